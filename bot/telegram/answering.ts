import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../db/store.ts';
import type { Answer, Line } from '../../retrieval/answer/answer.ts';
import { linesInYuan } from '../../retrieval/answer/words/yuan.ts';
import type { Ask } from '../../retrieval/ask.ts';
import { forWholeQuestion } from '../../retrieval/understand/dialogue.ts';
import { ownIn } from '../../retrieval/understand/names/home.ts';
import type { AnswerLog } from '../answer-log.ts';
import type { Allowance } from './allowance.ts';
import type { Dialogues } from './dialogue.ts';
import { growingMessage } from './growing.ts';
import { answerKeyboard } from './keyboard.ts';
import { listFile } from './list-file.ts';
import type { MovedChats } from './moved-chats.ts';
import { nameless } from './nameless.ts';
import type { Outbox } from './outbox.ts';
import type { Place } from './place.ts';
import type { Report } from './problems.ts';
import { renderLines } from './render.ts';
import { sourceLines } from './source-lines.ts';
import { sourceButtons } from './sources.ts';
import { spaced } from './spaced.ts';

/** A question that somebody typed, or that stood on a button. */
export interface Asked {
  readonly place: Place;
  readonly person: number;
  readonly question: string;
  /** A question on a button is whole: nothing of the dialogue goes into it, and it is shown above its answer. */
  readonly pressed: boolean;
}

/** Asks, writes down and sends: the whole way of a question after it left the queue. */
export type Answering = (asked: Asked) => Promise<void>;

/** The longest a question may take; later ones of the same chat wait for it. */
const ASK_LIMIT = 60_000;

export function createAnswering(parts: {
  readonly ask: Ask;
  readonly allowance: Allowance;
  readonly store: Pick<Store, 'preferences'>;
  readonly log: AnswerLog;
  readonly dialogues: Dialogues;
  readonly outbox: Outbox;
  readonly moved: MovedChats;
  readonly report: Report;
}): Answering {
  const { ask, allowance, store, log, dialogues, outbox, moved, report } = parts;

  /** An answer that cannot be written down is still given. */
  async function record(answer: Answer, { place: { chat }, person }: Asked): Promise<number | null> {
    const given = {
      channel: 'telegram',
      asker: nameless(moved.first(person)),
      chat: nameless(moved.first(chat)),
      sources: sourceButtons(answer),
    };
    try {
      return await log.record(answer, given);
    } catch (error) {
      report('an answer was not recorded', error, chat);
      return null;
    }
  }

  return async (asked) => {
    const { place, person, question, pressed } = asked;
    const allowed = await allowance.take(moved.first(person));
    if (allowed !== 'granted') {
      if (allowed.words !== null) await outbox.send(place, { pieces: [allowed.words] });
      return;
    }
    const typing = outbox.typing(place);
    const growing = growingMessage(outbox, place);
    try {
      const who = nameless(moved.first(person));
      const { agency, sources, units } = await store.preferences.of(who);
      const before = { ...dialogues.of(place, person), home: agency };
      const answer = await withinLimit(
        ask(question, pressed ? forWholeQuestion(before) : before, { who, onLine: growing.line }),
      );
      dialogues.remember(place, person, answer.dialogue);
      const id = await record(answer, asked);
      const pieces = renderLines([
        ...(pressed ? [[`问：${question}`], []] : []),
        ...spaced(units === 'yuan' ? linesInYuan(answer) : answer.lines),
        ...(agency === null ? ownHint(answer) : []),
        ...(sources === 'full' ? sourceLines(answer) : []),
      ]);
      if (pieces.length === 0) throw new Error('the answer has no words');
      await typing.shown;
      const file = listFile(answer);
      await growing.replace({ pieces, keyboard: answerKeyboard(answer, id), ...(file ? { file } : {}) });
    } catch (error) {
      await growing.giveUp();
      throw error;
    } finally {
      typing.stop();
    }
  };
}

async function withinLimit(answer: Promise<Answer>): Promise<Answer> {
  const waiting = new AbortController();
  const late = pause(ASK_LIMIT, undefined, { ref: false, signal: waiting.signal }).then(() => {
    throw new Error(`no answer within ${ASK_LIMIT} ms`);
  });
  late.catch(() => {}); // Also rejects when the answer came first.
  try {
    return await Promise.race([answer, late]);
  } finally {
    waiting.abort();
  }
}

/** 我们 of somebody who has not said who they are. */
function ownHint({ question, kind, reason }: Answer): Line[] {
  const lost = kind === 'clarify' || reason === 'unclear';
  return lost && ownIn(question) ? [['（问“我们”的报告，先发 /settings 机关名称，设好自己的机关）']] : [];
}
