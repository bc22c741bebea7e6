import { COUNT, NONE, type Statement, stated, TAIL } from './statement.ts';

/** What offices publish, check or plan is not what they made. */
const OTHER_WORK = /公示|公布|发布|解读|审查|审核|备案|起草|拟|修改|修订|评估|政策性|党内|其他|征求/;
const document = (row: 'normative_documents' | 'regulations', name: string, within: RegExp): Statement[] => {
  const elided = row === 'normative_documents' ? `(?:${name})?` : name;
  return [
    {
      cells: [`disclosure.${row}.made`],
      words: stated(`(?:制发|制定|印发|出台|新制定?)(?:印发|出台)?了?(?:${name}${TAIL}${COUNT}|${COUNT}${name})`),
      unless: new RegExp(`${OTHER_WORK.source}|公开`),
      unlessAfter: /(?:制发|制定|印发|出台)[^,。]{0,16}[0-9]/,
    },
    {
      cells: [`disclosure.${row}.made`],
      words: stated(`${NONE}新?(?:制发|制定|印发|出台)${name}$`),
      unless: OTHER_WORK,
    },
    {
      cells: [`disclosure.${row}.repealed`],
      words: stated(`废止(?:[和及、]?宣布失效|[和及、]?失效)?的?${elided}${TAIL}${COUNT}`),
      unless: new RegExp(`${OTHER_WORK.source}|公开|建议`),
      within,
    },
    {
      cells: [`disclosure.${row}.in_force`],
      words: stated(
        `(?:现行|继续)有效的?(?:行政)?${row === 'regulations' ? name : '(?:规范性)?(?:文件)?'}${TAIL}${COUNT}`,
      ),
      unless: /政策性|党内|其他/,
      within,
    },
  ];
};

/** How prose counts documents. */
export const DOCUMENTS: readonly Statement[] = [
  ...document('normative_documents', '(?:行政)?规范性文件', /规范性文件/),
  ...document('regulations', '(?:政府)?规章', /规章(?!制度)/),
];

const decisions = (row: 'licensing' | 'penalties' | 'coercion', name: string): Statement => ({
  cells: [`disclosure.${row}.decisions`],
  words: stated(`(?:${name}(?:处理)?决定书?|(?:作出|做出)${name}(?:处理)?(?:决定书?|案件)?)${TAIL}${COUNT}`),
  unless: /公开|公示|公布|发布|录入|上传|归集|报送|检查|抽查|评查|信息|执行|审核/,
});

/** How prose counts decisions; what is published of them is another number. */
export const DECISIONS: readonly Statement[] = [
  decisions('licensing', '行政许可'),
  decisions('penalties', '行政处罚'),
  decisions('coercion', '行政强制'),
];
