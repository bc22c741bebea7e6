import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import { mostAlike } from '../../gather/text/paired-points.ts';
import { type Point, pointsOf } from '../../gather/text/points.ts';
import { type Place, sectionPlaces } from '../../gather/text/section-places.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line, Span } from '../answer.ts';
import type { Citations } from '../citations.ts';
import { cut, readable } from './quotes.ts';

type Plan = PlanOf<'section'>;

/** A phone shows this many pairs; a part has rarely more points. */
const PAIRS = 8;
/** Only the beginning of a point: it stands in full above. */
const BEGINNING = 36;
/** The lists above cut a point here. */
const LISTED = 260;
const SAID = { all: '的文字', problems: '的问题', improvements: '打算的改进', fees: '的文字' } as const;
const NONE = '没有字词相近的句子';

/** What an earlier report called a problem, or meant to do, each with the point of the later one that is most like it; nobody judges. */
export async function followedLines(store: Store, plan: Plan, open: OpenReport, citations: Citations): Promise<Line[]> {
  const { followed } = plan;
  const before = followed ? await openReport(store, plan.agency, followed.year) : undefined;
  if (!followed || !before || followed.year === plan.year) return [];
  const meant = (point: Point) => followed.about !== 'improvements' || point.state !== 'done';
  const all = (await pointsIn(store, before, { ...plan, about: followed.about })).filter(meant);
  const said = all.slice(0, PAIRS);
  const later = await pointsIn(store, open, plan);
  const words = (of: OpenReport, points: readonly Place[]) => points.map(({ start, end }) => of.text.slice(start, end));
  const pairs = mostAlike(words(before, said), words(open, later));
  if (said.length === 0 || later.length === 0) return [];
  return [
    [`按字词相近，与${followed.year}年${SAID[followed.about]}对照：`],
    ...said.map((point, index): Line => {
      const other = later[pairs[index] ?? -1];
      const answer = other ? beginning(citations, open, other) : [NONE];
      return ['· ', ...beginning(citations, before, point), '\n　→ ', ...answer];
    }),
    ...(all.length > PAIRS ? [['（较多，只对照开头几条）'] as Line] : []),
  ];
}

async function pointsIn(store: Store, open: OpenReport, asked: Plan): Promise<(Place & Point)[]> {
  const { places } = await sectionPlaces(store, open, asked);
  return places.flatMap((place) =>
    pointsOf(open.text, place.start, place.end).map((point) => ({ ...place, ...point })),
  );
}

/** The first words of a point, with the mark of the whole. */
function beginning(citations: Citations, open: OpenReport, point: Place): Span[] {
  const whole = cut(open.text, point, LISTED);
  const quote = readable(open.text.slice(whole.start, whole.end));
  const head = quote.slice(0, BEGINNING);
  const clause = Math.max(...[...'，；。'].map((mark) => head.lastIndexOf(mark)));
  const words = quote.length > BEGINNING && clause > 0 ? head.slice(0, clause) : head;
  const cite = citations.passage(open, { ...point, ...whole });
  return [{ quote: words, cite }, ...(words.length < quote.length ? ['…'] : [])];
}
