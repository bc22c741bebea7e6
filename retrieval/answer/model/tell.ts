import { prompt } from '../../../prompts/prompt.ts';
import type { Consultation } from '../../model/consultation.ts';
import { sentQuestion } from '../../model/sent-question.ts';
import { clausesOf } from './clauses.ts';
import { EXAMPLES } from './examples.ts';
import { batchesOf, type OpenPlace, passagesText } from './passages-given.ts';
import { COUNTED_BY_FORM } from './said-words.ts';
import { sentencePlace } from './sentence-place.ts';
import {
  type GivenPassage,
  heldSentence,
  type Told,
  type ToldFrom,
  type Unheld,
  type WrittenSentence,
  WrittenSentences,
} from './told.ts';
import { sentenceReader } from './written-so-far.ts';

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
  if (!other) return kept(await write(consultation, { question, most, passages: only }, onTold), most, counted);
  const chosen = await Promise.all(read.map((passages) => write(consultation, { question, most: most + 2, passages })));
  const [again] = batchesOf(chosen.flatMap((one) => one?.told.slice(0, most + 2) ?? []).flatMap(placesOf));
  if (!again) return null;
  const unheld = chosen.flatMap((one) => one?.unheld ?? []);
  const last = await write(consultation, { question, most, passages: again }, onTold);
  return kept(last && { ...last, unheld: [...unheld, ...last.unheld] }, most, counted);
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
  const read = sentenceReader();
  let shown = 0;
  const listen = (text: string): void => {
    for (const sentence of read(text)) {
      const held = shown < most ? fitSentence(sentence, passages) : 'too_long';
      if (typeof held === 'string') continue;
      onTold?.(held);
      shown += 1;
    }
  };
  const { value } = await consultation.reply(words, WrittenSentences, onTold && listen);
  if (value === undefined) return null;
  const held = value.sentences.slice(0, most * SPARE).map((sentence) => fitSentence(sentence, passages));
  const unheld = held.filter((one) => typeof one === 'string');
  for (const why of unheld) consultation.rejected(`writer: ${why}`);
  return { told: held.filter((one) => typeof one !== 'string'), unheld };
}

/** Of so many times the sentences that are wanted the first that hold are taken. */
const SPARE = 2;

/** Holds, and gives no number of prose where the table has one. */
function fitSentence(sentence: WrittenSentence, passages: readonly GivenPassage[]): Told | Unheld {
  const held = heldSentence(sentence, passages);
  if (typeof held === 'string') return held;
  const counts = [...held.parts, ...held.alike]
    .flatMap((part) => ('passage' in part ? [wordsOf(part)] : []))
    .some(countsByForm);
  return counts ? 'of_the_form' : held;
}

function wordsOf({ passage, places }: ToldFrom): string {
  return places.map(({ start, end }) => passage.open.text.slice(start, end)).join('，');
}

/** 件 is the unit of the form; who is counted may stand in another clause of the sentence. */
function countsByForm(words: string): boolean {
  return clausesOf(words).some(
    (clauses) =>
      clauses.some((one) => one.quantity && /[件起宗]/.test(one.words)) &&
      clauses.some((one) => COUNTED_BY_FORM.test(one.words)),
  );
}

/** Where less than half holds, the model has not kept to the words, and what is left says little. */
function kept(written: Written | null, most: number, counted: Pick<Telling, 'given' | 'of'>): Telling | null {
  const broken = written?.unheld.filter((why) => why !== 'of_the_form').length ?? 0;
  if (!written || written.told.length === 0 || written.told.length < broken) return null;
  return { told: written.told.slice(0, most), unheld: written.unheld, ...counted };
}

/** The sentences of the reports that a sentence was made from. */
function placesOf({ parts, alike }: Told): OpenPlace[] {
  return [...parts, ...alike].flatMap((part) => {
    if (!('passage' in part)) return [];
    const { passage, places } = part;
    return places.map((place) => ({ ...passage, ...sentencePlace(passage.open.text, passage, place) }));
  });
}
