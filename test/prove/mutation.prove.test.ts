import { expect, it } from "vitest";
import { packOf } from "../server/rules/corpus-packs.ts";
import { EQUIVALENT } from "../server/rules/equivalent-mutants.ts";
import { packMutants } from "../server/rules/mutants.ts";
import { survivingMutants } from "../server/rules/surviving-mutants.ts";

it.each([
  ["cq-future-factory-2025", 80],
  ["cq-factory-scenes-2024", 60],
  ["smart-factory-2025", 150],
  ["cq-new-models-2024", 70],
  ["cq-ai-manufacturing-2026", 300],
])("%s: no mutant survives its cases but the equivalent ones", (slug, least) => {
  const mutants = packMutants(packOf(slug).document);
  expect(mutants.length).toBeGreaterThan(least);
  const named = Object.keys(EQUIVALENT).filter((key) => key.startsWith(`${slug} `));
  expect(
    survivingMutants(slug, mutants)
      .map((name) => `${slug} ${name}`)
      .toSorted(),
  ).toEqual(named.toSorted());
});
