import * as fc from "fast-check";
import type { FactInput } from "../../../server/domain/fact.ts";
import type { PackProgramme } from "../../../server/rules/pack-schema.ts";
import { facts as dictionary, packOf } from "./corpus-packs.ts";

export const pack = packOf("cq-future-factory-2025");
export const programme: PackProgramme = pack.document.programmes[0]!;

/** Every fact a notice asks for. */
const factsFor = (slug: string): string[] =>
  [...dictionary.facts.values()].filter(({ notices }) => notices.includes(slug)).map(({ name }) => name);
export const names = factsFor("cq-future-factory-2025");

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
const honours = ["5G工厂", "创新示范工厂", "绿色工厂", "数字化车间", "市级先进级智能工厂"];
const days = ["2021-12-31", "2022-01-01", "2022-06-01", "2023-12-31", "2024-01-01"];

function valueOf(name: string): fc.Arbitrary<FactInput["value"]> {
  const { type, options } = dictionary.facts.get(name)!;
  switch (type) {
    case "money":
      return fc.constantFrom(...amounts);
    case "int":
      return fc.integer({ min: 0, max: 5 });
    case "months":
      return fc.constantFrom(12, 23, 24, 25);
    case "date":
      return fc.constantFrom(...days);
    case "choice":
      return fc.constantFrom(...options!);
    case "honours":
      return fc.array(
        fc.record({
          name: fc.constantFrom(...honours),
          year: fc.constantFrom(null, 2020, 2024),
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

/** Some facts that a notice asks for, in the order in which they were said. */
export const profileFor = (slug: string): fc.Arbitrary<FactInput[]> =>
  fc.shuffledSubarray(factsFor(slug), { minLength: 1 }).chain((some) => fc.tuple(...some.map(factOf)));

export const profile: fc.Arbitrary<FactInput[]> = profileFor("cq-future-factory-2025");
