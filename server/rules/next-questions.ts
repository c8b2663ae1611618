import type { MissingFact } from "../domain/determination.ts";
import type { FactType } from "../domain/fact.ts";
import type { ConditionOutcome } from "./evaluate-condition.ts";
import { rowOf, type FactSet } from "./fact-set.ts";

/** What it costs to answer: a yes or no from the top of the head, a judgement by a standard, an amount from the books. */
const EFFORT: Record<FactType, number> = {
  bool: 0,
  choice: 1,
  int: 2,
  honours: 3,
  judgement: 4,
  date: 4,
  months: 4,
  money: 5,
};

/**
 * The facts that could still change the verdict, the one to ask first at the front: knock-outs, then those that
 * touch most open conditions, then the cheapest to answer. A programme that is lost asks nothing.
 */
export function nextQuestions(conditions: readonly ConditionOutcome[], facts: FactSet): MissingFact[] {
  if (conditions.some(isLost)) return [];
  const touched = new Map<string, number>();
  for (const { outcome } of conditions) {
    if (outcome.verdict !== "待确认") continue;
    for (const name of outcome.ask) touched.set(name, (touched.get(name) ?? 0) + 1);
  }
  return [...touched.keys()]
    .map((name) => rowOf(facts, name))
    .toSorted(
      (a, b) =>
        a.priority - b.priority ||
        touched.get(b.name)! - touched.get(a.name)! ||
        EFFORT[a.type] - EFFORT[b.type],
    )
    .map(({ name, question, type, options }) => ({ name, question, type, options }));
}

/** A hard condition is unmet: no further fact helps. */
export const isLost = ({ condition, outcome }: ConditionOutcome) =>
  outcome.verdict === "不符合" && condition.strength === "硬性";
