import * as fc from "fast-check";
import type { FactInput } from "../../../server/domain/fact.ts";
import type { PackProgramme } from "../../../server/rules/pack-schema.ts";
import { facts as dictionary, packOf } from "./corpus-packs.ts";

export const pack = packOf("cq-future-factory-2025");
export const programme: PackProgramme = pack.document.programmes[0]!;

/** Every fact the 2025 notice asks for. */
export const names = [...dictionary.facts.values()]
  .filter(({ notices }) => notices.includes("cq-future-factory-2025"))
  .map(({ name }) => name);

/** Amounts in 万元 that lie on, just under and just over what matters, so that bounds are met often. */
const amounts = [
  "0",
  "100",
  "300",
  "599.999999",
  "600",
  "750",
  "1400",
  "1999.999999",
  "2000",
  "2500",
  "6000",
];
const honours = ["5G工厂", "创新示范工厂", "绿色工厂", "数字化车间"];

function valueOf(name: string): fc.Arbitrary<FactInput["value"]> {
  switch (dictionary.facts.get(name)!.type) {
    case "money":
      return fc.constantFrom(...amounts);
    case "int":
      return fc.integer({ min: 0, max: 5 });
    case "honours":
      return fc.array(
        fc.record({
          name: fc.constantFrom(...honours),
          year: fc.constantFrom(null, 2024),
          scope: fc.constantFrom("project" as const, "enterprise" as const, "unknown" as const),
        }),
        { maxLength: 2 },
      );
    default:
      return fc.boolean();
  }
}

const factOf = (name: string): fc.Arbitrary<FactInput> =>
  fc.record({
    name: fc.constant(name),
    value: valueOf(name),
    project: fc.constant("p1"),
    unit: fc.constant(dictionary.facts.get(name)!.type === "money" ? "万元" : undefined),
  });

/** Some facts, in the order in which they were said. */
export const profile: fc.Arbitrary<FactInput[]> = fc
  .shuffledSubarray(names, { minLength: 1 })
  .chain((some) => fc.tuple(...some.map(factOf)));
