import { type CellKey, cell, rowLabel, type TableKey, tableKeys, tables } from '../../../db/form/form.ts';
import type { RuleKey } from '../../../db/form/rules.ts';
import type { Figure } from '../../../db/model/figure.ts';
import type { Finding } from '../../../db/model/finding.ts';
import type { ReportTable } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import type { OpenReport } from '../reports.ts';
import { findingGroups } from './finding-groups.ts';
import { findingMessage, sentenceOf } from './findings.ts';
import { linksBetween } from './year-findings.ts';

/** What a colleague would write of a report after holding it against the rules. */
export interface CheckNote {
  /** What holds: 表内合计 42 处 … */
  readonly holds: string;
  /** What does not, each with both numbers and their places. */
  readonly problems: readonly string[];
  /** What could not be checked, and why. */
  readonly open: readonly string[];
}

const KINDS: readonly (readonly [label: string, rules: readonly RuleKey[]])[] = [
  ['表内合计', ['R1', 'R2', 'R3', 'R4']],
  ['主动公开情况表的填法', ['R8']],
  ['正文与表格', ['R7']],
  ['与上一年报告的衔接', ['R5', 'R6']],
];

/** Puts the findings of a report into sentences; columns that fail alike share one. */
export async function checkNote(store: Store, report: OpenReport, findings: readonly Finding[]): Promise<CheckNote> {
  const doubtful = findings.filter(({ status }) => status === 'fail' || status === 'uncertain');
  const blank = findings.filter(({ status }) => status === 'not_assessable');
  const figures = blank.length > 0 ? await store.figures.ofReport(report.report.id) : [];
  return {
    holds: KINDS.flatMap(([label, rules]) =>
      heldOf(
        label,
        findings.filter(({ rule }) => rules.includes(rule)),
      ),
    ).join('，'),
    problems: findingGroups(doubtful, (finding) => findingMessage(finding, sentenceOf(finding, report))),
    open: [...unreadTables(report), ...emptyCells(report, blank, figures), ...(await years(store, report, blank))],
  };
}

function heldOf(label: string, findings: readonly Finding[]): string[] {
  const assessable = findings.filter(({ status }) => status !== 'not_assessable').length;
  const passed = findings.filter(({ status }) => status === 'pass').length;
  if (assessable === 0) return [];
  return [passed === assessable ? `${label} ${passed} 处都相符` : `${label} ${assessable} 处中 ${passed} 处相符`];
}

/** Tables that were not read; those for the same reason together. */
function unreadTables({ tables: its }: OpenReport): string[] {
  const unread = its.filter(({ status }) => status === 'unread');
  const reasons = [...new Set(unread.map(({ reason }) => reason ?? '原因不明'))];
  return reasons.map((reason) => {
    const names = unread.filter((table) => (table.reason ?? '原因不明') === reason).map(({ table }) => nameOf(table));
    return `${names.join('、')}没有读出（${reason}），无法核对`;
  });
}

function nameOf(table: TableKey): string {
  return `“${tables[table].label}”表`;
}

/** The cells without a number, row by row, and how much of the checking they prevent. */
function emptyCells({ text }: OpenReport, blank: readonly Finding[], figures: readonly Figure[]): string[] {
  return tableKeys.flatMap((table) => {
    const own = blank.filter(({ years: two, figures: [first] }) => !two && first && cell(first).table === table);
    if (own.length === 0) return [];
    const used = new Set(own.flatMap((finding) => finding.figures));
    const empty = figures.filter(({ key, value }) => value === null && used.has(key));
    const rows = [...new Set(empty.map(({ row }) => row))].map((row) => {
      const cells = empty.filter((figure) => figure.row === row);
      return `${rowLabel(table, row)}（${cellsSay(cells, text)}）`;
    });
    const prevented = own.filter(({ rule }) => rule !== 'R8').length;
    const outcome = prevented > 0 ? `因此 ${prevented} 处无法核对` : '这些格无法核对';
    return [`${nameOf(table)}有格没有填数：${shortList(rows)}；${outcome}`];
  });
}

function cellsSay(cells: readonly Figure[], text: string): string {
  const words = cells.map(({ meaning, start, end }) =>
    meaning === 'blank' ? '空白' : `填“${text.slice(start, end).trim()}”`,
  );
  return [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} 格${word}`).join('，');
}

/** Before it there was no national form, and nothing to hold a year against. */
const FIRST_FORM_YEAR = 2019;

/** Why the report was not held, or not wholly, against the one of the year before. */
async function years(store: Store, { report, tables: its }: OpenReport, blank: readonly Finding[]): Promise<string[]> {
  const before = await store.reports.newest(report.agency, report.year - 1);
  const last = report.year - 1;
  if (last < FIRST_FORM_YEAR || its.every(({ status }) => status === 'unread')) return [];
  if (!before) return [`没有收录${last}年的报告，与上一年的衔接无法核对`];
  const earlier = await store.reports.tablesOf(before.id);
  const links = linksBetween(earlier, its);
  const missing = (['requests', 'disclosure'] as const).filter((table) => !links.some((link) => link.table === table));
  const cells = blank.filter(({ years: two }) => two).map(({ where }) => cell(where as CellKey).label);
  return [
    ...missing.map((table) => {
      const why = [[last, earlier] as const, [report.year, its] as const].flatMap(([year, one]) =>
        whyNot(year, one, table),
      );
      return `${why.join('，')}，与${last}年报告的衔接（${LINKED[table]}）无法核对`;
    }),
    ...(cells.length > 0 ? [`与${last}年报告的衔接有空白或不适用的格：${shortList(cells)}，无法核对`] : []),
  ];
}

const LINKED = { requests: '结转的件数', disclosure: '现行有效件数' } as const;

/** Why a table does not lend itself to be held against another year's. */
function whyNot(year: number, its: readonly ReportTable[], table: TableKey): string[] {
  const found = its.find((one) => one.table === table);
  if (found?.status !== 'read') return [`${year}年报告的${nameOf(table)}没有读出`];
  return table === 'disclosure' && found.version === '2019' ? [`${year}年报告的${nameOf(table)}是2019年的表样`] : [];
}

const SHOWN = 6;

function shortList(words: readonly string[]): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).join('、')}等 ${words.length} 处` : words.join('、');
}
