import type { Store } from '../../../db/store.ts';
import { similarWordings, type Way, type Wording } from '../../gather/text/similar-wordings.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { quoted } from './quotes.ts';

type Plan = PlanOf<'similar'>;

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;
/** Reports of a family that are named beside the quoted one. */
const NAMED = 4;

/** Writes how reports put something, verbatim and said to be similar; nearly identical wordings share a line. */
export async function similarAnswer(store: Store, plan: Plan): Promise<Draft> {
  const { families, way } = await similarWordings(store, plan);
  const shown = families.slice(0, SHOWN);
  if (shown.length === 0) return nothingSimilar(plan);
  const citations = createCitations();
  const stated: string[] = [];
  const lines = shown.map(([first, ...others]): Line => {
    const named = namesOf(first, others);
    stated.push(named);
    return [`· ${nameOf(first)}：`, ...quoted(citations, first.open, first.sentence), named];
  });
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [headWords(plan, way)],
      ...lines,
      ['（都是报告原句，按相近程度搜索所得，不保证列全；写自己的情况以事实为准）'],
    ],
    citations: citations.list,
    stated: [...stated, shortened(plan.words)],
  };
}

/** In what way the sentences below are similar. */
function headWords(plan: Plan, way: Way): string {
  const [where, words] = [scopeWords(plan), shortened(plan.words)];
  switch (way) {
    case 'whole':
      return `${where}里与“${words}”相近的表述（不是逐字相同），新的在前：`;
    case 'heading':
      return `${where}里写在“${words}”标题下的表述（不是逐字相同），新的在前：`;
    case 'part':
      return `${where}里没有写到“${words}”的句子；只有部分字词相近的表述（不是逐字相同），新的在前：`;
  }
}

function nameOf({ open: { report } }: Wording): string {
  return `${report.agency}${report.year}年`;
}

/** （另有 3 份报告几乎相同：…）, each report once. */
function namesOf(first: Wording, others: readonly Wording[]): string {
  const names = [...new Set(others.map(nameOf))].filter((name) => name !== nameOf(first));
  if (names.length === 0) return '';
  const more = names.length > NAMED ? '等' : '';
  return `（另有 ${names.length} 份报告几乎相同：${names.slice(0, NAMED).join('、')}${more}）`;
}

function nothingSimilar(plan: Plan): Draft {
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [[`没有在${scopeWords(plan)}里找到与“${shortened(plan.words)}”相近的表述；不替报告编写句子。`]],
    stated: [shortened(plan.words)],
    next: [
      plan.not === null
        ? { label: '能问什么', question: '你能做什么' }
        : { label: '自己以前的写法', question: `${plan.not}第五部分怎么写的` },
    ],
  };
}

function scopeWords({ agency, year, region, not }: Plan): string {
  const who = agency ?? (region === null ? '已收录的' : `${region}`);
  const other = not === null ? '' : '其他机关';
  return `${who}${year === null ? '' : `${year}年`}${other}报告`;
}

function shortened(words: string): string {
  return words.length > 30 ? `${words.slice(0, 30)}…` : words;
}
