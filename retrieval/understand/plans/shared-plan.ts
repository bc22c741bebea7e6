import { narrowed, withAgency, yearsFor } from '../names/whose.ts';
import { single } from '../plan/about.ts';
import type { Read } from '../read.ts';
import type { Known, Settled } from '../settled.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { PROSE_FRAME } from '../words/prose-frame.ts';
import { MUTUAL, OF_WORDING, SHARED_OF_SHOWN, SHARED_WORDING } from '../words/shared-words.ts';
import { IMPROVEMENTS, PART, PROBLEMS, WRITTEN } from '../words/wording.ts';
import { asksEach, namedAgencies } from './scope.ts';
import { partIn } from './wording-plans.ts';

/** 哪些句子和别的单位一样, 这段话还有谁写过: sentences of one report that reports of other agencies have as well. */
export async function shared(read: Read, known: Known): Promise<Settled | undefined> {
  const ofShown = read.mention.words === '' && read.about.search(SHARED_OF_SHOWN) !== -1;
  const mutual = read.about.search(MUTUAL) !== -1;
  const said = ofShown ? [SHARED_OF_SHOWN, SHARED_WORDING] : [MUTUAL, SHARED_WORDING];
  if (!ofShown && !mutual && read.about.search(SHARED_WORDING) === -1) return undefined;
  // 新收和别的单位一样吗 is about a number.
  const counts = read.measured.by === 'row' || read.rates.length > 0;
  if (!ofShown && !(counts ? OF_WORDS : OF_WORDING).test(read.question.folded)) return undefined;
  // Two that are named are held against each other; of all agencies of a place nothing is held against others.
  if (namedAgencies(narrowed(read, known)).length > 1) return undefined;
  if (asksEach(read) && !read.mention.body && !ofShown && !mutual) return undefined;
  const rest = [...said, PART, PROBLEMS, IMPROVEMENTS, WRITTEN, PROSE_FRAME, FRAME].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    read.about,
  );
  if (tooMuch(unexplained(rest))) return undefined;
  const before = read.before.plan ? single(read.before.plan) : null;
  const part = partIn(read) ?? (ofShown && before?.ask === 'shared' ? before.part : null);
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'shared', agency, year: years[0] ?? 0, part }, year: how };
  });
}

/** Of words alone, where a number is named too. */
const OF_WORDS = /句|话|段|文字|表述|说法|写|措辞|抄|照搬/;
/** Words around what is asked for. */
const FRAME =
  /(?:哪些|哪几|哪|什么|有些?|几|多少)?(?:句子|[句段]话|话|段落|文字|表述|说法|写法|措辞|内容|地方|部分|句)|[里中上]|有|写/g;
