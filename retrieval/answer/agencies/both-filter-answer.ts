import type { Store } from '../../../db/store.ts';
import { type Numbered, numbered } from '../../gather/agencies/across.ts';
import { type MetBound, meets, meetsAll, readBounds } from '../../gather/agencies/meeting.ts';
import type { Bound } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { amount, marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel } from '../words/counted-words.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { type CitedAcross, citeAcross, countAll, doubtsCounted, LISTED } from './across-cited.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, lackingWords, namesIn, scopeWords } from './across-words.ts';
import { boundsWords } from './bounds-words.ts';
import { nobodyHas } from './nobody-has.ts';
import { ofAgenciesSpans } from './of-agencies.ts';
import { areaNote } from './rank-notes.ts';

type Plan = PlanOf<'filter'>;

/** Writes how many agencies meet several conditions at once, and which, each with all its numbers. */
export async function bothFilterAnswer(
  store: Store,
  plan: Plan,
  also: readonly Bound[],
  understood: Understood,
): Promise<Draft> {
  const bounds = await readBounds(store, plan, [plan, ...also]);
  const [main] = bounds;
  const lacking = bounds.find(({ across }) => numbered(across).length === 0);
  if (!main || lacking) return await nobodyHas(store, (lacking ?? main)?.across as MetBound['across'], plan);
  const all = numbered(main.across).filter(({ agency }) => bounds.every(({ of }) => of(agency)));
  const found = all
    .filter(({ agency }) => meetsAll(agency, bounds))
    .sort((a, b) => b.value - a.value || (a.agency < b.agency ? -1 : 1));
  const listed = found.slice(0, LISTED);
  const evidence = createEvidence(store);
  const cited: CitedAcross[] = [];
  for (const { bound, of } of bounds) {
    const own = listed.flatMap(({ agency }) => of(agency) ?? []);
    cited.push(await citeAcross(store, evidence, bound, { used: own, listed: own }));
  }
  evidence.compute('count', found.length, '个', []);
  countAll(evidence, [...bounds.flatMap(({ across }) => countsIn(across)), all.length, LISTED]);
  const doubts = cited.flatMap((one) => one.doubts);
  const head = `${scopeWords(plan.scope)}中，${plan.year}年${boundsWords(bounds)}的有 `;
  return {
    ...emptyDraft(plan),
    kind: 'list',
    lines: [
      [
        head,
        { bold: amount(found.length) },
        ' 个',
        ...(plan.ofAgencies ? ofAgenciesSpans(found.length, all.length, evidence) : []),
        found.length === 0 ? '。' : '：',
      ],
      ...listed.map((one) => agencyLine(one, bounds, cited)),
      ...(found.length > LISTED ? [[`（只列出前 ${LISTED} 个，共 ${found.length} 个；完整名单见 CSV）`]] : []),
      ...formulaLines(bounds.map(({ bound }) => bound.counted)),
      ...coverage(plan, bounds, all),
      ...areaNote(found, evidence),
      ...yearNote(understood.year, plan.year),
      ...doubtsCounted(doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts,
    coverage: { ...main.across.coverage, matched: all.length },
    rows: bounds.flatMap((one) => answerRows(one.across, [], { state: (own) => stateOf(own, one) })),
    stated: [...namesIn(main.across), boundsWords(bounds)],
  };
}

/** Every number of an agency that meets them all. */
function agencyLine({ agency }: Numbered, bounds: readonly MetBound[], cited: readonly CitedAcross[]): Line {
  const numbers = bounds.flatMap(({ bound, of }, at): Line => {
    const own = of(agency);
    const number = own && cited[at]?.of(own);
    if (!number) return [];
    return [`${at === 0 ? '' : '；'}${countedLabel(bound.counted)} `, ...saidNumber(number), ...marksOf(number)];
  });
  return [`· ${agency}：`, ...numbers];
}

/** How many were read for all the numbers, and who lacks one: none of these is a 0. */
function coverage(plan: Plan, bounds: readonly MetBound[], all: readonly Numbered[]): Line[] {
  const { known = 0, stored = 0 } = bounds[0]?.across.coverage ?? {};
  const why = new Set(bounds.flatMap(({ across }) => lackingWords(across)));
  return [
    [`（${scopeWords(plan.scope)} ${known} 个，其中 ${stored} 个有${plan.year}年报告，${all.length} 个有这几个数）`],
    ...(why.size === 0 ? [] : [[`（不算在内，也不当作0：${[...why].join('；')}）`]]),
  ];
}

function stateOf(own: { readonly value: number | null }, { bound }: MetBound): string {
  if (own.value === null) return '没有这个数';
  return meets(own.value, bound.condition) ? '符合条件' : '不符合条件';
}
