import type { InlineQueryResultArticle } from 'telegraf/types';
import { type Answer, plainText } from '../../retrieval/answer/answer.ts';
import { cut } from './labels.ts';
import { linkTo } from './link.ts';
import { mask } from './mask.ts';
import { renderLines } from './render.ts';
import { shownSource } from './source-lines.ts';
import { marked } from './sources.ts';

/** Sources named under the words; a button opens them all. */
const SOURCES = 3;
const TITLE = 60;

/** An answer that may stand in any chat: its words, where they come from, and a button that opens the sources. */
export function inlineResult(
  answer: Answer,
  link: { readonly bot: string; readonly id: number; readonly key: string },
): InlineQueryResultArticle {
  const cited = marked(answer);
  const sources = cited.slice(0, SOURCES).map((citation) => [shownSource(citation)]);
  const [words = ''] = renderLines(answer.lines);
  const [whole = words, cutOff] = renderLines([...answer.lines, [], ...sources]);
  const [first = []] = answer.lines;
  const url = linkTo(link.bot, link.id, link.key);
  return {
    type: 'article',
    id: link.id.toString(36),
    title: cut(mask(plainText([first]).replace(/\[\d+\]/g, '')), TITLE, TITLE - 1),
    description: cited[0] ? `${cited[0].agency} ${cited[0].year}年度报告` : '',
    input_message_content: {
      message_text: mask(cutOff === undefined ? whole : words),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: '查看出处', url }]] },
  };
}

/** Whether an answer says something that stands in a report. */
export function isShareable({ kind, citations }: Answer): boolean {
  return citations.length > 0 && kind !== 'clarify' && kind !== 'refusal' && kind !== 'help';
}
