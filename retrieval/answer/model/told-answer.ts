import type { Store } from '../../../db/store.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import type { Draft } from '../draft.ts';
import { LEFT_OUT } from '../text/summary-answer.ts';
import { UnverifiedAnswerError, verify } from '../verify.ts';
import { yearNote } from '../words/notes.ts';
import { placesOfPlan } from './places-of-plan.ts';
import { pruned } from './pruned.ts';
import { sentencesWanted, wantsSummary } from './summed-up.ts';
import { type Telling, tell } from './tell.ts';
import { toldLine } from './told-lines.ts';

/** Takes lines as they are ready, before the whole answer is; each has been checked. */
export type OnLine = (line: Line) => void;

/** What a model may sum up: a question with its plan, and its answer by rules. */
export interface Summable {
  readonly question: string;
  readonly understood: Pick<Understood, 'plan' | 'year'>;
  readonly draft: Draft;
}

/**
 * The draft with what a language model chose of the reports in place of its quotes, verified; `null` when the question does not ask to
 * sum up, or the model gave too little that holds: then the draft stays as it is.
 */
export async function toldAnswer(
  store: Store,
  consultation: Consultation,
  { question, understood, draft }: Summable,
  onLine?: OnLine,
): Promise<Draft | null> {
  const { plan } = understood;
  if (draft.kind !== 'passages' || !wantsSummary(question, plan)) return null;
  const places = await placesOfPlan(store, plan, draft);
  const named = new Set(places.map(({ open }) => open.report.id)).size > 1;
  const telling = await tell(
    consultation,
    { question, most: sentencesWanted(question), places },
    onLine && ((told) => onLine(unmarked(toldLine(told, createCitations(), { named })))),
  );
  if (!telling) return null;
  const citations = createCitations(draft.citations);
  const lines = [[HEAD], ...telling.told.map((one) => toldLine(one, citations, { named })), [noteOf(telling)]];
  const told = plan.ask === 'summary' ? besideNumbers(draft, lines) : alone(draft, lines, telling, understood);
  try {
    return verify(pruned({ ...told, citations: citations.list, stated: [...told.stated, noteOf(telling)] }));
  } catch (error) {
    if (!(error instanceof UnverifiedAnswerError)) throw error;
    consultation.rejected('verify');
    return null;
  }
}

/** A line whose sources have no number yet. */
function unmarked(line: Line): Line {
  return line.flatMap((span) => {
    if (typeof span === 'string' || 'bold' in span) return [span];
    return 'told' in span ? [span.told] : 'quote' in span ? [`“${span.quote}”`] : [];
  });
}

const HEAD = '由模型从原文里选出、缩短的话（只删不改，每句都和原文核对过）：';

function noteOf({ given, of }: Telling): string {
  const read = given.length < of ? `正文较长，只看了 ${of} 段里的 ${given.length} 段；` : '';
  return `（${read}哪几句重要是模型的判断，没选上的见来源里的原文）`;
}

/** The numbers of a report, its notes and doubts stay; its quotes give way. */
function besideNumbers(draft: Draft, told: readonly Line[]): Draft {
  const quotes = draft.lines.map((line) => line.some((span) => typeof span === 'object' && 'quote' in span));
  const first = quotes.indexOf(true);
  const rest = draft.lines.filter((line, at) => quotes[at] !== true && at > first && line[0] !== LEFT_OUT);
  return { ...draft, lines: [...draft.lines.slice(0, Math.max(first, 0)), ...told, ...rest] };
}

/** Prose only: of how many reports it is, and which year was meant. */
function alone(draft: Draft, told: readonly Line[], { given }: Telling, { plan, year }: Summable['understood']): Draft {
  const agencies = new Set(given.map(({ open }) => open.report.agency)).size;
  const reports = new Set(given.map(({ open }) => open.report.id)).size;
  const read = `看了 ${agencies} 个机关的 ${reports} 份报告。`;
  const note = 'year' in plan && typeof plan.year === 'number' ? yearNote(year, plan.year) : [];
  return { ...draft, lines: [[read], ...told, ...note], stated: [...draft.stated, read], figures: [], computed: [] };
}
