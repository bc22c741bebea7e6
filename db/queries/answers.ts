import { and, asc, count, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { type Engine, rowsOf, statementOf, type Write } from '../engine.ts';
import { answers, feedback, offers, preferences } from '../schema/answers.ts';

export type AnswerRow = typeof answers.$inferInsert;

/** An answer as it was given. */
export type KeptAnswer = typeof answers.$inferSelect;

/** What remains of an answer when nobody's words do. */
export type MeasuredAnswer = Pick<
  KeptAnswer,
  | 'kind'
  | 'reason'
  | 'channel'
  | 'planner'
  | 'milliseconds'
  | 'model'
  | 'modelCalls'
  | 'tokensIn'
  | 'tokensOut'
  | 'modelMilliseconds'
  | 'prompts'
  | 'modelTroubles'
>;

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
    /** `undefined` when it was never given, or somebody had it erased. */
    async byId(id: number): Promise<KeptAnswer | undefined> {
      return (await db.select().from(answers).where(eq(answers.id, id)))[0];
    },
    /** What a person thinks of an answer; said again, the last word counts. */
    async rate(answer: number, person: string, good: boolean, at: string): Promise<void> {
      const row = db
        .insert(feedback)
        .values({ answer, person, good, at })
        .onConflictDoUpdate({ target: [feedback.answer, feedback.person], set: { good, at } });
      await engine.atomically([statementOf(row)]);
    },
    /** What people think of answers, in the order in which they first said so. */
    async opinions(): Promise<{ answer: number; person: string | null; good: boolean }[]> {
      const { answer, person, good } = feedback;
      return await db.select({ answer, person, good }).from(feedback).orderBy(asc(feedback.id));
    },
    /** What is counted of every answer; no words of anybody. */
    async measured(): Promise<MeasuredAnswer[]> {
      const { kind, reason, channel, planner, milliseconds } = answers;
      const { model, modelCalls, tokensIn, tokensOut, modelMilliseconds, prompts, modelTroubles } = answers;
      const ofModel = { model, modelCalls, tokensIn, tokensOut, modelMilliseconds, prompts, modelTroubles };
      return await db.select({ kind, reason, channel, planner, milliseconds, ...ofModel }).from(answers);
    },
    /** Empties the words of answers given before a time, and who asked; what is counted stays. */
    async empty(before: string): Promise<void> {
      const old = db
        .select({ id: answers.id })
        .from(answers)
        .where(and(lt(answers.askedAt, before), ne(answers.question, '')));
      await engine.atomically([
        statementOf(db.delete(offers).where(inArray(offers.answer, old))),
        statementOf(db.update(feedback).set({ person: null }).where(inArray(feedback.answer, old))),
        statementOf(db.update(answers).set(EMPTIED).where(inArray(answers.id, old))),
      ]);
    },
    /** Erases all that is stored about a person: answers with their buttons, what was thought of them, settings. */
    async forget(person: string): Promise<void> {
      const own = db.select({ id: answers.id }).from(answers).where(eq(answers.asker, person));
      await engine.atomically([
        statementOf(db.delete(offers).where(inArray(offers.answer, own))),
        statementOf(db.delete(feedback).where(or(inArray(feedback.answer, own), eq(feedback.person, person)))),
        statementOf(db.delete(answers).where(eq(answers.asker, person))),
        statementOf(db.delete(preferences).where(eq(preferences.person, person))),
      ]);
    },
    /** How many answers were given after a time, and to how many people. */
    async since(after: string): Promise<{ answers: number; people: number }> {
      const people = sql<number>`count(distinct ${answers.asker})`.mapWith(Number);
      const [found] = await db.select({ answers: count(), people }).from(answers).where(gte(answers.askedAt, after));
      return found ?? { answers: 0, people: 0 };
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

/** What remains names cells of reports, and nobody. */
const EMPTIED = { question: '', text: '', plan: '', doubts: '', modelTroubles: null, asker: null, chat: null };

function addAnswer(answer: AnswerRow & { id: number }, buttons: readonly Offer[]): Write[] {
  return [
    rowsOf(answers, [answer]),
    rowsOf(
      offers,
      buttons.map((button, position) => ({ ...button, answer: answer.id, position })),
    ),
  ];
}
