/** Turns text into vectors whose closeness means likeness. What likeness means is the model's own affair. */
export interface Embedder {
  /** Names the model and its settings: vectors of another name are not compared with these. */
  readonly model: string;
  readonly dimension: number;
  /** What a rank by these vectors counts beside a rank by words, which counts 1. Each embedder has its own. */
  readonly weight: number;
  /** One vector of length 1 a text, in order. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

/** A server that embeds: it may be slow, busy, down, without money, or run another model than yesterday. */
export interface EmbeddingServer {
  /** The model that the settings name. */
  readonly model: string;
  readonly weight: number;
  /** Characters that may be sent in a day; when they are used up nothing is sent until the next. */
  readonly budget: number;
  /**
   * One vector of length 1 a text, in order, by one request that is not repeated.
   * @param within Milliseconds until the last byte of the reply.
   * @throws EmbeddingError
   */
  embed(model: string, texts: readonly string[], within: number, stopped?: AbortSignal): Promise<Float32Array[]>;
}
