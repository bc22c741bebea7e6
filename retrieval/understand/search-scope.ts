import type { PassageFilter } from '../../db/engine.ts';
import { takeAgency } from './names/agencies.ts';
import type { Directory } from './names/directory.ts';
import { questionOf } from './question.ts';
import { takeYears } from './years/years.ts';

/** Words to search for, and where. */
export interface SearchScope {
  readonly words: string;
  readonly filter: PassageFilter;
}

/** A year that stands apart from the words: 培训 2024, 2024年 培训. */
const YEAR_APART = /(?:^|\s)(?:19|20)\d\d年?度?(?:\s|$)/;

/**
 * “汝州工信局 2024 培训” is looked for as 培训 in what that agency wrote of that year. A body named without its place may be part
 * of the wording that is looked for, and so may a year within a sentence: both are left where they stand.
 */
export function searchScope(typed: string, directory: Directory, now: Date): SearchScope {
  const question = questionOf(typed);
  const { mention, rest } = takeAgency(question, directory);
  const placed =
    mention.several.length === 0 && (mention.places.length > 0 || isWhole(mention.agencies, question.folded));
  const agencies = placed ? mention.agencies.map(({ id }) => id) : [];
  const named = agencies.length > 0 ? rest : question;
  const told = takeYears(named, now, null);
  const [year] = told.years;
  const dated =
    told.years.length === 1 && year && (agencies.length > 0 || YEAR_APART.test(typed)) ? year.year : undefined;
  const words = (dated === undefined ? named : told.rest).left.trim();
  if (agencies.length === 0 && dated === undefined) return { words: typed, filter: {} };
  const filter = {
    ...(agencies.length > 0 ? { agencies } : {}),
    ...(dated === undefined ? {} : { year: dated }),
  };
  return { words: words === '' ? typed : words, filter };
}

function isWhole(agencies: readonly { readonly name: string }[], folded: string): boolean {
  return agencies.length > 0 && agencies.every(({ name }) => folded.includes(name));
}
