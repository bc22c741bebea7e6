/** Leaves out what is named. */
export const EXCEPT =
  /除了|除去|除开|扣除|剔除|不算|不含|不包括|(?:之|以)外|不是(?:企业|个人|自然人|公司|法人)|非(?:企业|个人|自然人|法人)/;
/** Words that ask to add what is named. */
export const ADDED = /一共|共(?:几|多少|有)|总共|合计|共计|总计|加起来|相加|之和|合起来/;
