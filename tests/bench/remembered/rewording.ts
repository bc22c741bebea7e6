/** A sentence pattern of the generator as it is remembered. */
export interface Rewording {
  /** How the pattern begins. */
  readonly of: string;
  /** The same said in other words and another order, with things left out. Slots that it names must be those of the sentence that is found. */
  readonly as: string;
  /** A few words for what the sentence is about, as typed beside an agency and a year. */
  readonly about: string;
}
