import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { stripSpace } from "../../../server/domain/text.ts";
import { determineAll } from "../../../server/rules/determine-all.ts";
import { verdict } from "../../../server/schemas/determination.ts";
import { factInput } from "../../../server/schemas/fact.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";

const status = z.enum(["pass", "fail", "unknown", "soft_fail", "exempt"]);
const profiles = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    as_of: z.string(),
    facts: z.array(factInput),
    expected: z.strictObject({
      window: z.string(),
      verdict: z.array(verdict),
      conditions: z.record(z.string(), z.strictObject({ status, clause: z.string(), quote: z.string() })),
    }),
  }),
);
/** Facts were mapped by hand from the development profiles; lines a profile leaves out are zero. */
const cases = profiles.parse(
  JSON.parse(readFileSync(new URL("../../../evals/cases/profiles-000.json", import.meta.url), "utf8")),
);

const SHOWN = {
  pass: ["符合", "硬性或已达"],
  exempt: ["符合", "豁免"],
  fail: ["不符合", "硬性或已达"],
  soft_fail: ["不符合", "原则性"],
  unknown: ["待确认", "缺事实"],
} as const;

describe.each(cases.map((one) => [`${one.id} ${one.title}`, one] as const))("%s", (_, one) => {
  const [determination] = determineAll(
    { packs, refused },
    { facts: one.facts, dictionary, asOf: one.as_of, programmes: ["cq-future-factory-2025"] },
  );

  it("verdict and window", () => {
    expect(one.expected.verdict).toContain(determination!.verdict);
    expect(determination!.window!.state).toBe(one.expected.window);
  });

  it("each condition, and the reason where it isn't plain", () => {
    const shown = determination!.conditions.map(({ id, verdict, reasons, value }) => {
      const soft = reasons.includes("原则性") ? "原则性" : undefined;
      const open = reasons.includes("缺事实") ? "缺事实" : undefined;
      return [id, [verdict, soft ?? open ?? (value === "适用豁免" ? "豁免" : "硬性或已达")]];
    });
    const wanted = Object.entries(one.expected.conditions).map(([id, { status }]) => [id, SHOWN[status]]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
  });

  it("each cited in the clause expected, by words of the quote expected", () => {
    for (const { id, cite } of determination!.conditions) {
      const { clause, quote } = one.expected.conditions[id]!;
      expect([id, cite.clause]).toEqual([id, clause]);
      const [ours, theirs] = [stripSpace(cite.quote), stripSpace(quote)];
      expect(ours.includes(theirs) || theirs.includes(ours) || ours.endsWith(theirs.split("（")[0]!)).toBe(
        true,
      );
    }
  });
});

it("the profiles of the 2025 notice are there", () => {
  expect(cases.map(({ id }) => id)).toEqual(["P01", "P07", "P09", "P11", "P12", "P13", "P19"]);
});
