import { GrowingNumbers } from "./growing-numbers.ts";

/**
 * BM25 over typed arrays.
 *
 * All postings of all terms lie in two flat arrays; a term is a row between two offsets:
 *
 *     vocabulary   未来 → 0      工厂 → 1            软件 → 2
 *     offsets      0             2                   5        6
 *                  │             │                   │        │
 *     documents    3     17      3     9     17      3          (ascending in a row)
 *     impacts      2.1   1.7     .9    1.2   .8      3.4
 *
 * An impact is the whole BM25 weight of the term in the document, worked out when the index is built:
 *
 *     idf · (δ + tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length)))
 *
 * (BM25+ of Lv and Zhai, 2011: δ keeps a long document that holds a term above one that doesn't.) So a query is
 * nothing but additions: for each of its terms walk one row and add the impacts up.
 */

const K1 = 1.2;
const B = 0.75;
const DELTA = 0.5;

export interface Bm25Parts {
  /** Terms in row order. */
  terms: string[];
  offsets: Uint32Array;
  documents: Uint32Array;
  impacts: Float32Array;
}

export class Bm25Index {
  readonly parts: Bm25Parts;
  readonly #rows = new Map<string, number>();

  constructor(parts: Bm25Parts) {
    this.parts = parts;
    for (const [row, term] of parts.terms.entries()) this.#rows.set(term, row);
  }

  /** Adds `weight` × impact to the score of each document that holds the term. `scores` is as long as the corpus. */
  addScores(term: string, weight: number, scores: Float32Array): void {
    const row = this.#rows.get(term);
    if (row === undefined) return;
    const { offsets, documents, impacts } = this.parts;
    const end = offsets[row + 1]!;
    for (let at = offsets[row]!; at < end; at++) scores[documents[at]!]! += weight * impacts[at]!;
  }
}

/** Collects documents, then sorts the postings into rows. Documents are numbered in the order of adding. */
export class Bm25Builder {
  readonly #rows = new Map<string, number>();
  /** Postings in the order of adding: document after document, each up to its entry in `#ends`. */
  readonly #rowOf = new GrowingNumbers();
  readonly #frequencies = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  readonly #lengths = new GrowingNumbers();
  /** Per row: how many documents hold the term, and one more than the place of its latest posting. */
  readonly #counts: number[] = [];
  readonly #latest: number[] = [];

  add(tokens: readonly string[]): void {
    const start = this.#rowOf.length;
    for (const token of tokens) {
      let row = this.#rows.get(token);
      if (row === undefined) {
        row = this.#rows.size;
        this.#rows.set(token, row);
        this.#counts.push(0);
        this.#latest.push(0);
      }
      if (this.#latest[row]! > start) {
        this.#frequencies.increment(this.#latest[row]! - 1);
        continue;
      }
      this.#counts[row]! += 1;
      this.#rowOf.push(row);
      this.#frequencies.push(1);
      this.#latest[row] = this.#rowOf.length;
    }
    this.#ends.push(this.#rowOf.length);
    this.#lengths.push(tokens.length);
  }

  build(): Bm25Index {
    const lengths = this.#lengths.view();
    const rowOf = this.#rowOf.view();
    const frequencies = this.#frequencies.view();
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

    const offsets = new Uint32Array(this.#counts.length + 1);
    for (const [row, count] of this.#counts.entries()) offsets[row + 1] = offsets[row]! + count;

    const idfs = Float64Array.from(this.#counts, (held) =>
      Math.log(1 + (lengths.length - held + 0.5) / (held + 0.5)),
    );
    const next = offsets.slice();
    const documents = new Uint32Array(rowOf.length);
    const impacts = new Float32Array(rowOf.length);
    let posting = 0;
    for (const [document, end] of this.#ends.view().entries()) {
      const norm = K1 * (1 - B + (B * lengths[document]!) / mean);
      for (; posting < end; posting++) {
        const row = rowOf[posting]!;
        const frequency = frequencies[posting]!;
        const at = next[row]!++;
        documents[at] = document;
        impacts[at] = idfs[row]! * (DELTA + (frequency * (K1 + 1)) / (frequency + norm));
      }
    }
    return new Bm25Index({ terms: [...this.#rows.keys()], offsets, documents, impacts });
  }
}
