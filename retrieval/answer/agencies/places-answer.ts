import type { Store } from '../../../db/store.ts';
import { placedBy } from '../../gather/agencies/placed.ts';
import { type Addends, addendsOf } from '../../gather/agencies/totals.ts';
import { isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line, Span } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { joined } from '../joined.ts';
import { total } from '../verify-rows.ts';
import { amount, marksOf } from '../words/cited-number.ts';
import { countedLabel, summedLabel } from '../words/counted-words.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { percent } from '../words/percent.ts';
import { rounded } from '../words/rounded.ts';
import { countAll, doubtsCounted } from './across-cited.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, namesIn, someNames, stateWords } from './across-words.ts';
import { type CitedBlock, citeBlock } from './total-block.ts';

type Plan = PlanOf<'total'>;

/** A place with what its agencies have together. */
interface OfPlace extends CitedBlock {
  readonly agency: string;
  readonly value: number;
}

/** Writes the sum, the mean or the rate of each place in order, the greatest first unless the least is asked for. */
export async function placesAnswer(store: Store, plan: Plan, places: readonly string[], understood: Understood) {
  const drafts: Draft[] = [];
  for (const counted of plan.counted)
    for (const year of plan.years)
      drafts.push(await oneAnswer(store, { ...plan, counted: [counted], years: [year] }, places, understood));
  const [only, other] = drafts;
  return { ...(only && !other ? only : joined({ ask: 'several', plans: [plan] }, drafts)), plan };
}

async function oneAnswer(store: Store, plan: Plan, places: readonly string[], understood: Understood): Promise<Draft> {
  const [counted = { cell: 'requests.received.total' } as const] = plan.counted;
  const [year = 0] = plan.years;
  const evidence = createEvidence(store);
  const read: OfPlace[] = [];
  const without: Addends[] = [];
  for (const place of places) {
    const block = await addendsOf(store, { ...plan.scope, region: place }, year, counted);
    const cited = await citeBlock(store, evidence, plan, block, false);
    if (cited.value === null) without.push(block);
    else read.push({ ...cited, agency: place, value: cited.value });
  }
  const blocks = [...read.map(({ block }) => block), ...without];
  const across = blocks.flatMap((block) => block.across);
  const sign = plan.order === 'least' ? -1 : 1;
  const placed = placedBy(read, ({ value }) => sign * value);
  for (const position of new Set(placed.map((one) => one.position))) evidence.compute('rank', position, '名', []);
  countAll(evidence, [places.length, ...across.flatMap(countsIn), ...blocks.map(({ added }) => added.length)]);
  const first = placed.filter(({ position }) => position === 1);
  const label = isShare(counted)
    ? countedLabel(counted)
    : plan.operation === 'mean'
      ? `${countedLabel(counted)}平均每个机关`
      : `${summedLabel(counted)}合计`;
  const what = `${year}年${label}`;
  const most = isShare(counted) ? (sign > 0 ? '最高' : '最低') : sign > 0 ? '最多' : '最少';
  const names = someNames(first.map(({ one }) => one.agency));
  const doubts = read.flatMap(({ cited }) => cited.doubts);
  return {
    ...emptyDraft(plan),
    kind: 'list',
    lines: [
      first[0]
        ? [
            `${places.length} 个地区按已收录的机关算，${what}${most}的是${names}：`,
            ...valueSpans(plan, first[0].one),
            '。',
          ]
        : [`${places.length} 个地区${year}年都没有“${countedLabel(counted)}”这个数。`],
      ...placed.map(({ one, position, tied }): Line => {
        const { known } = one.block.across[0]?.coverage ?? { known: 0 };
        const of = `（${known} 个机关中 ${one.block.added.length} 个有这个数）`;
        return [`· 第 ${position} 名${tied ? '（并列）' : ''} ${one.agency}：`, ...valueSpans(plan, one), of];
      }),
      ...without.map(({ across: [one] }): Line => [`· ${one?.scope.region ?? ''}：没有这个数`]),
      ...formulaLines([counted]),
      ...yearNote(understood.year, year),
      ...doubtsCounted(doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts,
    coverage: {
      known: total(across.map(({ coverage }) => coverage.known)),
      stored: total(across.map(({ coverage }) => coverage.stored)),
      matched: total(across.map(({ coverage }) => coverage.matched)),
    },
    rows: across.flatMap((one) =>
      answerRows(one, [], { state: stateWords }).map((row) => ({ ...row, label: `${one.scope.region}：${row.label}` })),
    ),
    stated: [...across.flatMap(namesIn), ...places],
  };
}

function valueSpans({ operation }: Plan, { block, value, unit, listed, cited }: OfPlace): Span[] {
  const marks = listed.slice(0, 3).flatMap((one) => marksOf(cited.of(one)).slice(0, 1));
  if (isShare(block.counted))
    return [{ bold: percent(value) }, `（${amount(block.part)} ÷ ${amount(block.whole)}）`, ...marks];
  const said = operation === 'mean' ? rounded(value) : amount(value);
  return [{ bold: said }, unit === null ? '' : ` ${unit}`, ...marks];
}
