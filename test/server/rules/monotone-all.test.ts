import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Determination } from "../../../server/domain/determination.ts";
import type { FactInput } from "../../../server/domain/fact.ts";
import { evaluateProgramme } from "../../../server/rules/evaluate-programme.ts";
import { readFactSets } from "../../../server/rules/fact-set.ts";
import { programmeId } from "../../../server/rules/pack.ts";
import { facts as dictionary, packs } from "./corpus-packs.ts";
import { profileFor } from "./random-profile.ts";

const programmes = [...packs.values()]
  .flatMap((pack) => pack.document.programmes.map((programme) => ({ pack, programme })))
  .map((one) => [programmeId(one.pack, one.programme), one] as const);

const contradicted = ({ conditions }: Determination) =>
  conditions.some(({ reasons }) => reasons.includes("事实矛盾"));
const settled = ({ verdict }: { verdict: string }) => verdict !== "待确认";

describe.each(programmes)("%s: a fact that arrives", (_, { pack, programme }) => {
  const determine = (facts: FactInput[]) =>
    evaluateProgramme({ pack, programme, facts: readFactSets(facts, dictionary)[0]!, asOf: "2026-11-21" });

  it("never flips a verdict, reopens it only by a contradiction, and drops only what another layer held", () => {
    const layered = new Set(programme.conditions.filter(({ applies }) => applies).map(({ id }) => id));
    fc.assert(
      fc.property(profileFor(pack.slug), (facts) => {
        const [before, after] = [determine(facts.slice(0, -1)), determine(facts)];
        const now = new Map(after.conditions.map((one) => [one.id, one]));
        const changed = before.conditions.filter(
          (one) => settled(one) && one.verdict !== (now.get(one.id)?.verdict ?? one.verdict),
        );
        const dropped = before.conditions.filter(({ id }) => !now.has(id));
        expect(changed.filter(({ id }) => !now.get(id)!.reasons.includes("事实矛盾"))).toEqual([]);
        expect(dropped.filter(({ id }) => !layered.has(id))).toEqual([]);
        expect(
          settled(before) &&
            before.verdict !== after.verdict &&
            !(after.verdict === "待确认" && contradicted(after)),
        ).toBe(false);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it("is asked for before anything else is left open, and a lost programme asks nothing", () => {
    fc.assert(
      fc.property(profileFor(pack.slug), (facts) => {
        const { verdict, missing, conditions, benefits } = determine(facts);
        const asked = benefits.length > 0 ? [] : missing;
        const dumb = conditions.filter((one) => !settled(one) && one.reasons.length === 0);
        expect(verdict === "待确认" ? [] : asked).toEqual([]);
        expect(dumb).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
