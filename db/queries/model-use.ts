import { and, eq, lt, sql } from 'drizzle-orm';
import { type Engine, statementOf } from '../engine.ts';
import { modelUse } from '../schema/answers.ts';

/** What was asked of a language model on a day. */
export interface DayUse {
  readonly questions: number;
  readonly tokens: number;
}

/** Whose row is that of all together. */
const ALL = '';

/** What was asked of the language model each day, by everybody and by each. */
export function modelUseQueries({ db, atomically }: Engine) {
  async function useOf(day: string, person: string): Promise<DayUse> {
    const { questions, tokens } = modelUse;
    const mine = and(eq(modelUse.day, day), eq(modelUse.person, person));
    const [row] = await db.select({ questions, tokens }).from(modelUse).where(mine);
    return row ?? { questions: 0, tokens: 0 };
  }

  return {
    /** Adds to a day, for all and for the person if there is one, and returns what both come to. Nobody else's adding comes between. */
    async add(day: string, person: string | null, use: DayUse): Promise<{ all: DayUse; own: DayUse }> {
      const added = [ALL, ...(person === null ? [] : [person])].map((whose) =>
        statementOf(
          db
            .insert(modelUse)
            .values({ day, person: whose, ...use })
            .onConflictDoUpdate({
              target: [modelUse.day, modelUse.person],
              set: {
                questions: sql`${modelUse.questions} + ${use.questions}`,
                tokens: sql`${modelUse.tokens} + ${use.tokens}`,
              },
            }),
        ),
      );
      await atomically([statementOf(db.delete(modelUse).where(lt(modelUse.day, day))), ...added]);
      return { all: await useOf(day, ALL), own: await useOf(day, person ?? ALL) };
    },
    async of(day: string): Promise<DayUse> {
      return await useOf(day, ALL);
    },
  };
}
