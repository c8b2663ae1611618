import type { Benefit } from "./benefit-schema.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import type { FactSet } from "./fact-set.ts";
import type { Outcome } from "./outcome.ts";
import { leafFacts, ruleLeaves } from "./rule-leaves.ts";

/** The fact that names the product: somebody who states it, yes or no, speaks of this benefit. */
function namingFact({ when }: Benefit): string {
  return ruleLeaves(when).flatMap(leafFacts)[0]!.name;
}

/** Whether the clause speaks of this applicant, and whether the applicant's facts speak of the clause. */
export function premiseOf(benefit: Benefit, facts: FactSet): { outcome: Outcome; named: boolean } {
  const { named_by: also } = benefit;
  const named =
    facts.values.has(namingFact(benefit)) || (also !== undefined && facts.values.get(also) === true);
  return { outcome: evaluateRule(benefit.when, facts), named };
}
