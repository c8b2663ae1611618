import { topK, type Ranked } from "./top-k.ts";
import { unit, type VectorIndex, type VectorTable } from "./vector-index.ts";

/** Compares the query with every vector. Up to 20,000 that takes less time than anyone notices, and misses nothing. */
export class ExactVectors implements VectorIndex {
  readonly kind = "exact";
  readonly #table: VectorTable;

  constructor(table: VectorTable) {
    this.#table = table;
  }

  search(query: Float32Array, k: number, allowed?: (id: number) => boolean): Ranked[] {
    const { dimensions, values, count } = this.#table;
    const wanted = unit(query, dimensions);
    const scores = new Float32Array(count);
    for (let id = 0; id < count; id++) {
      let dot = 0;
      const from = id * dimensions;
      for (let at = 0; at < dimensions; at++) dot += wanted[at]! * values[from + at]!;
      // topK takes positive scores only: −1…1 becomes 0…2 here and goes back below.
      scores[id] = dot + 1;
    }
    return topK(scores, k, allowed).map(({ id, score }) => ({ id, score: score - 1 }));
  }
}
