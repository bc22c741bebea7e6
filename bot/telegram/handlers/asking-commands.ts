import { Composer } from 'telegraf';
import type { Answering } from '../answering.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf, senderOf } from '../place.ts';

/** A command that stands for a question. */
interface Asking {
  readonly command: string;
  /** The question that the words behind it make. */
  readonly question: (words: string) => string;
  /** What to say when there are none. */
  readonly usage: string;
}

const LONGEST = 200;

const COMMANDS: readonly Asking[] = [
  {
    command: 'find',
    question: (words) => `哪些报告写了“${words.replace(/[“”"「」『』]/g, '')}”`,
    usage: '请写上要找的原话，一字不差地找，例如：/find 应公开尽公开',
  },
  {
    command: 'compare',
    question: (words) => `${words}比较`,
    usage: '请写上两个机关和比什么，例如：/compare 甲县教育局 乙县教育局 2024年新收申请',
  },
  {
    command: 'check',
    question: (words) => `${words}的表平不平`,
    usage: '请写上机关和年份，例如：/check 甲县教育局2024年',
  },
];

/** /find, /compare, /check: a question in fewer words. */
export function askingCommandsHandler(outbox: Outbox, answering: Answering) {
  const handler = new Composer();
  for (const { command, question, usage } of COMMANDS)
    handler.command(command, async (ctx) => {
      const place = placeOf(ctx.message);
      const words = ctx.payload.trim();
      const objection = words === '' ? usage : words.length > LONGEST ? `太长（最多 ${LONGEST} 字）。` : undefined;
      if (objection) await outbox.send(place, { pieces: [objection] });
      else await answering({ place, person: senderOf(ctx.message), question: question(words), pressed: false });
    });
  return handler;
}
