import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { lintBenefits } from "./lint-benefits.ts";
import { lintConditions } from "./lint-conditions.ts";
import { lintCoverage } from "./lint-coverage.ts";
import { lintReferences } from "./lint-references.ts";
import { lintRemarks } from "./lint-remarks.ts";
import { lintWindows } from "./lint-windows.ts";
import type { Pack, PackFault } from "./pack.ts";

/**
 * Binds a pack to its text: figures, comparator words and lists of each rule stand in its quote, dates and weekdays
 * agree, facts exist, remarks of ours hold no figure of their own, and no clause is left out. Gives every fault; a pack with one must not answer.
 */
export function lintPack(pack: Pack, facts: FactDictionary): PackFault[] {
  return [lintReferences, lintWindows, lintConditions, lintBenefits, lintRemarks, lintCoverage].flatMap(
    (check) => check(pack, facts),
  );
}
