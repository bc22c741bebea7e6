import type { z } from 'zod';
import type { Store } from '../../db/store.ts';
import {
  addedUse,
  type ChatModel,
  ChatModelError,
  type LookUp,
  type ModelFault,
  type ModelUse,
  NO_USE,
  type Writing,
  type Written,
} from '../../prompts/chat-model.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import { type ReadReply, readReply } from '../../prompts/reply.ts';
import { createBreaker } from './breaker.ts';
import { createBudget, type ModelLimits } from './budget.ts';

/** One question's dealings with the language model. It ends with the question, and nothing in it throws for what a model does. */
export interface Consultation {
  /** Asks for a reply of this shape. @param onText told of the whole text so far as it comes, unchecked */
  reply<T>(prompt: Prompt, shape: z.ZodType<T>, onText?: (text: string) => void): Promise<Reply<T>>;
  /** The same, and it may look things up first; without a model that can, a fault. */
  research<T>(prompt: Prompt, shape: z.ZodType<T>, lookUps: readonly LookUp[]): Promise<Reply<T>>;
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
/** Look-ups for one question. */
export const LOOK_UPS = 6;
/** What is found so far is sent along with each call. */
const FOUND_TOKENS = 4_000;

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

    /** @param expected Tokens that are set aside for it. */
    async function asked<T>(
      prompt: Prompt,
      shape: z.ZodType<T>,
      expected: number,
      work: (writing: Writing) => Promise<Written>,
    ): Promise<Reply<T>> {
      if (stopped.aborted) return met('slow');
      allowed ??= counted(budget.mayAsk(person));
      if (used.calls >= CALLS || !(await allowed)) return met('limit');
      if (!breaker.mayCall()) return met('resting');
      if (!(await counted(budget.reserve(person, expected)))) return met('limit');
      prompts.add(prompt.version);
      const started = performance.now();
      const { text, spent, fault } = await outcomeOf(work({ shape, stopped }));
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
    }

    const lengthOf = ({ system, user }: Prompt): number => system.length + user.length + REPLY_TOKENS;

    return {
      reply: (prompt, shape, onText) =>
        asked(prompt, shape, lengthOf(prompt), (writing) =>
          chat.write(prompt, { ...writing, ...(onText ? { onText } : {}) }),
        ),
      async research(prompt, shape, lookUps) {
        const { research } = chat;
        if (!research) return met('denied');
        const expected = (LOOK_UPS + 1) * (lengthOf(prompt) + FOUND_TOKENS);
        return await asked(prompt, shape, expected, (writing) =>
          research(prompt, { ...writing, lookUps, most: LOOK_UPS }),
        );
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

async function outcomeOf(writing: Promise<Written>): Promise<Outcome> {
  try {
    const { text, used: spent } = await writing;
    return { text, spent };
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    // Only its time ends a consultation.
    const fault = error.fault === 'stopped' ? 'slow' : error.fault;
    return { text: '', spent: error.used, fault };
  }
}
