import { ExactVectors } from "../../server/retrieval/exact-vectors.ts";
import { fuse } from "../../server/retrieval/fusion.ts";
import { expandQuery } from "../../server/retrieval/expand-query.ts";
import { hashingEmbedder } from "../../server/retrieval/hashing-embedder.ts";
import { HnswVectors } from "../../server/retrieval/hnsw-vectors.ts";
import type { LexicalIndex } from "../../server/retrieval/lexical-index.ts";
import { VectorTable, type VectorIndex } from "../../server/retrieval/vector-index.ts";
import { measureSearch, quantile, type Quality } from "./retrieval-measure.ts";
import type { BenchSet } from "./retrieval-set.ts";

const WEIGHTS = [0.05, 0.1, 0.2, 0.4];

/** What the embedded vectors cost and give: exact scan and graph by themselves, and fused with the words. */
export async function measureVectors(set: BenchSet, lexical: LexicalIndex): Promise<void> {
  const texts = set.passages.map(({ text }) => text);
  const table = await timed("embed", async () =>
    VectorTable.of(hashingEmbedder.dimensions, await hashingEmbedder.embed(texts)),
  );
  const queries = await hashingEmbedder.embed(set.queries.map(({ text }) => text));
  const exact = new ExactVectors(table);
  const truth = timeSearches("exact", exact, queries);
  const graph = await timed("hnsw build", () => HnswVectors.build(table));
  if (graph) {
    const found = timeSearches("hnsw", graph, queries);
    const shared = found.map((ids, at) => ids.filter((id) => truth[at]!.includes(id)).length / ids.length);
    console.log(
      `hnsw finds ${(shared.reduce((sum, share) => sum + share, 0) / shared.length).toFixed(3)} of exact's 10`,
    );
  }
  for (const weight of WEIGHTS) {
    const quality = await measureSearch(set, async (text) => {
      const [vector] = await hashingEmbedder.embed([text]);
      return fuse(lexical.search(expandQuery(text), 200), exact.search(vector!, 200), weight)
        .slice(0, 100)
        .map(({ id }) => set.passages[id]!.id);
    });
    printQuality(`words + hashed × ${weight}`, quality);
  }
}

export function printQuality(name: string, { recall10, recall100, mrr10, p50, p95 }: Quality): void {
  const figures = [recall10, recall100, mrr10].map((value) => value.toFixed(3)).join("  ");
  console.log(`${name.padEnd(28)} ${figures}  ${p50.toFixed(2).padStart(8)} ${p95.toFixed(2).padStart(8)}`);
}

function timeSearches(name: string, index: VectorIndex, queries: Float32Array[]): number[][] {
  const times: number[] = [];
  const found = queries.map((query) => {
    const started = performance.now();
    const ranked = index.search(query, 10);
    times.push(performance.now() - started);
    return ranked.map(({ id }) => id);
  });
  times.sort((a, b) => a - b);
  console.log(
    `${name}: p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
  );
  return found;
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
