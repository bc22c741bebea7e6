import { type Counted, isShare } from '../../understand/counted.ts';
import type { Understood } from '../../understand/settled.ts';
import type { AnsweredFigure, Line } from '../answer.ts';
import { notesOn } from './notes.ts';

/** How the words of a question about an operation were taken, as for the numbers by themselves; its years are said apart. */
export function takenNotes(
  { agency, counted }: { readonly agency: string; readonly counted: readonly Counted[] },
  understood: Understood,
  figures: readonly AnsweredFigure[],
): Line[] {
  const measures = counted.flatMap((one) => (isShare(one) ? [] : [one]));
  return notesOn({ ask: 'figures', agency, years: [], measures }, understood, figures);
}
