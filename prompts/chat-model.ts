import type { z } from 'zod';
import type { Prompt } from './prompt.ts';

/** A language model, seen from inside: a filled prompt goes in, the text it wrote comes out. Nothing of that is trusted. */
export interface ChatModel {
  /** What the server calls it. */
  readonly name: string;
  /** Asks once, and once more where that can help. @throws ChatModelError */
  write(prompt: Prompt, writing: Writing): Promise<Written>;
  /** Lets it look things up before it writes. Left out by models that cannot. @throws ChatModelError */
  research?(prompt: Prompt, research: Research): Promise<Written>;
}

/** Something that a model may look up. */
export interface LookUp {
  readonly name: string;
  /** What it gives, in words for the model. */
  readonly about: string;
  readonly shape: z.ZodType;
  /** Takes whatever the model wrote and gives what was found, or what is wrong, in words for the model. Never rejects. */
  run(given: unknown): Promise<string>;
}

export interface Research extends Writing {
  readonly lookUps: readonly LookUp[];
  /** Look-ups in all; then it has to write. */
  readonly most: number;
}

export interface Writing {
  /** What the reply is to be, as JSON; the server is told, and `readReply` checks. */
  readonly shape: z.ZodType;
  /** Ends the call, whatever it is doing. */
  readonly stopped: AbortSignal;
  /** Told of the whole text so far whenever some more has come. */
  readonly onText?: (text: string) => void;
}

export interface Written {
  readonly text: string;
  readonly used: ModelUse;
}

/** What asking has cost. */
export interface ModelUse {
  readonly calls: number;
  /** As the server counts them; where it does not say, as many as there are characters. */
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export const NO_USE: ModelUse = { calls: 0, tokensIn: 0, tokensOut: 0 };

export function addedUse(one: ModelUse, other: ModelUse): ModelUse {
  return {
    calls: one.calls + other.calls,
    tokensIn: one.tokensIn + other.tokensIn,
    tokensOut: one.tokensOut + other.tokensOut,
  };
}

/** Why a model gave no text. */
export type ModelFault =
  /** Asked too often. */
  | 'busy'
  /** Nothing came in time, or it did not end. */
  | 'slow'
  /** The server or the way there failed, or the text broke off. */
  | 'failing'
  /** It does not take this key, this model or this request, or its account is empty. */
  | 'denied'
  /** The caller ended it. */
  | 'stopped';

/** A model gave no text. The message holds nothing that was sent, no key, and nothing a server wrote but its status. */
export class ChatModelError extends Error {
  override readonly name = 'ChatModelError';

  constructor(
    readonly fault: ModelFault,
    why: string,
    /** What it has cost nonetheless. */
    readonly used: ModelUse = NO_USE,
    options?: ErrorOptions,
  ) {
    super(`chat model: ${why}`, options);
  }
}
