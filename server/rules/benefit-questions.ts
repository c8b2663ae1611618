import type { MissingFact } from "../domain/determination.ts";
import type { BenefitOutcome } from "./benefits.ts";
import { rowOf, type FactSet } from "./fact-set.ts";

/** What would settle an amount, in the order of the benefits: the base first, then the premise. */
export function benefitQuestions(benefits: readonly BenefitOutcome[], facts: FactSet): MissingFact[] {
  const names = new Set(benefits.flatMap(({ ask }) => ask));
  return [...names]
    .map((name) => rowOf(facts, name))
    .map(({ name, question, type, options }) => ({ name, question, type, options }));
}
