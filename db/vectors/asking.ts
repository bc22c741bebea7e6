import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../engine.ts';
import { today } from '../today.ts';
import type { EmbeddingServer } from './embedder.ts';
import { EmbeddingError } from './embedding-error.ts';

/** How long and how often a server is asked for the same. */
export interface Patience {
  /** Milliseconds for one try. */
  readonly within: number;
  readonly tries: number;
  /** The share of the day's characters that may be used up by this; the rest is for what cannot wait. */
  readonly share: number;
}

/** A fixed text, embedded with every question and before passages: another model behind the same name shows itself. */
export const PROBE = '政府信息公开工作年度报告';
/** A person is waiting, and the answer without a model is not far worse. */
export const QUESTION: Patience = { within: 2_500, tries: 1, share: 1 };
/** What is left of the day's characters is for questions. */
export const PASSAGES: Patience = { within: 60_000, tries: 5, share: 0.9 };

/** After a fault a server is left alone for so long, or as long as it asks, within reason. */
const REST = 30_000;
const LONGEST_REST = 3_600_000;
/** A pause after the first try, doubled after each, where the server names none. */
const FIRST_PAUSE = 1_000;
/** What a server wants to be waited for longer than this is given up for now. */
const LONGEST_PAUSE = 60_000;
/** Faults that may be gone the next time. */
const PASSING = ['busy', 'failing'];

/** Asks a server for vectors, within the characters of the day and with pauses as it wishes them. */
export type Asking = ReturnType<typeof createAsking>;

export function createAsking(engine: Engine, server: EmbeddingServer, firstPause = FIRST_PAUSE) {
  const stop = new AbortController();

  /** One vector a text. @throws EmbeddingError */
  async function ask(model: string, texts: readonly string[], patience: Patience): Promise<Float32Array[]> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await askOnce(model, texts, patience);
      } catch (error) {
        if (!(error instanceof EmbeddingError) || !PASSING.includes(error.fault) || tried >= patience.tries)
          throw error;
        // Others who were refused at the same moment should not come back at the same moment.
        const wait = error.retryAfter ?? firstPause * 2 ** (tried - 1) * (1 + Math.random() / 4);
        if (wait > LONGEST_PAUSE) throw error;
        await pause(wait, undefined, { signal: stop.signal }).catch(() => {
          throw new EmbeddingError('stopped', 'stopped');
        });
      }
    }
  }

  async function askOnce(model: string, texts: readonly string[], { within, share }: Patience) {
    if (stop.signal.aborted) throw new EmbeddingError('stopped', 'stopped');
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const day = `embedded ${today()}`;
    const before = (await engine.reserve(day, characters)) - 1;
    const giveBack = async () => void (await engine.reserve(day, -characters));
    if (before + characters > server.budget * share) {
      await giveBack();
      throw new EmbeddingError('budget', `${before} of ${server.budget} characters used today`);
    }
    try {
      return await server.embed(model, texts, within, stop.signal);
    } catch (error) {
      // A server that answered with a refusal has embedded nothing.
      if (error instanceof EmbeddingError && ['busy', 'denied', 'texts'].includes(error.fault)) await giveBack();
      throw error;
    }
  }

  return {
    ask,
    /** Ends what is being asked. */
    stop: () => stop.abort(),
  };
}

/** When a server that failed may be asked again. */
export function afterRest(error: unknown): number {
  const asked = error instanceof EmbeddingError ? (error.retryAfter ?? 0) : 0;
  return Date.now() + Math.min(Math.max(REST, asked), LONGEST_REST);
}
