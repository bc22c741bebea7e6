import { foldText } from '../../../db/fold.ts';
import type { Store } from '../../../db/store.ts';
import type { OpenReport } from '../reports.ts';
import { askedWords, tellingRuns } from './asked-words.ts';
import { type Counting, countIn, type Mention, mentionsAmong } from './mentions.ts';
import { type ProseSentence, proseOf } from './prose.ts';

/** Where no sentence of a report speaks of all that is asked: sentences for parts of it. */
export interface PartsFound {
  /** The parts that are spoken of, as words. */
  readonly said: readonly string[];
  /** The parts that no sentence speaks of. */
  readonly unsaid: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Of each part so many sentences. */
const OF_EACH = 2;
/** Half of a word may be what a report calls it, when it gives the number that is asked for. */
const HALF = 0.5;
const MOST_OF_IT = 0.6;
/** Words that stand in every report tell nothing alone. */
const EVERYWHERE = /^(?:政府|政务)?(?:信息)?(?:公开|工作|管理|服务|内容|情况|部门|单位)*$|^(?:年度|报告|申请|数量)$/;

/** Each of several things for itself, since they need not stand in one sentence; else the longest piece of a word that stands in one. */
export async function partsIn(store: Store, open: OpenReport, words: string, asked: Counting): Promise<PartsFound> {
  const prose = await proseOf(store, open);
  const runs = tellingRuns(words).filter((run) => !EVERYWHERE.test(run));
  const each = runs.map((run) => ({ run, found: mentionsAmong(prose, open, askedWords(run), asked) }));
  const said = each.filter(({ found }) => found.length > 0);
  if (runs.length > 1 && said.length > 0)
    return {
      said: said.map(({ run }) => run),
      unsaid: each.filter(({ found }) => found.length === 0).map(({ run }) => run),
      mentions: distinct(said.flatMap(({ found }) => found.slice(0, OF_EACH))),
    };
  const [only, other] = runs;
  const piece = only === undefined || other !== undefined ? undefined : pieceOf(foldText(only), prose, asked);
  if (piece === undefined || only === undefined) return { said: [], unsaid: runs, mentions: [] };
  const mentions = mentionsAmong(prose, open, [{ words: piece, said: null }], asked).slice(0, OF_EACH);
  return { said: mentions.length > 0 ? [piece] : [], unsaid: [only], mentions };
}

/** The longest piece of a word that a sentence holds, if it is most of it, or half of it beside a number in the unit asked for. */
function pieceOf(word: string, prose: readonly ProseSentence[], { number, unit = null }: Counting): string | undefined {
  const inUnit = number && unit !== null ? countIn(unit) : null;
  const texts = prose.filter(({ bare }) => !bare).map(({ text }) => foldText(text));
  for (let length = Math.min(word.length - 1, LONGEST); length >= 2 && length >= word.length * HALF; length -= 1) {
    for (let start = 0; start + length <= word.length; start += 1) {
      const piece = word.slice(start, start + length);
      if (EVERYWHERE.test(piece)) continue;
      const enough = length >= word.length * MOST_OF_IT && length >= SHORTEST;
      if (texts.some((text) => text.includes(piece) && (enough || inUnit?.test(text)))) return piece;
    }
  }
  return undefined;
}

const LONGEST = 12;
/** Two characters alone may be anything, unless the number that is asked for stands with them. */
const SHORTEST = 3;

function distinct(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    ({ sentence }, index) => mentions.findIndex((one) => one.sentence.start === sentence.start) === index,
  );
}
