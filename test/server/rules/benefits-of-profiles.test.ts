import { expect, it } from "vitest";
import type { FactInput } from "../../../server/domain/fact.ts";
import { determineAnswer } from "../../../server/rules/determine-answer.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";
import { devProfiles } from "./dev-profiles.ts";

const invested = (value: string): FactInput => ({
  name: "项目实际投资额",
  value,
  unit: "万元",
  project: "p1",
});
const readings = devProfiles.flatMap(({ id, facts, expected }) =>
  expected.amounts.map((amount) => ({ id, facts, ...amount })),
);

// As of 2026-11-21. A selection ruled out pays nothing. P19's 实际投资额 can be read with its buildings (2300万元) or
// without (1800万元): the base is asked for, not chosen.
it.each(readings)("$id with $invested万元 invested: $most", ({ facts, invested: base, clause, most }) => {
  const answer = determineAnswer(
    { packs, refused },
    { facts: [...facts, invested(base)], dictionary, asOf: "2026-11-21T10:00:00+08:00" },
  );
  const paid = answer.determinations.flatMap(({ benefits }) => benefits);
  expect(paid.map(({ cite, amount_max }) => [cite.clause, amount_max?.text])).toEqual(
    most === null ? [] : [[clause, most]],
  );
  expect(answer.combined).toBeNull();
});

it.each(devProfiles.filter(({ expected }) => expected.amounts.length === 0))(
  "$id leads to no amount at all",
  ({ facts }) => {
    const answer = determineAnswer({ packs, refused }, { facts, dictionary, asOf: "2026-11-21" });
    const paid = answer.determinations.flatMap(({ benefits }) => benefits);
    expect(paid.filter(({ amount_max }) => amount_max !== null)).toEqual([]);
    expect(answer.combined).toBeNull();
  },
);

it("on the profile's own date the policy isn't in force yet: no amount", () => {
  const { facts } = devProfiles.find(({ id }) => id === "P01")!;
  const request = { facts: [...facts, invested("2600")], dictionary, asOf: "2025-12-18T10:00:00+08:00" };
  const paid = determineAnswer({ packs, refused }, request).determinations.flatMap((one) => one.benefits);
  expect(paid.map(({ amount_max }) => amount_max)).toEqual([null]);
});
