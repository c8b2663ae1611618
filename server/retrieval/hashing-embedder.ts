import type { Embedder } from "../domain/embedder.ts";
import { tokenise } from "./tokenise.ts";

const DIMENSIONS = 256;

/**
 * The default embedder: words and bigrams hashed into 256 signed counters. Needs no file and no internet, knows no
 * meaning; it keeps the vector path alive until a better embedder is configured (see the README for its weight).
 */
export const hashingEmbedder: Embedder = {
  id: "hashing-v1-256",
  dimensions: DIMENSIONS,
  embed: (texts) => Promise.resolve(texts.map(hashVector)),
};

function hashVector(text: string): Float32Array {
  const { words, bigrams } = tokenise(text);
  const counts = new Map<string, number>();
  for (const token of [...words, ...bigrams]) counts.set(token, (counts.get(token) ?? 0) + 1);
  const vector = new Float32Array(DIMENSIONS);
  for (const [token, count] of counts) {
    const hash = fnv1a(token);
    const sign = hash & 0x1_0000 ? 1 : -1;
    vector[hash % DIMENSIONS]! += sign * (1 + Math.log(count));
  }
  return vector;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}
