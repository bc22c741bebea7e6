import type { CellKey } from '../../db/form/form.ts';
import { COUNT, NONE, NOT_JOINED, type Statement, stated, TAIL } from './statement.ts';

export const RECONSIDERATION: readonly CellKey[] = ['disputes.reconsideration.total'];
export const LITIGATION: readonly CellKey[] = [
  'disputes.litigation_direct.total',
  'disputes.litigation_after_reconsideration.total',
];

/** How a dispute ended, and the work of those who decide or plead in disputes of all kinds. */
const LAWSUIT_WORK = /败诉|纠|撤销|改判|责令|维持|审结|审理|受理|办理|代理|应诉|出庭|化解|其他/;
const LAWSUIT_COUNTED = new RegExp(`${LAWSUIT_WORK.source}|收到|新收|办结|立案`);

/** What happened to a dispute is another matter than that there was one. */
const NO_RESULT = '(?![^,]{0,12}(?:败诉|纠|撤|改|责令|维持|超期|被))';
const JOINED = '(?:行政复议(?:案件|案)?[、和及或与])?';

const dispute = (name: string, alone: string, cells: readonly CellKey[]): Statement[] => [
  ...[
    `${alone}(?:案件|案|申请|事项)?${TAIL}${COUNT}`,
    `${COUNT}(?:涉及|因)?(?:政府信息公开)?(?:工作)?的?${name}(?![、和及或与])`,
  ].map((words) => ({
    cells,
    words: stated(words),
    unless: LAWSUIT_COUNTED,
    unlessAfter: /无关/,
    within: /信息公开|依申请|发生|引[起发]|产生|被|涉及|[0零]件/,
  })),
  ...[
    `${NONE}(?:被|发生|引起|引发|产生|出现|收到|涉及)[^0-9]{0,30}${name}${NO_RESULT}`,
    `${NONE}因[^0-9,]{2,20}(?:申请|提起|引起|引发|产生|发生)的?${name}${NO_RESULT}`,
    `无(?:因|被)?(?:政府信息公开|信息公开|依申请公开)?(?:工作|申请)?(?:引起|引发|产生|提起)?的?${JOINED}${name}${NO_RESULT}`,
    `${name}(?:案件|案)?(?:[、和](?:行政)?诉讼(?:案件|案)?)?(?:均|都)(?:为|是)[0零](?![0-9.])`,
  ].map((words) => ({ cells, words: stated(words), unless: LAWSUIT_WORK })),
];

/** How prose counts disputes about disclosure. */
export const DISPUTES: readonly Statement[] = [
  ...dispute('行政复议', `${NOT_JOINED}行政复议`, RECONSIDERATION),
  ...dispute('(?:行政)?诉讼', `(?:${NOT_JOINED}行政|(?<![或和及与、政]))诉讼`, LITIGATION),
];
