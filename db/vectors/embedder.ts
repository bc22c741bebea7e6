/** Turns text into vectors whose closeness means likeness. What likeness means is the model's own affair. */
export interface Embedder {
  /** Names the model and its settings: vectors of another name are not compared with these. */
  readonly model: string;
  readonly dimension: number;
  /** One vector of length 1 a text, in order. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}
