import { expect } from 'vitest';
import type { TelegramServer } from '../telegram-server.ts';

export type GroupQuestions = ReturnType<typeof groupQuestions>;

/** Questions that are asked in groups, where every answer names its question; each by the number of its message. */
export function groupQuestions(server: TelegramServer) {
  /** The questions that the messages answer; `undefined` for a message that answers none. */
  const answered = () =>
    server.messages.map(({ payload }) => (payload.reply_parameters as { message_id: number } | undefined)?.message_id);

  /** How often each question was answered. */
  function answersTo(questions: readonly number[]): number[] {
    const answers = answered();
    return questions.map((question) => answers.filter((answer) => answer === question).length);
  }

  return {
    answersTo,
    /** Somebody asks in a group of their own. */
    ask(group: number, words = '青砚县教育局2024年新收多少件申请'): number {
      const update = server.say(-group, `@nianbao_bot ${words}`, { from: group });
      return (update.message as { message_id: number }).message_id;
    },
    async allAnswered(questions: readonly number[]): Promise<void> {
      await expect.poll(() => answersTo(questions).filter((times) => times === 0), { timeout: 40_000 }).toEqual([]);
    },
    /**
     * How many answers of each life of the bot were said again in a later one.
     * @param ends How many messages there were at the end of each life
     */
    repeatsByLife(questions: readonly number[], ends: readonly number[]): number[] {
      const answers = answered();
      const repeated = questions.flatMap((question) =>
        answers.flatMap((answer, at) => (answer === question ? [at] : [])).slice(0, -1),
      );
      return ends.map((end, life) => repeated.filter((at) => at >= (ends[life - 1] ?? 0) && at < end).length);
    },
  };
}
