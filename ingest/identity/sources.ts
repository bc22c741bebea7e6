import type { PageFacts } from '../read/document.ts';
import { fileNameOf, pageOf, publishedIn, publisherOf, signatureOf } from './marks.ts';
import { contactOf, ownNameOf, periodOf, sentenceOf, writerOf } from './preface.ts';
import type { Said } from './said.ts';
import { titlesOf } from './titles.ts';
import { joined, linesOf, wordsOf } from './words.ts';

/** All that says whose report it is. */
export interface Sources {
  /** The surest first. */
  readonly said: readonly Said[];
  /** ISO date of publication: of its field, of the page or of the signature. */
  readonly published: string | null;
  /** The words before the first part. */
  readonly head: string;
}

/** Before the first part, and from there on, so much is read. */
const STRETCH = 3000;

/** Reads every place of a report, of its page and of its file's name that may say whose it is and for which year. */
export function sourcesOf(text: string, bodyStart: number, file: string, page: PageFacts): Sources {
  const start = Math.min(bodyStart, STRETCH);
  const lines = linesOf(text, 0, start);
  const head = joined(lines);
  const opening = wordsOf(text, start, Math.min(text.length, start + STRETCH));
  const publisher = publisherOf(text.slice(0, start));
  const signature = signatureOf(text);
  return {
    said: [
      ...titlesOf(text, lines),
      ...ownNameOf(text, head),
      ...publisher.filter((one) => one.sure === 'sure'),
      ...writerOf(text, head),
      ...signature.said,
      ...publisher.filter((one) => one.sure !== 'sure'),
      ...contactOf(text, head),
      ...sentenceOf(text, opening),
      ...periodOf(text, joined([head, opening])),
      ...pageOf(page),
      ...fileNameOf(file),
    ],
    published: publishedIn(text.slice(0, start)) ?? page.published ?? signature.date,
    head: head.text,
  };
}
