const APPLICANT = '(?:商业)?(?:企业|个人|自然人|公司|法人|公民|科研|公益|律师|律所)';

/** Leaves out what is named. */
export const EXCEPT = new RegExp(
  `除了|除去|除开|扣除|扣掉|剔除|去掉|排除|(?<!算)不算|不含|不包括|不包含|(?:之|以)外|除外|除[^,，。;；]{1,15}外|不是(?:由)?${APPLICANT}|非${APPLICANT}|(?:没有?|未)(?:被)?(?:打)?(?:输|赢)(?!过)`,
);
/** Words that ask to add what is named. */
export const ADDED =
  /一共|共(?:几|多少|有)|总共|拢共|合计|共计|总计|加起来|相加|之和|合起来|加在?一(?:块|起|道)|合在?一(?:块|起)|(?<=[^参增添])加(?=[^强大])/;
