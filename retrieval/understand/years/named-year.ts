/** A year that a question names. */
export interface NamedYear {
  readonly year: number;
  /** How it was told: by its number, counted from today or from the year of the dialogue, or by the year of publication. */
  readonly how: 'number' | 'relative' | 'counted' | 'published';
  /** The words that told it. */
  readonly words: string;
}
