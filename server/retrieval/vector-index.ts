import { CewenError } from "../errors.ts";
import type { Ranked } from "./top-k.ts";

/** Nearest texts by cosine, best first, in −1…1. Vectors are as the embedder made them, of any length but zero. */
export interface VectorIndex {
  /** `hnsw`: by graph, approximate. `exact`: every vector is compared. */
  readonly kind: "exact" | "hnsw";
  search(query: Float32Array, k: number, allowed?: (id: number) => boolean): Ranked[];
}

/** All vectors of an index, one after the other, each scaled to length one so that cosine is a dot product. */
export class VectorTable {
  readonly dimensions: number;
  readonly values: Float32Array;

  constructor(dimensions: number, values: Float32Array) {
    this.dimensions = dimensions;
    this.values = values;
  }

  static of(dimensions: number, vectors: readonly Float32Array[]): VectorTable {
    const values = new Float32Array(vectors.length * dimensions);
    for (const [id, vector] of vectors.entries()) values.set(unit(vector, dimensions), id * dimensions);
    return new VectorTable(dimensions, values);
  }

  get count(): number {
    return this.dimensions === 0 ? 0 : this.values.length / this.dimensions;
  }

  row(id: number): Float32Array {
    return this.values.subarray(id * this.dimensions, (id + 1) * this.dimensions);
  }
}

/** The vector scaled to length one; a zero vector stays zero. Throws where it has another number of dimensions. */
export function unit(vector: Float32Array, dimensions: number): Float32Array {
  if (vector.length !== dimensions) throw new VectorLengthError(dimensions, vector.length);
  let squares = 0;
  for (const value of vector) squares += value * value;
  return squares === 0 ? vector : vector.map((value) => value / Math.sqrt(squares));
}

/** The embedder gave a vector of another length than it announced. */
export class VectorLengthError extends CewenError {
  constructor(announced: number, given: number) {
    super(
      "embedder_dimensions",
      502,
      `向量模型声明${announced}维，实际返回${given}维，请核对向量模型的配置。`,
      { announced, given },
    );
  }
}
