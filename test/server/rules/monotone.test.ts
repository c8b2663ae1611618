import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Determination } from "../../../server/domain/determination.ts";
import type { FactInput } from "../../../server/domain/fact.ts";
import { evaluateProgramme } from "../../../server/rules/evaluate-programme.ts";
import { readFactSets } from "../../../server/rules/fact-set.ts";
import { facts as dictionary } from "./corpus-packs.ts";
import { names, pack, profile, programme } from "./random-profile.ts";

const determine = (facts: FactInput[]) =>
  evaluateProgramme({ pack, programme, facts: readFactSets(facts, dictionary)[0]!, asOf: "2025-12-10" });

/** What changed that may not: a flip, or a definite answer reopened without a contradiction. */
function breaches(before: Determination, after: Determination): string[] {
  const contradicted = after.conditions.some(({ reasons }) => reasons.includes("事实矛盾"));
  const conditions = before.conditions.map((one, at) => ({ one, now: after.conditions[at]! }));
  const wrong = conditions.filter(
    ({ one, now }) =>
      one.verdict !== "待确认" &&
      one.verdict !== now.verdict &&
      !(now.verdict === "待确认" && now.reasons.includes("事实矛盾")),
  );
  const programme =
    before.verdict !== "待确认" &&
    before.verdict !== after.verdict &&
    !(after.verdict === "待确认" && contradicted);
  return [...wrong.map(({ one }) => one.id), ...(programme ? ["programme"] : [])];
}

describe("a fact that arrives", () => {
  it("never turns a yes into a no or back, and reopens a definite verdict only by a contradiction", () => {
    const seen = { definite: 0, reopened: 0 };
    fc.assert(
      fc.property(profile, (facts) => {
        const [before, after] = [determine(facts.slice(0, -1)), determine(facts)];
        expect(breaches(before, after)).toEqual([]);
        seen.definite += before.verdict === "待确认" ? 0 : 1;
        seen.reopened += before.conditions.filter(
          ({ verdict }, at) => verdict !== "待确认" && after.conditions[at]!.verdict === "待确认",
        ).length;
      }),
      { numRuns: 20_000 },
    );
    // Neither promise was kept for want of occasion.
    expect(seen.definite).toBeGreaterThan(1000);
    expect(seen.reopened).toBeGreaterThan(10);
  }, 60_000);

  it("doesn't depend on the order in which facts were said", () => {
    fc.assert(
      fc.property(profile, (facts) => {
        expect(determine(facts.toReversed())).toEqual(determine(facts));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("what is open says why, and what is plain carries no want of facts", () => {
    fc.assert(
      fc.property(profile, (facts) => {
        const { conditions } = determine(facts);
        const silent = conditions.filter(
          ({ verdict, reasons }) => verdict === "待确认" && reasons.length === 0,
        );
        const noisy = conditions.filter(
          ({ verdict, reasons }) => verdict !== "待确认" && reasons.includes("缺事实"),
        );
        expect([silent, noisy]).toEqual([[], []]);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("a question asked is about a fact nobody stated, or one that contradicts another", () => {
    fc.assert(
      fc.property(profile, (facts) => {
        const { missing, verdict, conditions } = determine(facts);
        const decided = verdict !== "待确认";
        const settled = conditions.every(
          ({ reasons }) => !reasons.includes("事实矛盾") && !reasons.includes("口径不明"),
        );
        const said = new Set(facts.map(({ name }) => name));
        const again = missing.filter(({ name }) => said.has(name));
        expect(decided ? missing : []).toEqual([]);
        expect(settled ? again : []).toEqual([]);
        expect(missing.every(({ name }) => names.includes(name))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);
});
