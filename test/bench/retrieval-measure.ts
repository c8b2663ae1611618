import type { BenchSet } from "./retrieval-set.ts";

export interface Quality {
  recall10: number;
  recall100: number;
  mrr10: number;
  p50: number;
  p95: number;
}

/** Runs every query once: mean recall and MRR, and milliseconds a query. `search` gives passage ids, best first. */
export async function measureSearch(
  set: BenchSet,
  search: (query: string) => string[] | Promise<string[]>,
): Promise<Quality> {
  const sum = { recall10: 0, recall100: 0, mrr10: 0 };
  const times: number[] = [];
  for (const { text, relevant } of set.queries) {
    const started = performance.now();
    const ids = await search(text);
    times.push(performance.now() - started);
    const found = (k: number) => ids.slice(0, k).filter((id) => relevant.has(id)).length / relevant.size;
    const first = ids.slice(0, 10).findIndex((id) => relevant.has(id));
    sum.recall10 += found(10);
    sum.recall100 += found(100);
    sum.mrr10 += first < 0 ? 0 : 1 / (first + 1);
  }
  times.sort((a, b) => a - b);
  const count = set.queries.length;
  return {
    recall10: sum.recall10 / count,
    recall100: sum.recall100 / count,
    mrr10: sum.mrr10 / count,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

/** The value below which `share` of the sorted values lie. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
