import { and, asc, eq } from 'drizzle-orm';
import { type Engine, rowsOf, type Write } from '../engine.ts';
import { answers, offers } from '../schema/answers.ts';

export type AnswerRow = typeof answers.$inferInsert;

/** A whole question that stands on a button. */
export interface Offer {
  readonly label: string;
  readonly question: string;
}

/** Answers given before, and the buttons that stand under them. */
export function answerQueries(engine: Engine) {
  const { db } = engine;
  return {
    /** `undefined` when the answer is no longer kept or never had such a button. */
    async offer(answer: number, position: number): Promise<Offer | undefined> {
      const found = await db
        .select({ label: offers.label, question: offers.question })
        .from(offers)
        .where(and(eq(offers.answer, answer), eq(offers.position, position)));
      return found[0];
    },
    /** Writes answers with their buttons, all or none. */
    async add(
      given: readonly { readonly row: AnswerRow & { id: number }; readonly buttons: readonly Offer[] }[],
    ): Promise<void> {
      await engine.atomically(given.flatMap(({ row, buttons }) => addAnswer(row, buttons)));
    },
    /** The first of `count` numbers for answers to come. */
    async reserve(count: number): Promise<number> {
      return await engine.reserve('answers', count);
    },
    async all(): Promise<(typeof answers.$inferSelect)[]> {
      return await db.select().from(answers).orderBy(asc(answers.id));
    },
  };
}

function addAnswer(answer: AnswerRow & { id: number }, buttons: readonly Offer[]): Write[] {
  return [
    rowsOf(answers, [answer]),
    rowsOf(
      offers,
      buttons.map((button, position) => ({ ...button, answer: answer.id, position })),
    ),
  ];
}
