import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { FactInput } from "../../../server/domain/fact.ts";
import { evaluateBenefits } from "../../../server/rules/benefits.ts";
import { readFactSets } from "../../../server/rules/fact-set.ts";
import { leafFacts, ruleLeaves } from "../../../server/rules/rule-leaves.ts";
import { facts as dictionary, packOf } from "./corpus-packs.ts";

const pack = packOf("cq-ai-manufacturing-2026");
const premises = [
  ...new Set(
    pack.document.benefits.flatMap(({ when }) => ruleLeaves(when).flatMap(leafFacts)).map(({ name }) => name),
  ),
];
const premise = fc.record({
  name: fc.constantFrom(...premises),
  value: fc.boolean(),
  project: fc.constant("p1"),
});
const base = fc.record({
  name: fc.constantFrom("项目实际投资额", "实际投资", "活动实际费用"),
  value: fc.integer({ min: 0, max: 9_999_999 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
  unit: fc.constant("万元" as const),
  project: fc.constant("p1"),
});
/** A true story: no fact told twice. */
const story = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: premise }, base), {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 12,
});

const evaluate = (facts: FactInput[]) => {
  const [set] = readFactSets(facts, dictionary);
  return new Map(evaluateBenefits(pack, set!, "2026-11-21").map((one) => [one.benefit.id, one]));
};

/** Benefits that say something else once more of the story is told. */
function changed(facts: FactInput[], told: number): string[] {
  const now = evaluate(facts.slice(0, told + 1));
  return [...evaluate(facts.slice(0, told))]
    .filter(([id, { verdict, result }]) => {
      const later = now.get(id);
      if (verdict !== "待确认" && later?.verdict !== verdict) return true;
      return verdict === "符合" && result.amount_max !== null && !isDeepStrictEqual(later?.result, result);
    })
    .map(([id]) => id);
}

it("a fact that arrives never changes a settled premise, nor an amount whose premise and base are known", () => {
  fc.assert(
    fc.property(story, (facts) => {
      expect(facts.flatMap((_, told) => changed(facts, told + 1))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it("no amount without its premise, and never one above its clause's ceiling", () => {
  fc.assert(
    fc.property(story, (facts) => {
      for (const { verdict, result, benefit } of evaluate(facts).values()) {
        const cap =
          "cap" in benefit.amount
            ? benefit.amount.cap
            : "fixed" in benefit.amount
              ? benefit.amount.fixed
              : "0万元";
        const most = BigInt(cap.replace("万元", "")) * 1_000_000n;
        const amount = result.amount_max === null ? 0n : BigInt(result.amount_max.fen);
        expect(amount <= (verdict === "不符合" ? 0n : most)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
