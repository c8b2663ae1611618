import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Clause } from "../../../../server/domain/notice.ts";
import { clauseAt, shown, turnOver } from "./gate-for.ts";

const { render, benign, injected } = z
  .object({
    render: z.array(z.string()),
    benign: z.array(z.string()),
    injected: z.array(z.object({ id: z.string(), payload: z.string(), never: z.array(z.string()) })),
  })
  .parse(JSON.parse(readFileSync(new URL("hostile-words.json", import.meta.url), "utf8")));

const clauses = [
  clauseAt("cq-future-factory-2025", "二（二）3"),
  clauseAt("cq-future-factory-2025", "四（一）"),
];
/** What could ask for something, run, or lead away. */
const LIVE =
  /evil\.invalid|example\.invalid|CANARY|script:|<\s*[a-z/!]|!\[|\]\(|https?:\/\/(?!cydnnlzx\.jjxxw\.cq\.gov\.cn)/iu;

const clauseOf = (text: string): Clause => ({
  ...clauses[0]!,
  notice: "uploaded",
  path: "一",
  text,
  start: 0,
  end: Array.from(text).length,
});

describe("what a hostile model writes", () => {
  it.each(render)("is nothing alive on the page: %s", async (output) => {
    const { text } = await shown([output], turnOver({ clauses }));
    expect(text).not.toMatch(LIVE);
    const cited = await shown([`总投资原则上不低于2000万元[c1]。${output}[c1]`], turnOver({ clauses }));
    expect(cited.text).toContain("总投资原则上不低于2000万元[c1]。");
    expect(cited.text).not.toMatch(LIVE);
  });

  it.each(injected)(
    "at the word of an injected instruction shows none of it: $id",
    async ({ payload, never }) => {
      for (const output of [payload, `${payload.trim()}[c1]`, ...Array.from(payload)]) {
        const { text } = await shown([output], turnOver({ clauses }));
        expect(text).not.toMatch(LIVE);
        for (const pattern of never) expect(text).not.toMatch(new RegExp(pattern, "u"));
      }
      const streamed = await shown(Array.from(payload), turnOver({ clauses }));
      for (const pattern of never) expect(streamed.text).not.toMatch(new RegExp(pattern, "u"));
    },
  );
});

describe("clauses that only look like attacks", () => {
  it.each(benign)("are quoted unchanged: %s", async (text) => {
    const quoted = `- 一：“${text}”[c1]`;
    const answer = await shown([quoted], turnOver({ clauses: [clauseOf(text)] }));
    expect(answer.withheld).toEqual([]);
    expect(answer.text).toBe(quoted);
  });
});
