import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { stripSpace } from "../../../server/domain/text.ts";
import { chunkCorpus, splitLong } from "../../../server/retrieval/chunks.ts";

describe("chunks", () => {
  it("of the real notices lie in their clause, hold their words, and leave no clause out", async () => {
    const corpus = await loadCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));
    const chunks = chunkCorpus(corpus);
    const points = new Map(corpus.notices.map(({ slug, body }) => [slug, Array.from(body)]));
    for (const { notice, clause, start, end, searchText } of chunks) {
      expect(start).toBeGreaterThanOrEqual(clause.start);
      expect(end).toBeLessThanOrEqual(clause.end);
      const words = points.get(notice.slug)!.slice(start, end).join("");
      expect(stripSpace(searchText).endsWith(stripSpace(words))).toBe(true);
    }
    const indexed = new Set(chunks.map(({ clause }) => clause));
    const withWords = corpus.notices.flatMap(({ clauses }) => clauses.filter(({ text }) => text !== ""));
    expect(withWords.filter((clause) => !indexed.has(clause))).toEqual([]);
  });

  it("are searched by the headings above them and by the title of their own layer", async () => {
    const corpus = await loadCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));
    const chunk = chunkCorpus(corpus).find(
      ({ clause }) => clause.notice === "smart-factory-2025" && clause.path === "部·三（二）5",
    );
    expect(chunk?.searchText).toContain("工业和信息化部办公厅等6部门办公厅");
    expect(chunk?.searchText).toContain("领航级智能工厂培育工作\n组织实施\n");
  });

  it.each([
    [399, 1],
    [400, 1],
    [401, 2],
  ])("a text of two sentences and %i characters makes %i", (length, count) => {
    const text = `${"甲".repeat(99)}。${"乙".repeat(length - 101)}。`;
    expect(splitLong(text)).toHaveLength(count);
  });

  it("end where sentences end, keep their order, and lose nothing but white space", () => {
    const sentence = fc.integer({ min: 1, max: 200 }).map((length) => `${"字𠀀".repeat(length)}。`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const text = sentences.join("\n");
        const points = Array.from(text);
        const runs = splitLong(text);
        for (const { start, end, text: words } of runs) {
          expect(words).toBe(points.slice(start, end).join(""));
          expect(words.endsWith("。")).toBe(true);
          // Only a sentence longer than that makes a longer chunk.
          expect(end - start <= 400 || words.indexOf("。") === words.length - 1).toBe(true);
        }
        expect(stripSpace(runs.map(({ text: words }) => words).join(""))).toBe(stripSpace(text));
      }),
    );
  });
});
