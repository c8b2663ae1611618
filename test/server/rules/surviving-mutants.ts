import { isDeepStrictEqual } from "node:util";
import { readCases } from "./case-file.ts";
import { facts, packOf } from "./corpus-packs.ts";
import type { Mutant } from "./mutants.ts";
import { compareCase, determineCase } from "./run-case.ts";

/** Names of the mutants of a pack that pass every one of its cases. */
export function survivingMutants(slug: string, mutants: readonly Mutant[]): string[] {
  const file = readCases(slug);
  return mutants
    .filter(({ to }) => {
      const pack = { ...packOf(slug), document: to };
      return file.例.every((one) => {
        const { expected, found } = compareCase(pack, determineCase(pack, file, one, facts), one, {
          base: file.基线,
          dictionary: facts,
        });
        return isDeepStrictEqual(found, expected);
      });
    })
    .map(({ name }) => name);
}
