import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExactVectors } from "../../../server/retrieval/exact-vectors.ts";
import { hashingEmbedder } from "../../../server/retrieval/hashing-embedder.ts";
import { HnswVectors } from "../../../server/retrieval/hnsw-vectors.ts";
import { VectorTable } from "../../../server/retrieval/vector-index.ts";

const DIMENSIONS = 8;
const vector = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((values) => values.some((value) => value !== 0))
  .map((values) => Float32Array.from(values));
const norm = (values: Float32Array) => Math.hypot(...values);
const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0) / norm(a) / norm(b);

describe("exact scan", () => {
  it("orders by cosine", () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), vector, (vectors, query) => {
        const found = new ExactVectors(VectorTable.of(DIMENSIONS, vectors)).search(query, vectors.length);
        for (const { id, score } of found) expect(score).toBeCloseTo(cosine(vectors[id]!, query), 4);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it("asks the filter before it ranks", () => {
    const table = VectorTable.of(2, [
      Float32Array.of(1, 0),
      Float32Array.of(0.9, 0.1),
      Float32Array.of(0, 1),
    ]);
    const found = new ExactVectors(table).search(Float32Array.of(1, 0), 1, (id) => id > 0);
    expect(found.map(({ id }) => id)).toEqual([1]);
  });

  it("refuses vectors of another length than the embedder announced", () => {
    expect(() => VectorTable.of(3, [Float32Array.of(1, 0)])).toThrow("向量模型声明3维，实际返回2维");
    const table = VectorTable.of(2, [Float32Array.of(1, 0)]);
    expect(() => new ExactVectors(table).search(Float32Array.of(1, 0, 0), 1)).toThrow("实际返回3维");
  });
});

describe("hnswlib's graph", () => {
  it("finds what the exact scan finds, nearly always, and the same under a filter", async () => {
    const vectors = fc.sample(vector, { numRuns: 600, seed: 7 });
    const table = VectorTable.of(DIMENSIONS, vectors);
    const exact = new ExactVectors(table);
    const graph = await HnswVectors.build(table);
    let shared = 0;
    for (const query of vectors.slice(0, 50)) {
      const truth = new Set(exact.search(query, 10).map(({ id }) => id));
      shared += graph!.search(query, 10).filter(({ id }) => truth.has(id)).length;
      const even = (id: number) => id % 2 === 0;
      expect(graph!.search(query, 10, even)).toEqual(exact.search(query, 10, even));
    }
    expect(shared / 500).toBeGreaterThan(0.9);
  });
});

describe("embedded embedder", () => {
  it("gives equal texts equal vectors and likes related texts better than others", async () => {
    const [a, b, near, far] = await hashingEmbedder.embed([
      "未来工厂软件投资占比",
      "未来工厂软件投资占比",
      "软件投资不低于总投资的30%",
      "联系人和电话",
    ]);
    expect(a).toHaveLength(hashingEmbedder.dimensions);
    expect(a).toEqual(b);
    expect(cosine(a!, near!)).toBeGreaterThan(cosine(a!, far!));
  });
});
