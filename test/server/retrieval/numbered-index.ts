import { INDEX_FORMAT, type MadeFrom } from "../../../server/retrieval/index-manifest.ts";

const BYTES = 1_000_000;

/** Stands for the index of the corpus with that number. */
export function madeFromOf(number: number): MadeFrom {
  return {
    format: INDEX_FORMAT,
    corpus_sha256: `corpus ${number}`,
    texts_sha256: `texts ${number}`,
    chunks: number,
    embedder: "test",
    dimensions: 1,
  };
}

/** One of its three files: large enough that a kill often falls into the writing of it. */
export function fileOf(number: number, part: number): Uint8Array {
  return new Uint8Array(BYTES).fill((number * 3 + part) % 256);
}
