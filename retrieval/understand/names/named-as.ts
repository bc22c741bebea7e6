import type { Reform } from '../../../db/model/agency-fields.ts';
import type { Agency } from '../../../db/model/report.ts';

/** A stretch of a question that names something. */
export interface Span {
  readonly at: number;
  readonly words: string;
}

/**
 * How an agency was named: by its full name or a usual short one, by that of a body it was made of, by an abbreviation, by a
 * name that a report gives it, or only by its place.
 */
export interface NamedAs {
  readonly how: 'full' | 'short' | 'former' | 'abbreviation' | 'reported' | 'place';
  /** The words for the body; those for the place, where only that was named. */
  readonly words: string;
  /** The year of the reform that made it of the body that was named; `null` for other names. */
  readonly reform: Reform | null;
}

/** One of those a question names. */
export interface Named {
  /** Those it may mean. */
  readonly agencies: readonly Agency[];
  /** The words that name it, and those of its place that it does not share with another. */
  readonly spans: readonly Span[];
  /** The words in one. */
  readonly words: string;
  /** Whether a place was named for it. */
  readonly placed: boolean;
}
