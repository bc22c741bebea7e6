import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';

/** 全县 where nobody has named a county and several are stored. */
export function whichPlace(
  read: Read,
  { directory }: Known,
  level: string,
  countsNothing: boolean,
): Settled | undefined {
  if (read.mention.words !== '') return undefined;
  const places = [...new Set(directory.agencies.flatMap(({ region }) => region.filter((one) => one.endsWith(level))))];
  if (places.length < 2 || places.length > CHOICES) return undefined;
  // 全县去年总共多少: of requests, if nothing else is named.
  const asked = countsNothing ? read.question.typed.replace(/(?:多少|几)(?:件|个)?/, '$&申请') : read.question.typed;
  if (countsNothing && asked === read.question.typed) return undefined;
  const choices = places.map((place) => ({ label: place, question: `${place}${asked}` }));
  return plain({ ask: 'clarify', words: `全${level}`, choices }, read);
}

/** More do not fit under a message; then all that are stored are meant, which the answer says. */
const CHOICES = 8;
