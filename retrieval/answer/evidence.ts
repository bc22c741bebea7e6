import type { Figure } from '../../db/model/figure.ts';
import type { Store } from '../../db/store.ts';
import { doubtsAbout } from '../gather/findings/findings.ts';
import type { OpenReport } from '../gather/reports.ts';
import type { AnsweredFigure, Computed, Doubt, Operation } from './answer.ts';
import { createCitations } from './citations.ts';

/** What an answer stands on, collected while it is written. */
export type Evidence = ReturnType<typeof createEvidence>;

export function createEvidence(store: Store) {
  const citations = createCitations();
  const figures: AnsweredFigure[] = [];
  const computed: Computed[] = [];
  const doubts: Doubt[] = [];

  return {
    citations,
    figures: figures as readonly AnsweredFigure[],
    computed: computed as readonly Computed[],
    doubts: doubts as readonly Doubt[],

    /** Cites cells of a report with the rows they are printed in; the same cell is listed once. */
    async cite(open: OpenReport, cited: readonly Figure[]): Promise<AnsweredFigure[]> {
      const answered: AnsweredFigure[] = [];
      for (const figure of cited) {
        const one = citations.row(open, figure, await store.figures.rowAround(figure));
        const known = figures.find((other) => sameCell(one, other));
        if (!known) figures.push(one);
        answered.push(known ?? one);
      }
      return answered;
    },

    /** Adds what casts doubt on these cells. */
    async doubt(open: OpenReport, about: readonly Figure[]): Promise<void> {
      for (const doubt of await doubtsAbout(store, open, about)) {
        if (!doubts.some((known) => known.message === doubt.message)) doubts.push(doubt);
      }
    },

    /** Writes down an operation over cells that are cited. */
    compute(operation: Operation, value: number, unit: string | null, over: readonly AnsweredFigure[]): void {
      computed.push({ operation, value, unit, from: over.map((figure) => figures.indexOf(figure)) });
    },
  };
}

function sameCell(a: AnsweredFigure, b: AnsweredFigure): boolean {
  return (
    a.agency === b.agency &&
    a.year === b.year &&
    a.version === b.version &&
    a.table === b.table &&
    a.row === b.row &&
    a.column === b.column
  );
}
