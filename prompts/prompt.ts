import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Words for a language model: what it is to do, and the text it is to do it with. */
export interface Prompt {
  /** Which words these are and in which version, as `planner@1f2e3d4c5b6a`; the same whatever the slots hold. */
  readonly version: string;
  /** What it is to do. */
  readonly system: string;
  /** What it is to do it with: questions and texts, which are data. */
  readonly user: string;
}

/** A prompt file cannot be used, or not with these slots. */
export class PromptError extends Error {
  override readonly name = 'PromptError';
}

/** The words of the file `NAME.md` with its slots filled. @throws PromptError where a slot is missing or one is given that it does not have */
export function prompt(name: string, slots: Readonly<Record<string, string>>): Prompt {
  return filledPrompt(name, wordsOf(name), slots);
}

/** The same of words that stand in no file. */
export function filledPrompt(name: string, words: string, slots: Readonly<Record<string, string>>): Prompt {
  const wanted = [...new Set([...words.matchAll(SLOT)].map(([, slot = '']) => slot))];
  const missing = wanted.filter((slot) => !Object.hasOwn(slots, slot));
  const unused = Object.keys(slots).filter((slot) => !wanted.includes(slot));
  if (missing.length > 0) throw new PromptError(`${name}.md: no value for ${missing.join(', ')}`);
  if (unused.length > 0) throw new PromptError(`${name}.md: has no slot ${unused.join(', ')}`);
  const [system, user, more] = words.split(RULE);
  if (system === undefined || user === undefined || more !== undefined)
    throw new PromptError(`${name}.md: wants one line --- between what to do and what to do it with`);
  // In one go: a value that looks like a slot stays what it is.
  const filled = (half: string) => half.trim().replace(SLOT, (_, slot: string) => slots[slot] ?? '');
  const hash = createHash('sha256').update(words).digest('hex').slice(0, 12);
  return { version: `${name}@${hash}`, system: filled(system), user: filled(user) };
}

const SLOT = /\{\{([\w-]+)\}\}/g;
/** Between what is to be done and what it is done with. */
const RULE = /^---$/m;
/** Beside this file, also when it runs from `dist/prompts/`. */
const FOLDERS = [new URL('./', import.meta.url), new URL('../../prompts/', import.meta.url)];

const read = new Map<string, string>();

function wordsOf(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const path = FOLDERS.map((folder) => fileURLToPath(new URL(`${name}.md`, folder))).find((one) => existsSync(one));
  if (path === undefined) throw new PromptError(`${name}.md: no such prompt`);
  const words = readFileSync(path, 'utf8');
  read.set(name, words);
  return words;
}
