import type { QueryPlan } from './plan/plan.ts';
import type { Read } from './read.ts';
import type { Understood } from './settled.ts';

/** In what words and units a question asks for its numbers. */
export function askedAs({ question: { folded }, measured }: Read, plan: QueryPlan): Understood['asked'] {
  const mixed = isMixed(plan);
  return {
    people: PEOPLE.test(folded),
    unit: mixed ? null : unitIn(folded),
    words: mixed ? [] : measured.words,
  };
}

/** Numbers and rates, or cells and prose, together: no single row stands for all the words or their unit. */
function isMixed(plan: QueryPlan): boolean {
  return plan.ask === 'several' && new Set(plan.plans.map(({ ask }) => ask)).size > 1;
}

/** 多少条, or 元 behind a number that is claimed. */
function unitIn(folded: string): string | null {
  return /(?:多少|几)([条份次篇起封])|\d(元)/.exec(folded)?.slice(1).find(Boolean) ?? null;
}

/** Persons or bodies are asked for, where the form counts requests. */
const PEOPLE =
  /(?:多少|好多|几)[个号口]?人(?!大|员|民)|(?:多少|好多|几)(?:位|名|户)|人数|人次|(?:多少|好多|几)个?(?:市民|群众|公民|老百姓|居民|村民|申请人|申请者|律师|记者)|(?:多少|好多|几)家?(?:企业|公司|单位|律所)(?=来|申请|提|要|递|找)|(?:企业|公司|律所)[^,，]{0,4}(?:多少|几)家/;
