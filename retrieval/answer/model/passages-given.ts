import type { OpenReport } from '../../gather/reports.ts';
import { sentencesOf } from '../../gather/text/sentences.ts';
import { type QuotedPlace, readable } from '../text/quotes.ts';
import type { GivenPassage } from './told.ts';

/** Of one call. */
export const PASSAGES = 12;
export const CHARACTERS = 8_000;
/** A longer place is given as several passages. */
const LONGEST = 1_000;

/** A place of a report that may be given. */
export interface OpenPlace extends QuotedPlace {
  readonly open: OpenReport;
}

/** Places as passages with numbers, in batches that a model takes at once. */
export function batchesOf(places: readonly OpenPlace[]): GivenPassage[][] {
  const batches: GivenPassage[][] = [];
  let room = 0;
  for (const place of places.flatMap(pieces)) {
    const length = place.end - place.start;
    const batch = batches.at(-1);
    if (!batch || batch.length >= PASSAGES || length > room) {
      batches.push([{ ...place, id: 'p1' }]);
      room = CHARACTERS - length;
    } else {
      batch.push({ ...place, id: `p${batch.length + 1}` });
      room -= length;
    }
  }
  return batches;
}

/** The passages as a model reads them: each with its number and whose it is. */
export function passagesText(passages: readonly GivenPassage[]): string {
  return passages
    .map(({ id, open: { report, text }, start, end, heading }) => {
      const words = readable(text.slice(start, end)).replace(UNSEEN, '');
      return `〔${id}〕${report.agency}${report.year}年报告，${heading.replace(UNSEEN, '')}\n${words}`;
    })
    .join('\n\n');
}

/** Characters that people do not see and a model would. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?!\n)\p{Cc}/gu;

function pieces(place: OpenPlace): OpenPlace[] {
  if (place.end - place.start <= LONGEST) return [place];
  const cut: OpenPlace[] = [];
  for (const { start, end } of sentencesOf(place.open.text, place.start, place.end)) {
    const last = cut.at(-1);
    if (last && end - last.start <= LONGEST) cut[cut.length - 1] = { ...last, end };
    else cut.push({ ...place, start, end: Math.min(end, start + LONGEST) });
  }
  return cut;
}
