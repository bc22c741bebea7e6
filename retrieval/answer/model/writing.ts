import type { z } from 'zod';
import type { Prompt } from '../../../prompts/prompt.ts';

/** What prose needs of a language model. Nothing here rejects: without a value the answer is the one without a model. */
export interface Asked {
  /** @param onText Told of the whole text so far whenever some more has come; nothing of it is checked. */
  reply<T>(prompt: Prompt, shape: z.ZodType<T>, onText?: (text: string) => void): Promise<{ readonly value?: T }>;
  /** Keeps that something the model wrote has failed a check. */
  rejected(check: string): void;
}
