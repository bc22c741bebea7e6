import { z } from 'zod';
import { EmbeddingError } from './embedding-error.ts';

/** What is used of a reply of `/v1/embeddings`. Some servers leave out the index, some write base64 where floats were asked for. */
const Reply = z.object({
  data: z.array(
    z.object({ index: z.int().nonnegative().optional(), embedding: z.union([z.array(z.number()), z.string()]) }),
  ),
});
const Refusal = z.object({ error: z.object({ code: z.string().nullish(), type: z.string().nullish() }) });

/** Codes of an account that is empty, which waiting does not help. */
const NO_MONEY = /insufficient_quota|billing/;
/** How servers say that a text is too long when the status does not tell. */
const TOO_LONG = /too (?:large|long)|maximum context|exceed/i;

/**
 * A reply that can be trusted: as many vectors as texts, in the order of the texts, of one length, finite and not zero.
 * @throws EmbeddingError
 */
export function checkedReply(body: string, count: number): { data: { index: number; embedding: number[] }[] } {
  const { data } = parsed(body);
  const given = data.map(({ index, embedding }, at) => ({ index: index ?? at, embedding: floatsOf(embedding) }));
  const ordered = given.sort((a, b) => a.index - b.index);
  if (ordered.length !== count || ordered.some(({ index }, at) => index !== at)) {
    throw new EmbeddingError('failing', `${ordered.length} vectors for ${count} texts, or numbered wrongly`);
  }
  const [first] = ordered;
  if (ordered.some(({ embedding }) => embedding.length === 0 || embedding.length !== first?.embedding.length)) {
    throw new EmbeddingError('failing', 'vectors of different lengths in one reply');
  }
  if (!ordered.every(({ embedding }) => lengthOf(embedding) > 0)) {
    throw new EmbeddingError('texts', 'a vector without direction');
  }
  return { data: ordered };
}

/** What a status other than 2xx means. */
export function refusalOf({ status, headers }: Response, body: string): EmbeddingError {
  const { code, type } = errorIn(body);
  const why = `status ${status}`;
  if (status === 429 && !NO_MONEY.test(`${code} ${type}`)) {
    return new EmbeddingError('busy', why, retryAfterOf(headers.get('retry-after')));
  }
  if ([400, 413, 422].includes(status)) return new EmbeddingError('texts', why);
  if (status >= 500 || status === 408) {
    const waiting = retryAfterOf(headers.get('retry-after'));
    return new EmbeddingError(TOO_LONG.test(body) ? 'texts' : 'failing', why, waiting);
  }
  return new EmbeddingError('denied', why);
}

/** The same direction with length 1. */
export function unitVector(values: readonly number[]): Float32Array {
  const length = lengthOf(values);
  return Float32Array.from(values, (value) => value / length);
}

/** 0 when it has none or one that no number can hold. */
function lengthOf(values: readonly number[]): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Number.isFinite(squares) ? Math.sqrt(squares) : 0;
}

function parsed(body: string): z.infer<typeof Reply> {
  try {
    return Reply.parse(JSON.parse(body));
  } catch {
    // What a server writes instead may hold the texts, so it is not kept.
    throw new EmbeddingError('failing', 'a reply that is no list of vectors');
  }
}

/** Base64 holds 32-bit floats, little endian. */
function floatsOf(embedding: number[] | string): number[] {
  if (typeof embedding !== 'string') return embedding;
  const bytes = Buffer.from(embedding, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readFloatLE(at * 4));
}

function errorIn(body: string): { code?: string | null | undefined; type?: string | null | undefined } {
  try {
    return Refusal.parse(JSON.parse(body)).error;
  } catch {
    return {};
  }
}

/** Seconds or a date, as HTTP has it. */
function retryAfterOf(header: string | null): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
