import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readStatements } from "../../../../evals/extractor/read-statements.ts";
import { changesOf } from "./changes.ts";
import { clauseAt, judge } from "./gate-for.ts";

const row = z.strictObject({
  notice: z.string(),
  clause: z.string(),
  own: z.array(z.string()),
  plain: z.array(z.string()),
});
const rows = z.array(row).parse(parse(readFileSync(new URL("paraphrases.yaml", import.meta.url), "utf8")));
const sentences = rows.flatMap(({ notice, clause, own, plain }) =>
  [...own, ...plain].map((text) => ({ text, clause: clauseAt(notice, clause) })),
);

const shownOf = ({ text, clause }: (typeof sentences)[number]): string | null => {
  const gated = judge(text.replace(/。$/u, "[c1]。"), { clauses: [clause] });
  return "text" in gated ? gated.text : null;
};
const noted = (text: string) => JSON.stringify(readStatements(text));
const passed = sentences.flatMap((sentence) => {
  const shown = shownOf(sentence);
  return shown === null ? [] : [{ ...sentence, shown }];
});
const changes = passed.flatMap((sentence) =>
  changesOf(sentence.text).map((change) => ({ ...change, from: sentence })),
);

describe("200 paraphrases of clauses", () => {
  it("pass to 99.5 percent, half of them in the official manner", () => {
    expect(sentences).toHaveLength(200);
    expect(rows.flatMap(({ own }) => own)).toHaveLength(100);
    const withheld = sentences.filter((sentence) => shownOf(sentence) === null).map(({ text }) => text);
    expect(withheld.slice(1)).toEqual([]);
  });

  it("lose nothing and gain at most the year that was left out of a day", () => {
    const changed = passed.filter(({ text, shown }) => shown.replace("[c1]", "") !== text);
    expect(changed.map(({ shown }) => shown.replace("[c1]", "").replace("2025年", ""))).toEqual(
      changed.map(({ text }) => text),
    );
    expect(changed.every(({ text }) => /(?<!\d{4}年)\d{1,2}月\d{1,2}日/u.test(text))).toBe(true);
  });
});

describe("one thing changed in a paraphrase", () => {
  for (const [kind, least] of Object.entries({
    digit: 700,
    year: 40,
    unit: 180,
    comparator: 200,
    measure: 70,
    programme: 40,
    actor: 30,
  }))
    it(`${kind}: a reader would see it, and none is shown`, () => {
      const mine = changes.filter((change) => change.kind === kind);
      expect(mine.length).toBeGreaterThanOrEqual(least);
      expect(
        mine.filter(({ text, from }) => noted(text) === noted(from.text)).map(({ text }) => text),
      ).toEqual([]);
      const missed = mine.filter(({ text, from }) => {
        const shown = shownOf({ text, clause: from.clause });
        return shown !== null && noted(shown) !== noted(from.shown);
      });
      expect(missed.map(({ text }) => text)).toEqual([]);
    });
});
