import type { Chunk } from "./chunks.ts";
import { expandQuery } from "./expand-query.ts";
import { fuse } from "./fusion.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import type { Ranked } from "./top-k.ts";
import type { VectorIndex } from "./vector-index.ts";

/** How deep either ranking is read before they are fused. */
const POOL = 200;

/** Both indexes over one list of chunks. `vectors` is null where no embedder answered. */
export interface SearchIndex {
  chunks: readonly Chunk[];
  lexical: LexicalIndex;
  vectors: VectorIndex | null;
}

/** Chunk ids, best first. Without a query vector, or with weight 0, words alone decide. */
export function rankChunks(
  { chunks, lexical, vectors }: SearchIndex,
  text: string,
  queryVector: Float32Array | null,
  vectorWeight: number,
  inScope?: (chunk: Chunk) => boolean,
): Ranked[] {
  const allowed = inScope && ((id: number) => inScope(chunks[id]!));
  const byWords = lexical.search(expandQuery(text), POOL, allowed);
  const byVector = vectors && queryVector ? vectors.search(queryVector, POOL, allowed) : [];
  return fuse(byWords, byVector, byVector.length > 0 ? vectorWeight : 0);
}
