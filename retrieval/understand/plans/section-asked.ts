import type { Part } from '../../../db/form/parts.ts';
import { single } from '../plan/about.ts';
import type { PlanOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { FEES, IMPROVEMENTS, PART, PROBLEMS } from '../words/wording.ts';
import { AHEAD, AHEAD_DO } from '../words/wording-pieces.ts';

/** 下一年要干什么: the year behind the one of the report. */
const YEAR_AHEAD = /^(?:下一?年度?|明年|来年|次年|第二年)$/;
const MEANT_TO_DO = new RegExp(AHEAD_DO);
/** What of a report is asked for, whichever report it is. */
export type SectionAsked = Pick<PlanOf<'section'>, 'part' | 'about' | 'heading' | 'item' | 'state'>;

/** 这部分怎么写的 means the part that the dialogue is about. */
export const THIS_PART = /[这该那]一?(?:个)?(?:部分|块|段|章|节)|怎么写|原文|写法/;
/** Sub-headings of part 1, as people call them; those that are words of the field as well only as a part that is spoken of. */
const HEADED: readonly [heading: NonNullable<SectionAsked['heading']>, pattern: RegExp][] = [
  ['前言', /前言|引言|导语|序言|(?<![从一])开头(?:一段|部分|那段|怎么写|写)?/],
  ['平台建设', /(?:政府信息公开)?平台建设(?:情况)?(?:的?[那这]?一?(?:部分|块|段|节))?/],
  ['监督保障', /(?:政府信息公开)?监督保障(?:情况)?(?:的?[那这]?一?(?:部分|块|段|节))?/],
  ['政府信息管理', /(?:政府)?信息管理(?:情况)?(?:的?[那这]?一?(?:部分|块|段|节))?/],
  [
    '依申请公开',
    /依申请公开(?:情况)?(?:的?[那这一]{0,2}(?:部分|块|段|节)|(?=的?(?:怎么|咋|如何)写|的?原文|写了(?:什么|啥)|的?内容))/,
  ],
  [
    '主动公开',
    /主动公开(?:情况)?(?:的?[那这一]{0,2}(?:部分|块|段|节)|(?=的?(?:怎么|咋|如何)写|的?原文|写了(?:什么|啥)|的?内容))/,
  ],
];
/** 第二条 of the problems, 第二段 of a part. */
const ITEM = /第([一二三四五六七八九十]|\d{1,2})(?:条|点|段|项|个问题)/;
/** 针对问题有什么措施, 问题怎么改: what is done about the problems, and not which they are. */
const MENDING =
  /(?:针对|围绕|面对|对于|对|上年|去年)[^?？,，。]{0,6}(?:问题|不足|短板)|(?:问题|不足|短板)[^?？,，。]{0,4}(?:是)?(?:怎么|咋|如何|怎样)(?:去)?(?:整?改|解决|办)|(?:哪些|什么|啥)(?:问题|不足)[^?？,，。]{0,6}(?:改|解决|进)(?:好|完|掉|到位)?了|(?:解决|应对|补齐?)[^?？,，。]{0,4}(?:问题|不足|短板|困难)/;
/** Only what is done already. */
const DONE = /已经?(?:整改|改进|改|做|解决|完成|落实)(?:到位|好|完|了)*|整改到位|改好了?/;
/** What is said not to be wanted; 要不要 asks. */
const NOT_WANTED = /(?<![要用])(?:不要|不用|别要)(?:说)?[^,，。;；?？\s]{1,6}/;

/** What a question asks of a report's words: its problems, improvements or fees, a part, or what stands under a sub-heading. */
export function sectionAsked({ about, before, years }: Read): SectionAsked | undefined {
  const asked = about.replace(NOT_WANTED, ' ');
  if (asked.search(FEES) !== -1) return { part: 6, about: 'fees' };
  const item = itemIn(asked);
  const improvements = asked.search(IMPROVEMENTS) !== -1;
  const problems = asked.search(PROBLEMS) !== -1;
  const named = problems || improvements ? /第[一二三四五六1-6](?:个)?(?:大)?部分/.test(asked) : true;
  const part = named ? partNamed(asked) : undefined;
  if (part === 5 && problems !== improvements) return { part, about: problems ? 'problems' : 'improvements', ...item };
  if (part !== undefined) return { part, about: 'all', ...item };
  if (improvements && problems && !MENDING.test(asked)) return { part: 5, about: 'all' };
  if (improvements) return { part: 5, about: 'improvements', ...item, ...stateIn(asked) };
  if (problems) return { part: 5, about: 'problems', ...item };
  if (years.some(({ words }) => YEAR_AHEAD.test(words)) && MEANT_TO_DO.test(asked))
    return { part: 5, about: 'improvements' };
  const heading = HEADED.find(([, pattern]) => pattern.test(asked))?.[0];
  if (heading !== undefined && !/多少|几[个条次项件]/.test(asked)) return { part: 1, about: 'all', heading };
  return sameSection(asked, before);
}

/** 已经改了的 are those done; 下一步打算干什么 those that are meant to be. */
function stateIn(asked: string): Pick<SectionAsked, 'state'> {
  if (DONE.test(asked)) return { state: 'done' };
  return PLANNED.test(asked) ? { state: 'planned' } : {};
}

const PLANNED = new RegExp(`(?:${AHEAD})|打算|准备|计划(?!生育)`);

/** What is left of a question when the words for a part are dropped. */
export function withoutSection(about: string): string {
  // The sub-headings first: what stands behind them tells that they are meant.
  const headings = HEADED.map(([, pattern]) => pattern);
  const said = [
    NOT_WANTED,
    ...headings,
    ITEM,
    DONE,
    FEES,
    IMPROVEMENTS,
    PROBLEMS,
    // 第一部分总体情况 names it twice.
    PART,
    PART,
    THIS_PART,
    MEANT_TO_DO,
  ];
  return said.reduce((rest, pattern) => rest.replace(pattern, ' '), about);
}

/** The part that is named by its place or its heading. */
export function partNamed(asked: string): SectionAsked['part'] | undefined {
  const named = PART.exec(asked);
  if (!named) return undefined;
  const part = named[1] ? '一二三四五六123456'.indexOf(named[1]) % 6 : named[2] ? 0 : 5;
  return (part + 1) as Exclude<Part, 0>;
}

function itemIn(asked: string): { item?: number } {
  const said = ITEM.exec(asked.replace(/第[一二三四五六1-6](?:个)?(?:大)?部分/, ' '))?.[1];
  if (said === undefined) return {};
  return { item: /^\d/.test(said) ? Number(said) : '一二三四五六七八九十'.indexOf(said) + 1 };
}

function sameSection(about: string, before: Read['before']): SectionAsked | undefined {
  const plan = before.plan ? single(before.plan) : null;
  if (plan?.ask !== 'section') return undefined;
  const item = itemIn(about);
  const mended = plan.about === 'problems' && /^[ 那]*(?:后来|现在)?(?:都)?(?:整?改|解决|落实)/.test(about);
  if (!THIS_PART.test(about) && item.item === undefined && !mended) return undefined;
  const { part, about: what, heading } = plan;
  return { part, about: what, ...(heading === undefined ? {} : { heading }), ...item };
}
