import { foldText } from '../../../db/fold.ts';
import type { Report } from '../../../db/model/report.ts';
import { NUMERAL } from '../../../db/numerals.ts';
import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReportById } from '../reports.ts';
import { type AskedWords, askedWords, heldBy, neededPieces } from './asked-words.ts';
import { type ProseSentence, proseOf } from './prose.ts';

/** A sentence that speaks of what was asked. */
export interface Mention {
  readonly open: OpenReport;
  readonly sentence: ProseSentence;
  /** Whether it states a number. */
  readonly number: boolean;
  /** Less is closer. */
  readonly distance: number;
  /** Whether each of the words stands in it in one piece. */
  readonly literal: boolean;
  /** The heading over it holds the words, and the sentence itself does not. */
  readonly under?: boolean;
}

/** Years and numbering are no numbers that answer how many. */
const NO_COUNT =
  /(?:19|20)\d\d年度?|\d{1,2}月(?:\d{1,2}日)?|第[一二三四五六七八九十\d]+|^\(?[一二三四五六七八九十\d]{1,3}[)、.]|[一二三四五六七八九十]是/g;
const COUNT = new RegExp(`\\d|${NUMERAL}(?:余|多)?[次条个场期份项件篇名家人元]|百分之`);

/** How a number is asked for. */
export interface Counting {
  /** Whether one is. */
  readonly number: boolean;
  /** In what it is counted; `null` when that is not said. */
  readonly unit?: string | null;
}

/** The sentences of a report that speak of all that is asked, the closest first; with `number` only those with a number. */
export async function mentionsIn(
  store: Store,
  open: OpenReport,
  words: string,
  number: boolean,
  unit: string | null = null,
): Promise<Mention[]> {
  return mentionsAmong(await proseOf(store, open), open, askedWords(words), { number, unit });
}

/** Of these sentences of a report those that speak of all that is asked; those in the unit that is asked for come first. */
export function mentionsAmong(
  prose: readonly ProseSentence[],
  open: OpenReport,
  asked: readonly AskedWords[],
  { number, unit = null }: Counting,
): Mention[] {
  const near = unit === null ? null : { unit: countIn(unit), words: asked };
  const found = prose.flatMap((said, index): Mention[] => {
    const held = said.bare ? null : heldIn(said, asked);
    if (held === null) return [];
    const sentence = withWhatItTitles(said, prose[index + 1]);
    const counts = countsOf(sentence);
    return [
      {
        open,
        sentence,
        number: COUNT.test(counts),
        distance: held.pieces - (near ? nearness(counts, near) : 0),
        literal: held.literal,
      },
    ];
  });
  if (found.length === 0 && !number) return underHeading(prose, open, asked);
  const counting = found.filter((mention) => !number || mention.number);
  if (counting.length === 0) return countedUnder(prose, open, asked, near?.unit);
  const counted = number && near ? counting.filter(({ sentence }) => near.unit.test(countsOf(sentence))) : [];
  return (counted.length > 0 ? counted : counting).sort((a, b) => a.distance - b.distance);
}

/** 3、提升解读水平。科学确定…: a title on the line of the sentence it stands over is read with it. */
function withWhatItTitles(said: ProseSentence, next: ProseSentence | undefined): ProseSentence {
  if (!next || !RUN_IN_TITLE.test(said.text) || next.start !== said.end) return said;
  return { ...said, end: next.end, text: said.text + next.text };
}

const RUN_IN_TITLE =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|[一二三四五六七八九十]是)[^，,；;：:\d]{4,24}。$/;

/** Words that no sentence holds and a heading does: the first sentence under it. */
function underHeading(prose: readonly ProseSentence[], open: OpenReport, asked: readonly AskedWords[]): Mention[] {
  const first = prose.find(
    ({ bare, over }) => !bare && asked.length > 0 && asked.every(({ words, said }) => !said && over.includes(words)),
  );
  return first
    ? [{ open, sentence: first, number: COUNT.test(countsOf(first)), distance: FAR, literal: false, under: true }]
    : [];
}

/** 主动公开了多少条, where only the heading says 主动公开: the sentences under it that count in the unit asked for. */
function countedUnder(
  prose: readonly ProseSentence[],
  open: OpenReport,
  asked: readonly AskedWords[],
  unit: RegExp | undefined,
): Mention[] {
  if (!unit || asked.length === 0) return [];
  return prose
    .filter((sentence) => !sentence.bare && unit.test(countsOf(sentence)))
    .filter(({ over }) => asked.every(({ words, said }) => !said && over.includes(words)))
    .map((sentence) => ({ open, sentence, number: true, distance: FAR, literal: false, under: true }));
}

/** Any sentence that holds the words is closer. */
const FAR = 100;

/** A sentence without years and numbering. */
function countsOf({ text }: ProseSentence): string {
  return foldText(text).replace(NO_COUNT, ' ');
}

/** A number in a unit. */
export function countIn(unit: string): RegExp {
  const also = unit === '人' ? '(?:人|名)' : unit;
  return new RegExp(`(?:\\d(?:余|多)?|${NUMERAL}(?:余|多)?)(?:万)?${also}`);
}

/** A number in the unit that is asked for outweighs a word that stands in pieces, the more in one clause with it. */
const UNIT = 1.5;
const CLAUSE = 1;

function nearness(counts: string, { unit, words }: { unit: RegExp; words: readonly AskedWords[] }): number {
  if (!unit.test(counts)) return 0;
  const clauses = counts.split(/[,，、。;；:：]/);
  return (
    UNIT +
    (clauses.some((clause) => unit.test(clause) && words.some((one) => heldBy(one, clause, '')?.own)) ? CLAUSE : 0)
  );
}

function heldIn(sentence: ProseSentence, asked: readonly AskedWords[]): { pieces: number; literal: boolean } | null {
  const words = foldText(sentence.text);
  const held = asked.map((one) => heldBy(one, words, sentence.over));
  if (held.length === 0 || held.some((one) => one === null) || !held.some((one) => one?.own)) return null;
  return {
    pieces: held.reduce((sum, one) => sum + (one?.pieces ?? 0), 0),
    literal: asked.every((one) => words.includes(one.words)),
  };
}

/**
 * What agencies say of something: of each the closest sentence of the first of its reports that says anything. Every report is
 * searched, not only the likeliest.
 */
export async function mentionsAcross(
  store: Store,
  reports: readonly Pick<Report, 'id' | 'agency'>[],
  words: string,
  number: boolean,
  unit: string | null = null,
): Promise<Mention[]> {
  const asked = askedWords(words);
  const mentions = new Map<string, Mention>();
  const needed = asked.flatMap(neededPieces);
  const ids = reports.map(({ id }) => id);
  const holding = needed.length > 0 ? store.engine.reportsHolding(needed, ids) : new Set(ids);
  for (const { id, agency } of reports) {
    if (mentions.has(agency) || !holding.has(id)) continue;
    const text = await store.reports.folded(id);
    // What a text does not hold anywhere none of its sentences holds.
    if (asked.some((one) => heldBy(one, text, '') === null)) continue;
    const open = await openReportById(store, id);
    if (!open) continue;
    const found = await mentionsIn(store, open, words, false, unit);
    const best = (number ? found.find((mention) => mention.number) : undefined) ?? found[0];
    if (best) mentions.set(agency, best);
  }
  return [...mentions.values()];
}
