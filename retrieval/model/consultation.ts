import type { z } from 'zod';
import type { Store } from '../../db/store.ts';
import {
  addedUse,
  type ChatModel,
  ChatModelError,
  type ModelFault,
  type ModelUse,
  NO_USE,
} from '../../prompts/chat-model.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import { type ReadReply, readReply } from '../../prompts/reply.ts';
import { createBreaker } from './breaker.ts';
import { createBudget, type ModelLimits } from './budget.ts';

/** One question's dealings with the language model. It ends with the question, and nothing in it throws for what a model does. */
export interface Consultation {
  /** Asks for a reply of this shape. @param onText told of the whole text so far as it comes, unchecked */
  reply<T>(prompt: Prompt, shape: z.ZodType<T>, onText?: (text: string) => void): Promise<Reply<T>>;
  /** Keeps that something the model wrote has failed a check. */
  rejected(check: string): void;
  /** What was asked so far; `null` when nothing was. */
  seen(): ModelSeen | null;
}

/** A value, what is wrong with what came instead, or why nothing came. */
export type Reply<T> =
  | (ReadReply<T> & { readonly fault?: never })
  | { readonly value?: never; readonly problems?: never; readonly fault: Hindrance };

/** `resting` after faults in a row, `limit` when the person or the day has no more. */
export type Hindrance = ModelFault | 'resting' | 'limit';

/** What asking the model has cost for one answer, kept with it. */
export interface ModelSeen extends ModelUse {
  readonly model: string;
  readonly milliseconds: number;
  /** Versions of the prompts it was asked with. */
  readonly prompts: readonly string[];
  /** Faults met, and checks that what it wrote has failed. */
  readonly troubles: readonly string[];
}

/** Begins a consultation for a question of this person; `null` is whoever sits at the machine itself. */
export interface Consult {
  (person: string | null): Consultation;
  /** Whether the model failed so often of late that it is left alone. */
  readonly isResting?: () => boolean;
}

/** From the question to the last word of the model; the rest of 20 seconds is for the answer without it. */
const WITHIN = 16_000;
/** Calls for one question. */
const CALLS = 12;
/** What a reply may come to. */
const REPLY_TOKENS = 1_500;

/** Joins a model with what keeps it in bounds: time, calls, tokens, and a rest after faults. */
export function createConsult(chat: ChatModel, store: Pick<Store, 'modelUse'>, limits: ModelLimits): Consult {
  const breaker = createBreaker();
  const budget = createBudget(store, limits);

  function begin(person: string | null): Consultation {
    const stopped = AbortSignal.timeout(WITHIN);
    const prompts = new Set<string>();
    const troubles: string[] = [];
    let allowed: Promise<boolean> | undefined;
    let used: ModelUse = NO_USE;
    let milliseconds = 0;

    function met(fault: Hindrance): { readonly fault: Hindrance } {
      troubles.push(fault);
      return { fault };
    }

    return {
      async reply(prompt, shape, onText) {
        if (stopped.aborted) return met('slow');
        allowed ??= counted(budget.mayAsk(person));
        const expected = prompt.system.length + prompt.user.length + REPLY_TOKENS;
        if (used.calls >= CALLS || !(await allowed)) return met('limit');
        if (!breaker.mayCall()) return met('resting');
        if (!(await counted(budget.reserve(person, expected)))) return met('limit');
        prompts.add(prompt.version);
        const started = performance.now();
        const { text, spent, fault } = await written(chat, prompt, { shape, stopped, ...(onText ? { onText } : {}) });
        milliseconds += performance.now() - started;
        used = addedUse(used, spent);
        await counted(budget.settle(person, expected, spent.tokensIn + spent.tokensOut));
        if (fault !== undefined) {
          breaker.failed();
          return met(fault);
        }
        breaker.worked();
        const read = readReply(text, shape);
        if (read.problems) troubles.push(...read.problems.map((problem) => `${prompt.version}: ${problem}`));
        return read;
      },
      rejected: (check) => void troubles.push(check),
      seen: () =>
        prompts.size === 0 && troubles.length === 0
          ? null
          : { model: chat.name, ...used, milliseconds, prompts: [...prompts], troubles },
    };
  }

  return Object.assign(begin, { isResting: breaker.isResting });
}

/** What cannot be counted, as while the store is busy, is not asked. */
async function counted(counting: Promise<boolean>): Promise<boolean> {
  return await counting.catch(() => false);
}

type Outcome = { readonly text: string; readonly spent: ModelUse; readonly fault?: ModelFault };

async function written(chat: ChatModel, prompt: Prompt, writing: Parameters<ChatModel['write']>[1]): Promise<Outcome> {
  try {
    const { text, used: spent } = await chat.write(prompt, writing);
    return { text, spent };
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    // Only its time ends a consultation.
    const fault = error.fault === 'stopped' ? 'slow' : error.fault;
    return { text: '', spent: error.used, fault };
  }
}
