import { randomBytes } from 'node:crypto';
import type { KeptAnswer, Offer } from '../db/queries/answers.ts';
import type { Store } from '../db/store.ts';
import { type Answer, plainText } from '../retrieval/answer/answer.ts';
import type { Logger } from './logger.ts';

/** Where an answer is given, and to whom. */
export interface Given {
  /** `terminal`, `telegram`, … */
  readonly channel: string;
  /** Who asked, as a hash. */
  readonly asker?: string;
  /** In which chat, as a hash. */
  readonly chat?: string;
  /** The buttons of its sources, in order. */
  readonly sources?: readonly { readonly source: string; readonly label: string }[];
}

/** Keeps every answer given, so that its buttons work later and answers can be measured. Nobody waits for its writes. */
export interface AnswerLog {
  /** Takes an answer in and returns the number that its buttons carry. It is on disk a moment later. */
  record(answer: Answer, given: Given): Promise<number>;
  /** An answer that was given, also one that is not written yet; `undefined` when it is not kept. */
  find(answer: number): Promise<KeptAnswer | undefined>;
  /** The question on a button under an answer, also of one that is not written yet. */
  offer(answer: number, position: number): Promise<Offer | undefined>;
  /** What a person, named by a hash, thinks of an answer. */
  rate(answer: number, person: string, good: boolean): Promise<void>;
  /** Erases all that is stored about a person, named by a hash, also what is not written yet. */
  forget(person: string): Promise<void>;
  /** Resolves when all that was recorded before has been written, or given up with a line in the log. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly row: KeptAnswer;
  readonly buttons: readonly Offer[];
  failures: number;
}

/** Numbers asked of the store at once. */
const BLOCK = 100;
const WRITE_AFTER = 200;
/** Writes of one answer before it is given up. */
const TRIES = 3;
const KEY_BYTES = 12;

export function createAnswerLog(store: Store, now: () => Date, logger?: Logger): AnswerLog {
  const nextId = createNumbers(store);
  const waiting = new Map<number, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  async function write(): Promise<void> {
    const batch = [...waiting];
    if (batch.length === 0) return;
    try {
      await store.answers.add(batch.map(([, one]) => one));
      for (const [id] of batch) waiting.delete(id);
    } catch (error) {
      logger?.().error({ err: error, answers: batch.length }, 'answers were not written');
      for (const [id, one] of batch) {
        one.failures += 1;
        if (one.failures === TRIES) waiting.delete(id);
      }
      if (waiting.size > 0) writeSoon();
    }
  }

  function writeSoon(): void {
    timer ??= setTimeout(flush, WRITE_AFTER).unref();
  }

  return {
    async record(answer, given) {
      const askedAt = new Date(now().getTime() - answer.ms).toISOString();
      const id = await nextId();
      waiting.set(id, { row: rowOf(answer, id, askedAt, given), buttons: offersOf(answer), failures: 0 });
      writeSoon();
      return id;
    },
    async find(answer) {
      return waiting.get(answer)?.row ?? (await store.answers.byId(answer));
    },
    async offer(answer, position) {
      const unwritten = waiting.get(answer);
      return unwritten ? unwritten.buttons[position] : await store.answers.offer(answer, position);
    },
    async rate(answer, person, good) {
      await flush();
      await store.answers.rate(answer, person, good, now().toISOString());
    },
    async forget(person) {
      await flush();
      for (const [id, { row }] of waiting) if (row.asker === person) waiting.delete(id);
      await store.answers.forget(person);
    },
    flush,
    close: flush,
  };
}

/** The buttons under an answer in the order of their positions. */
export function offersOf(answer: Answer): readonly Offer[] {
  return [...answer.choices, ...answer.next];
}

/** Hands out numbers from reserved blocks. */
function createNumbers(store: Store): () => Promise<number> {
  let block: Promise<{ next: number; readonly end: number }> | undefined;

  async function reserve() {
    const first = await store.answers.reserve(BLOCK);
    return { next: first, end: first + BLOCK };
  }

  return async function next(): Promise<number> {
    block ??= reserve();
    const mine = block;
    try {
      const numbers = await mine;
      if (numbers.next < numbers.end) return numbers.next++;
    } catch (error) {
      if (block === mine) block = undefined;
      throw error;
    }
    if (block === mine) block = undefined;
    return await next();
  };
}

function rowOf(answer: Answer, id: number, askedAt: string, { channel, asker, chat, sources }: Given): KeptAnswer {
  return {
    id,
    askedAt,
    channel,
    asker: asker ?? null,
    chat: chat ?? null,
    key: randomBytes(KEY_BYTES).toString('base64url'),
    sources: sources?.map(({ source, label }) => `${source} ${label}`).join('\n') ?? null,
    question: answer.question,
    kind: answer.kind,
    reason: answer.reason ?? null,
    plan: JSON.stringify(answer.plan),
    text: plainText(answer.lines),
    evidence: evidenceOf(answer).join('\n'),
    doubts: answer.doubts.map((doubt) => doubt.message).join('\n'),
    planner: answer.planner,
    milliseconds: answer.ms,
    ...modelOf(answer),
  };
}

function modelOf({ model }: Answer) {
  return {
    model: model?.model ?? null,
    modelCalls: model?.calls ?? null,
    tokensIn: model?.tokensIn ?? null,
    tokensOut: model?.tokensOut ?? null,
    modelMilliseconds: model?.milliseconds ?? null,
    prompts: model?.prompts.join('\n') ?? null,
    modelTroubles: model?.troubles.join('\n') ?? null,
  };
}

/** Addresses of the cells first, then those of quoted places that are no cell. */
function evidenceOf(answer: Answer): string[] {
  const cells = answer.figures.map(
    ({ agency, year, version, table, row, column }) => `${agency}/${year}/${version}/${table}.${row}.${column}`,
  );
  const ofCells = new Set(answer.figures.map((figure) => figure.citation));
  const places = answer.citations
    .filter((citation) => !ofCells.has(citation.n))
    .map(({ agency, year, version, start, end }) => `${agency}/${year}/${version}#${start}-${end}`);
  return [...new Set([...cells, ...places])];
}
