import type { Agency } from '../../db/model/report.ts';
import { questionOf } from './question.ts';
import { type Read, readQuestion } from './read.ts';
import type { Known } from './settled.ts';
import { unexplained } from './words/filler.ts';

/** The agencies that a name stands for by itself, every agency of a place; no name stands for all. */
export function agenciesCalled(words: string, { before }: Read, now: Date, known: Known): readonly Agency[] {
  const { directory } = known;
  if (words === '') return directory.agencies;
  const called = readQuestion(questionOf(words), directory, now, { ...before, plan: null });
  const alone = called.mention.words !== '' && unexplained(called.left).length === 0;
  return alone ? namedIn(called, known).agencies : [];
}

/** What a short reply names: a place stands for every agency in it. */
export function namedIn({ mention }: Read, { directory }: Known): Read['mention'] {
  if (mention.body || mention.places.length === 0) return mention;
  const agencies = directory.agencies.filter((agency) => mention.places.some((place) => agency.region.includes(place)));
  return { ...mention, agencies };
}
