import { prompt } from '../../../prompts/prompt.ts';
import type { Consultation } from '../../model/consultation.ts';
import { sentQuestion } from '../../model/sent-question.ts';
import { EXAMPLES } from './examples.ts';
import { batchesOf, type OpenPlace, passagesText } from './passages-given.ts';
import { sentencePlace } from './sentence-place.ts';
import { type GivenPassage, heldSentence, type Told, type Unheld, WrittenSentences } from './told.ts';
import { writtenSoFar } from './written-so-far.ts';

/** What a model made of some passages. */
export interface Telling {
  /** Sentences that hold, in the order they were written. */
  readonly told: readonly Told[];
  /** Why others do not. */
  readonly unheld: readonly Unheld[];
  /** Passages that were read, of as many as there are. */
  readonly given: readonly GivenPassage[];
  readonly of: number;
}

/** So many batches are read; what is behind them is not, which is said. */
const BATCHES = 4;

/**
 * Has a model sum up what places of reports say. What does not fit into one call is summed up in batches, and then the sentences of
 * the reports that were chosen once more. `null` when the model gives nothing, or when most of what it wrote does not hold.
 */
export async function tell(
  consultation: Consultation,
  { question, most, places }: { question: string; most: number; places: readonly OpenPlace[] },
  onTold?: (told: Told) => void,
): Promise<Telling | null> {
  const batches = batchesOf(places);
  const read = batches.slice(0, BATCHES);
  const [only, other] = read;
  if (!only) return null;
  const counted = { given: read.flat(), of: batches.flat().length };
  if (!other) return mostly(await write(consultation, { question, most, passages: only }, onTold), counted);
  const chosen = await Promise.all(read.map((passages) => write(consultation, { question, most: most + 2, passages })));
  const [again] = batchesOf(chosen.flatMap((one) => one?.told ?? []).flatMap(placesOf));
  if (!again) return null;
  const unheld = chosen.flatMap((one) => one?.unheld ?? []);
  const last = await write(consultation, { question, most, passages: again }, onTold);
  return mostly(last && { ...last, unheld: [...unheld, ...last.unheld] }, counted);
}

type Written = Pick<Telling, 'told' | 'unheld'>;

/** One call: what was written, sentence by sentence held against the passages. */
async function write(
  consultation: Consultation,
  { question, most, passages }: { question: string; most: number; passages: readonly GivenPassage[] },
  onTold?: (told: Told) => void,
): Promise<Written | null> {
  const words = prompt('writer', {
    examples: EXAMPLES,
    most: String(most),
    question: sentQuestion(question),
    passages: passagesText(passages),
  });
  let shown = 0;
  const listen = (text: string): void => {
    const sentences = writtenSoFar(text).slice(0, most);
    for (const sentence of sentences.slice(shown)) {
      const held = heldSentence(sentence, passages);
      if (typeof held !== 'string') onTold?.(held);
    }
    shown = Math.max(shown, sentences.length);
  };
  const { value } = await consultation.reply(words, WrittenSentences, onTold && listen);
  if (value === undefined) return null;
  const held = value.sentences.slice(0, most).map((sentence) => heldSentence(sentence, passages));
  const unheld = held.filter((one) => typeof one === 'string');
  for (const why of unheld) consultation.rejected(`writer: ${why}`);
  return { told: held.filter((one) => typeof one !== 'string'), unheld };
}

/** Where less than half holds, the model has not kept to the words, and what is left says little. */
function mostly(written: Written | null, counted: Pick<Telling, 'given' | 'of'>): Telling | null {
  if (!written || written.told.length === 0 || written.told.length < written.unheld.length) return null;
  return { ...written, ...counted };
}

/** The sentences of the reports that a sentence was made from. */
function placesOf({ parts, alike }: Told): OpenPlace[] {
  return [...parts, ...alike].flatMap((part) => {
    if (!('passage' in part)) return [];
    const { passage, places } = part;
    return places.map((place) => ({ ...passage, ...sentencePlace(passage.open.text, passage, place) }));
  });
}
