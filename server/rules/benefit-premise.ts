import type { Honour } from "../domain/fact.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import { isHonours, type FactSet } from "./fact-set.ts";
import type { Benefit } from "./benefit-schema.ts";
import type { Outcome } from "./outcome.ts";
import { leafFacts, ruleLeaves } from "./rule-leaves.ts";

/** The fact that names the product: somebody who states it, yes or no, speaks of this benefit. */
export function namingFact({ when }: Benefit): string {
  return ruleLeaves(when).flatMap(leafFacts)[0]!.name;
}

/** Whether the clause speaks of this applicant, and whether the applicant's facts speak of the clause. */
export function premiseOf(benefit: Benefit, facts: FactSet): { outcome: Outcome; named: boolean } {
  const name = namingFact(benefit);
  const honours = facts.values.has(name) ? [] : heldHonours(benefit, facts);
  const subject = benefit.shown_by?.subject;
  const proves = honours.some(({ scope }) => subject === undefined || scope === subject);
  const known = proves ? { ...facts, values: new Map([...facts.values, [name, true]]) } : facts;
  return { outcome: evaluateRule(benefit.when, known), named: facts.values.has(name) || honours.length > 0 };
}

/** Honours that name the product. One whose holder isn't the one who counts, or isn't said, settles nothing. */
function heldHonours({ shown_by }: Benefit, facts: FactSet): Honour[] {
  const held = [...facts.values.values()].filter(isHonours).flat();
  return held.filter(({ name }) => shown_by?.honours.includes(name) === true);
}
