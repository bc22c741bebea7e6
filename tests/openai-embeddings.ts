/** What is asked of `/v1/embeddings`. */
export interface EmbeddingsRequest {
  readonly model: string;
  readonly input: string | readonly string[];
  readonly encoding_format?: 'float' | 'base64';
}

/** Ways in which a reply with status 200 can still be no good, or only needs care. */
export type EmbeddingsFault = 'base64' | 'fewer' | 'shuffled' | 'unnumbered' | 'uneven' | 'zero' | 'null';

/** The reply as the servers write it. */
export function embeddingsReply(
  request: EmbeddingsRequest,
  vectorOf: (text: string) => number[],
  fault: EmbeddingsFault | undefined,
): unknown {
  const texts = textsOf(request);
  const data = texts.map((text, index) => ({
    object: 'embedding',
    index,
    embedding: spoilt(vectorOf(text), index, fault),
  }));
  if (fault === 'fewer') data.pop();
  if (fault === 'shuffled') data.reverse();
  const written = fault === 'unnumbered' ? data.map(({ index: _, ...rest }) => rest) : data;
  const tokens = texts.join('').length;
  return {
    object: 'list',
    data: written,
    model: request.model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

export function textsOf({ input }: EmbeddingsRequest): readonly string[] {
  return typeof input === 'string' ? [input] : input;
}

function spoilt(vector: number[], index: number, fault: EmbeddingsFault | undefined): unknown {
  if (fault === 'base64') return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
  if (fault === 'uneven') return index === 0 ? vector : vector.slice(1);
  if (fault === 'zero') return vector.map(() => 0);
  if (fault === 'null') return vector.map(() => null);
  return vector;
}

/** A made-up model: texts are alike that share pairs of characters; no two models agree on the direction of a pair. */
export function madeUpVector(model: string, dimension: number, text: string): number[] {
  const vector = new Array<number>(dimension).fill(0);
  for (let at = 0; at + 1 < Math.max(2, text.length); at += 1) {
    const hash = hashOf(`${model}\0${text.slice(at, at + 2)}`);
    const place = hash % dimension;
    vector[place] = (vector[place] ?? 0) + (hash & 0x10000 ? 1 : -1);
  }
  // Pairs may take each other away; a model gives every text a direction.
  vector[dimension - 1] = (vector[dimension - 1] ?? 0) + 0.5;
  return vector;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}
