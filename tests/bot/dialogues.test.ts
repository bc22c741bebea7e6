import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerLog } from '../../bot/answer-log.ts';
import { converse } from '../../bot/commands/chat.ts';
import { unproven } from '../../bot/commands/score/evidence.ts';
import { judge } from '../../bot/commands/score/judge.ts';
import { readDialogues, type ScoredDialogue, turnsOf } from '../../bot/commands/score/question.ts';
import { createLogger } from '../../bot/logger.ts';
import { listFile } from '../../bot/telegram/list-file.ts';
import { mask } from '../../bot/telegram/mask.ts';
import { renderLines } from '../../bot/telegram/render.ts';
import { answerDocument } from '../../bot/terminal/document.ts';
import type { Store } from '../../db/store.ts';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { type Ask, createAsk } from '../../retrieval/ask.ts';
import { openCorpus } from '../fixtures/corpus/corpus.ts';
import { ROOT, samplesStage, TODAY } from '../retrieval/stage.ts';
import type { SentMessage } from '../telegram-server.ts';
import { openStage, type Stage } from './telegram-stage.ts';

const SETS = [
  { about: 'the samples', file: 'dialogues.jsonl', open: async () => (await samplesStage()).store },
  { about: 'the generated corpus', file: 'corpus-dialogues.jsonl', open: openCorpus },
];

type Document = ReturnType<typeof answerDocument>;

/** What one turn brought to a Telegram chat. */
interface Turn {
  readonly answer: Answer;
  readonly messages: readonly SentMessage[];
  readonly text: string;
  /** The words of the file behind the messages, if there is one. */
  readonly file: string | undefined;
}

for (const { about, file, open } of SETS) {
  describe(`the dialogues about ${about}`, async () => {
    const dialogues = await readDialogues(join(ROOT, 'tests/questions', file));
    const picking = dialogues.filter(({ turns }) => turns.some(isPick));
    let store: Store;
    let stage: Stage;
    let ask: Ask;
    let answered: Answer[];
    let chats = 0;
    let files = 0;

    beforeAll(async () => {
      store = await open();
      const answer = createAsk(store, { now: () => TODAY });
      answered = [];
      ask = async (question, before) => {
        answered.push(await answer(question, before));
        return answered.at(-1) as Answer;
      };
      stage = await openStage(ask, store);
    }, 180_000);
    afterAll(() => stage.close());

    it.each(dialogues)('$name: the terminal and Telegram say the same, and what is expected', async (dialogue) => {
      const documents = await inTerminal(dialogue);
      const turns = await inTelegram(dialogue.turns.map(({ say }) => typed(say)));
      expect(turns.map(({ text }) => bare(text))).toEqual(documents.map(({ text }) => bare(mask(text))));
      expect(turns.map(({ answer }) => timeless(answerDocument(answer)))).toEqual(documents.map(timeless));
      expect(await complaintsAbout(dialogue, documents)).toEqual([]);
      expect(turns.map(({ file }) => file)).toEqual(turns.map(({ answer }) => listFile(answer)?.text));
    });

    it.each(picking)(
      '$name: a pressed button is answered as its words typed, and so is what follows',
      async (dialogue) => {
        const says = dialogue.turns.map(({ say }) => typed(say));
        const at = dialogue.turns.findIndex(isPick);
        const scripted = await inTelegram(says);
        const choice = scripted[at - 1]?.answer.choices.find(
          ({ label }) => label === dialogue.turns[at]?.expect.agency,
        );
        if (!choice) throw new Error(`nothing to press before “${dialogue.turns[at]?.say}”`);
        const pressed = await inTelegram(says.with(at, (before) => pressIn(before, choice.label)));
        const written = await inTelegram(says.with(at, typed(choice.question)));
        expect(pressed[at]?.text).toBe(`问：${choice.question}\n\n${written[at]?.text}`);
        expect(pressed[at]?.answer.figures).toEqual(scripted[at]?.answer.figures);
        expect(pressed.slice(at + 1).map(({ text }) => text)).toEqual(scripted.slice(at + 1).map(({ text }) => text));
        expect(written.slice(at + 1).map(({ text }) => text)).toEqual(scripted.slice(at + 1).map(({ text }) => text));
      },
    );

    async function inTerminal({ turns }: ScoredDialogue): Promise<Document[]> {
      const printed: string[] = [];
      const output = new Writable({
        write(chunk, _encoding, done) {
          printed.push(String(chunk));
          done();
        },
      });
      const log = createAnswerLog(store, () => TODAY);
      const input = Readable.from(turns.map(({ say }) => `${say}\n`));
      await converse({ ask, log, logger: createLogger() }, { json: true }, { input, output });
      await log.close();
      return printed.map((line) => JSON.parse(line));
    }

    /** Every act makes the chat's next turn; a turn is over when all of its messages have arrived. */
    async function inTelegram(acts: readonly Act[]): Promise<Turn[]> {
      chats += 1;
      const turns: Turn[] = [];
      for (const act of acts) {
        const known = answered.length;
        const seen = stage.server.messages.length;
        act({ stage, chat: chats, last: turns.at(-1) });
        await stage.server.sent(seen + 1);
        const answer = answered[known];
        if (!answer) throw new Error('nothing was asked');
        const sent = await stage.server.sent(seen + renderLines(answer.lines).length);
        const messages = sent.slice(seen);
        turns.push({
          answer,
          messages,
          text: messages.map(({ text }) => text).join('\n'),
          file: listFile(answer) && (await nextFile()),
        });
      }
      return turns;
    }

    async function nextFile(): Promise<string | undefined> {
      files += 1;
      return (await stage.server.sentFiles(files)).at(-1)?.content.replace(/^\ufeff/, '');
    }

    async function complaintsAbout(dialogue: ScoredDialogue, documents: readonly Document[]): Promise<string[]> {
      const textOf = async (agency: string, year: number) => {
        const report = await store.reports.newest(agency, year);
        return report && (await store.reports.text(report.id));
      };
      const complaints: string[] = [];
      for (const [index, question] of turnsOf(dialogue).entries()) {
        const answer = answerIn(documents[index]);
        const { verdict, why } = judge(question, answer, await unproven(answer, textOf));
        if (verdict !== 'right') complaints.push(`${question.question}: ${verdict}, ${why}`);
      }
      return complaints;
    }
  });
}

type Act = (chat: { readonly stage: Stage; readonly chat: number; readonly last: Turn | undefined }) => void;

function typed(words: string): Act {
  return ({ stage, chat }) => stage.server.say(chat, words);
}

function pressIn({ stage, last }: Parameters<Act>[0], label: string): void {
  const message = last?.messages.at(-1);
  if (!message) throw new Error('no message to press a button of');
  stage.server.press(message, label);
}

/** A turn that picks one of the choices of the turn before it. */
function isPick({ expect }: ScoredDialogue['turns'][number], at: number, turns: ScoredDialogue['turns']): boolean {
  return turns[at - 1]?.expect.kind === 'clarify' && expect.agency !== undefined;
}

/** Words without the white space that a screen needs and a program does not. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function timeless({ ms: _, ...document }: Document): unknown {
  return JSON.parse(JSON.stringify(document));
}

/** A printed document as the answer it was made of, as far as answers are judged. */
function answerIn(document: Document | undefined): Answer {
  if (!document) throw new Error('a turn was not answered');
  return { ...document, lines: document.text.split('\n').map((line) => [line]) } as unknown as Answer;
}
