import * as errors from '../errors.ts';
import type { Document } from './document.ts';
import * as failures from './failures.ts';
import type { FileKind } from './kind.ts';

/** The kinds of files that are read in a process of their own. */
export type ForeignKind = Exclude<FileKind, 'text'>;

/** One file, on its way to the process that reads it. */
export interface Job {
  readonly kind: ForeignKind;
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What that process says: that it can begin, or what became of the file in hand. */
export type Reply =
  | { readonly status: 'ready' }
  | { readonly status: 'read'; readonly document: Document }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'broken'; readonly why: string };

/** An `IngestError` as plain words, since classes do not cross from one process to another. */
export interface Refusal {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly userMessage: string;
}

export function refusalOf({ name, code, message, userMessage }: errors.IngestError): Refusal {
  return { name, code, message, userMessage };
}

/** The error that a refusal was made from: its class where it is one that is known here, its words in any case. */
export function errorOf(refusal: Refusal, file: string): errors.IngestError {
  const error = new ForwardedError(file, refusal);
  const known: unknown = { ...errors, ...failures }[refusal.name as keyof typeof errors & keyof typeof failures];
  if (typeof known === 'function' && known.prototype instanceof errors.IngestError)
    Object.setPrototypeOf(error, known.prototype);
  return error;
}

class ForwardedError extends errors.IngestError {
  override readonly name: string;
  readonly code: string;
  readonly userMessage: string;

  constructor(file: string, { name, code, message, userMessage }: Refusal) {
    super(file, '');
    this.name = name;
    this.code = code;
    this.userMessage = userMessage;
    this.message = message;
  }
}
