/** Turns texts into vectors of one length. The embedded default needs no file and no internet. */
export interface Embedder {
  /** Names the vectors in a saved index; another name means they can't be compared. */
  readonly id: string;
  readonly dimensions: number;
  embed(texts: string[]): Promise<Float32Array[]>;
}
