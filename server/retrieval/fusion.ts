import type { Ranked } from "./top-k.ts";

/**
 * One ranking out of two. Lexical scores have no scale, so they are divided by the best, and so are the cosines;
 * cosines of zero and less name nothing alike and are left out. `vectorWeight` 0…1 is the vectors' share of the sum.
 */
export function fuse(lexical: Ranked[], vectors: Ranked[], vectorWeight: number): Ranked[] {
  const scores = new Map<number, number>();
  const add = (ranked: Ranked[], weight: number) => {
    const best = ranked[0]?.score ?? 0;
    if (best <= 0 || weight === 0) return;
    for (const { id, score } of ranked) {
      if (score > 0) scores.set(id, (scores.get(id) ?? 0) + (weight * score) / best);
    }
  };
  add(lexical, 1 - vectorWeight);
  add(vectors, vectorWeight);
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
}
