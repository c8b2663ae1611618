import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandQuery } from "../../../server/retrieval/expand-query.ts";
import { fuse } from "../../../server/retrieval/fusion.ts";
import { LexicalIndex } from "../../../server/retrieval/lexical-index.ts";
import { tokenise } from "../../../server/retrieval/tokenise.ts";
import { topK } from "../../../server/retrieval/top-k.ts";

describe("topK", () => {
  it("gives what sorting everything gives", () => {
    const scores = fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        scores,
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 3 }),
        (values, k, every) => {
          const allowed = (id: number) => id % every === 0;
          const sorted = values
            .map((score, id) => ({ id, score }))
            .filter(({ id, score }) => score > 0 && allowed(id))
            .sort((a, b) => b.score - a.score || a.id - b.id)
            .slice(0, k);
          expect(topK(Float32Array.from(values), k, allowed)).toEqual(sorted);
        },
      ),
    );
  });
});

describe("words and bigrams", () => {
  const index = LexicalIndex.build(["软件投资不低于30%", "软件投资占比", "联系人和联系电话", "期限"]);
  const search = (text: string, k: number, allowed?: (id: number) => boolean) =>
    index.search([{ tokens: tokenise(text), weight: 1 }], k, allowed).map(({ id }) => id);

  it("filters before ranking: what is left out takes nobody's place", () => {
    expect(search("软件投资占比", 1)).toEqual([1]);
    expect(search("软件投资占比", 1, (id) => id !== 1)).toEqual([0]);
  });

  it("counts a term once however often the question repeats it", () => {
    const once = index.search([{ tokens: tokenise("联系电话"), weight: 1 }], 5);
    const thrice = index.search([{ tokens: tokenise("联系电话，联系电话，联系电话"), weight: 1 }], 5);
    expect(thrice[0]).toEqual(once[0]);
  });

  it("starts every search from nothing", () => {
    search("软件投资占比", 3);
    expect(search("没见过的词汇", 3)).toEqual([]);
  });
});

describe("fusion", () => {
  const lexical = [
    { id: 1, score: 8 },
    { id: 2, score: 4 },
  ];
  const vectors = [
    { id: 2, score: 0.5 },
    { id: 3, score: 0.25 },
    { id: 4, score: -0.1 },
  ];

  it("adds the shares of the best score by weight, without cosines below zero", () => {
    const fused = fuse(lexical, vectors, 0.4);
    expect(fused.map(({ id }) => id)).toEqual([2, 1, 3]);
    expect(fused[0]!.score).toBeCloseTo(0.6 * 0.5 + 0.4, 6);
    expect(fused[1]!.score).toBeCloseTo(0.6, 6);
    expect(fused[2]!.score).toBeCloseTo(0.2, 6);
  });

  it("leaves the words' ranking alone at weight 0", () => {
    expect(fuse(lexical, vectors, 0).map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe("glossary", () => {
  const weightOf = (text: string, word: string) =>
    expandQuery(text).find(({ tokens }) => [...tokens.words, ...tokens.bigrams].includes(word))?.weight;

  it("searches the official word for a colloquial one, at a lower weight", () => {
    expect(weightOf("这个项目能补贴多少", "奖补")).toBe(0.4);
  });

  it("searches the official word for an English one in full, because the English one finds nothing", () => {
    expect(weightOf("What is the subsidy for a future factory?", "奖补")).toBe(1);
    expect(weightOf("What is the subsidy for a future factory?", "未来")).toBe(1);
  });

  it("takes English words whole: no cap in capacity", () => {
    expect(weightOf("What capacity is needed?", "最高")).toBeUndefined();
  });

  it("knows a word of Taiwan after its characters were folded", () => {
    expect(weightOf("軟體投資", "软件")).toBe(0.4);
  });
});
