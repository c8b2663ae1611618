import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../../server/domain/sentences.ts";
import { unwrapLines } from "../../../../server/domain/text.ts";
import { corpus, judge } from "./gate-for.ts";

describe("every sentence of the notices, typed with its own citation, is shown as it stands", () => {
  for (const { slug, clauses } of corpus.notices)
    it(`of ${slug}`, () => {
      const sentences = clauses.flatMap((clause) =>
        splitSentences(clause.text).map(({ text }) => ({ clause, typed: unwrapLines(text) })),
      );
      const changed = sentences.flatMap(({ clause, typed }) => {
        const gated = judge(`${typed}[c1]`, { clauses: [clause] });
        return "text" in gated && gated.text === `${typed}[c1]` ? [] : [{ path: clause.path, typed, gated }];
      });
      expect(sentences.length).toBeGreaterThan(10);
      expect(changed).toEqual([]);
    });
});
