import { sentencesOf } from '../../gather/text/sentences.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The whole sentences, within a stretch of a text, that a place in it stands in. */
export function sentencePlace(text: string, within: Place, place: Place): Place {
  const around = sentencesOf(text, within.start, within.end).filter(
    ({ start, end }) => start < place.end && place.start < end,
  );
  return { start: around[0]?.start ?? place.start, end: around.at(-1)?.end ?? place.end };
}
