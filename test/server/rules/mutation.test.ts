import { expect, it } from "vitest";
import { packOf } from "./corpus-packs.ts";
import { EQUIVALENT } from "./equivalent-mutants.ts";
import { packMutants } from "./mutants.ts";
import { survivingMutants } from "./surviving-mutants.ts";

// Every tenth here; test/prove/mutation.prove.test.ts runs them all.
it.each([
  "cq-future-factory-2025",
  "cq-factory-scenes-2024",
  "smart-factory-2025",
  "cq-new-models-2024",
  "cq-ai-manufacturing-2026",
])("%s: the cases notice a wrong rule", (slug) => {
  const tenth = packMutants(packOf(slug).document).filter((_, index) => index % 10 === 0);
  expect(tenth.length).toBeGreaterThan(5);
  const survivors = survivingMutants(slug, tenth);
  expect(survivors.filter((name) => !(`${slug} ${name}` in EQUIVALENT))).toEqual([]);
});
