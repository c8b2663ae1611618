import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bm25Builder, type Bm25Index } from "../../../server/retrieval/bm25.ts";
import { bm25FromBytes, bm25ToBytes } from "../../../server/retrieval/bm25-bytes.ts";

function build(documents: string[][]): Bm25Index {
  const builder = new Bm25Builder();
  for (const document of documents) builder.add(document);
  return builder.build();
}

function scoresOf(index: Bm25Index, documents: number, query: string[]): number[] {
  const scores = new Float32Array(documents);
  for (const term of query) index.addScores(term, 1, scores);
  return [...scores];
}

/** The formula straight from the paper, document by document. */
function naiveScore(documents: string[][], document: string[], term: string): number {
  const frequency = document.filter((token) => token === term).length;
  if (frequency === 0) return 0;
  const held = documents.filter((tokens) => tokens.includes(term)).length;
  const mean = documents.flat().length / documents.length;
  const idf = Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
  const saturated = (frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * document.length) / mean));
  return idf * (0.5 + saturated);
}

const documents = fc.array(fc.array(fc.constantFrom("未来", "工厂", "软件", "a", "b"), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 12,
});

describe("BM25", () => {
  it("weighs a term as worked out by hand", () => {
    // Two documents of mean length 2; 软件 stands in one: idf = ln(1 + 1.5/1.5) = ln 2.
    // tf 1, length 3: 2.2 / (1 + 1.2 · (.25 + .75 · 3/2)) = 2.2 / 2.65
    const index = build([["软件", "投资", "占比"], ["期限"]]);
    expect(scoresOf(index, 2, ["软件"])[0]).toBeCloseTo(Math.LN2 * (0.5 + 2.2 / 2.65), 5);
    expect(scoresOf(index, 2, ["软件"])[1]).toBe(0);
  });

  it("agrees with the formula on any documents", () => {
    fc.assert(
      fc.property(documents, fc.constantFrom("未来", "工厂", "软件", "a", "没有"), (docs, term) => {
        const scores = scoresOf(build(docs), docs.length, [term]);
        for (const [at, document] of docs.entries()) {
          expect(scores[at]).toBeCloseTo(naiveScore(docs, document, term), 4);
        }
      }),
    );
  });

  it("reads back from its bytes exactly as it was", () => {
    fc.assert(
      fc.property(documents, (docs) => {
        const { parts } = build(docs);
        expect(bm25FromBytes(bm25ToBytes(build(docs))).parts).toEqual(parts);
      }),
    );
  });

  it("knows no term in an empty index, before and after its bytes", () => {
    const empty = build([]);
    expect(scoresOf(empty, 0, ["软件"])).toEqual([]);
    expect(scoresOf(bm25FromBytes(bm25ToBytes(empty)), 0, ["软件"])).toEqual([]);
  });
});
