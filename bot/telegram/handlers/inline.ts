import { Composer } from 'telegraf';
import type { InlineQueryResultArticle } from 'telegraf/types';
import type { Preferences } from '../../../db/queries/preferences.ts';
import type { Store } from '../../../db/store.ts';
import type { Answer } from '../../../retrieval/answer/answer.ts';
import { linesInYuan } from '../../../retrieval/answer/words/yuan.ts';
import type { Ask } from '../../../retrieval/ask.ts';
import { type Dialogue, NEW_DIALOGUE } from '../../../retrieval/understand/dialogue.ts';
import type { AnswerLog } from '../../answer-log.ts';
import type { Allowance } from '../allowance.ts';
import { inlineResult, isShareable } from '../inline-results.ts';
import { nameless } from '../nameless.ts';
import { sourceButtons } from '../sources.ts';

/** Characters that Telegram passes on. */
const LONGEST = 256;
/** Readings of an unclear name that are offered side by side. */
const READINGS = 8;
/** Seconds for which Telegram shows the same again; reports change. */
const CACHED = 10;

/**
 * `@bot words` in any chat: numbers and quotes with their sources, ready to be posted. Only the rules answer. What leads to
 * nothing, or is too much, is a button that leads to the bot.
 */
export function inlineHandler(parts: {
  readonly ask: Ask;
  readonly allowance: Allowance;
  readonly store: Store;
  readonly log: AnswerLog;
  readonly username: () => string;
}) {
  const { ask, allowance, store, log, username } = parts;
  const handler = new Composer();

  /** The answer, or one for each reading where the question has several. */
  async function answersTo(question: string, before: Dialogue): Promise<Answer[]> {
    const answer = await ask(question, before, { byRules: true });
    if (answer.kind !== 'clarify') return [answer];
    const readings: Answer[] = [];
    for (const choice of answer.choices.slice(0, READINGS))
      readings.push(await ask(choice.question, before, { byRules: true }));
    return readings;
  }

  async function resultOf(
    answer: Answer,
    asker: string,
    units: Preferences['units'],
  ): Promise<InlineQueryResultArticle[]> {
    const id = await log.record(answer, { channel: 'inline', asker, sources: sourceButtons(answer) });
    const key = (await log.find(id))?.key;
    const shown = units === 'yuan' ? { ...answer, lines: linesInYuan(answer) } : answer;
    return key ? [inlineResult(shown, { bot: username(), id, key })] : [];
  }

  async function resultsFor(words: string, person: number): Promise<InlineQueryResultArticle[]> {
    const asker = nameless(person);
    const { agency, units } = await store.preferences.of(asker);
    const answers = await answersTo(words, { ...NEW_DIALOGUE, home: agency });
    const results: InlineQueryResultArticle[] = [];
    for (const answer of answers.filter(isShareable)) results.push(...(await resultOf(answer, asker, units)));
    return results;
  }

  handler.on('inline_query', async (ctx) => {
    const { from, query } = ctx.inlineQuery;
    const words = query.trim().slice(0, LONGEST);
    const allowed = words === '' ? { words: '怎么用？' } : await allowance.takeTyped(from.id, words);
    const results = allowed === 'granted' ? await resultsFor(words, from.id) : [];
    const text = allowed === 'granted' ? '没有找到，去和机器人说' : allowed.words;
    await ctx.answerInlineQuery(results, {
      cache_time: CACHED,
      is_personal: true,
      ...(results.length === 0 ? { button: { text, start_parameter: 'inline' } } : {}),
    });
  });
  return handler;
}
