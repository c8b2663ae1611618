import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { determineAnswer } from "../../../server/rules/determine-answer.ts";
import { factInput } from "../../../server/schemas/fact.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";

const file = new URL("../../../evals/cases/profiles-000.json", import.meta.url);
const profiles = z
  .array(z.looseObject({ id: z.string(), facts: z.array(factInput) }))
  .parse(JSON.parse(readFileSync(file, "utf8")));

// What 004 pays at most if the project is selected, as of 2026-11-21. A selection ruled out pays nothing.
// P19's 实际投资额 can be read with its buildings (2300万元) or without (1800万元): the base is asked for, not chosen.
it.each([
  ["P01", "2600", [["未来工厂奖补", "最高不超过260万元"]]],
  ["P07", "2600", [["未来工厂奖补", "最高不超过260万元"]]],
  ["P09", "2600", []],
  ["P11", "2600", []],
  ["P12", "3000", [["未来工厂奖补", "最高不超过300万元"]]],
  ["P13", "2600", [["未来工厂奖补", "最高不超过260万元"]]],
  ["P19", "2300", [["未来工厂奖补", "最高不超过230万元"]]],
  ["P19", "1800", [["未来工厂奖补", "最高不超过180万元"]]],
])("%s with %s万元 invested", (id, invested, expected) => {
  const { facts } = profiles.find((one) => one.id === id)!;
  const base = { name: "项目实际投资额", value: invested, unit: "万元" as const, project: "p1" };
  const answer = determineAnswer(
    { packs, refused },
    { facts: [...facts, base], dictionary, asOf: "2026-11-21T10:00:00+08:00" },
  );
  const paid = answer.determinations.flatMap(({ benefits }) => benefits);
  expect(paid.map((benefit) => [benefit.id, benefit.amount_max?.text])).toEqual(expected);
  expect(answer.combined).toBeNull();
});

it("on the profile's own date the policy isn't in force yet: no amount, unless as a hypothesis that says so", () => {
  const { facts } = profiles.find(({ id }) => id === "P01")!;
  const base = { name: "项目实际投资额", value: "2600", unit: "万元" as const, project: "p1" };
  const request = { facts: [...facts, base], dictionary, asOf: "2025-12-18T10:00:00+08:00" };
  const paid = (hypothesis: boolean) =>
    determineAnswer({ packs, refused }, { ...request, hypothesis }).determinations.flatMap(
      (one) => one.benefits,
    );
  expect(paid(false).map(({ amount_max }) => amount_max)).toEqual([null]);
  expect(paid(true).map(({ amount_max, caveats }) => [amount_max?.text, caveats[0]])).toEqual([
    [
      "最高不超过260万元",
      "本政策自2026年2月2日起施行，是否适用此前的批次原文未写明；以下只是假定适用的试算。",
    ],
  ]);
});
