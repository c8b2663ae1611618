import { anyOf } from "../domain/kleene.ts";
import type { Verdict } from "../domain/determination.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import type { FactSet } from "./fact-set.ts";
import type { Outcome } from "./outcome.ts";
import type { PackCite } from "./pack-cite.ts";
import type { PackCondition } from "./pack-schema.ts";

/** A condition over what is known: its own outcome, and the exception's where it has one. */
export interface ConditionOutcome {
  condition: PackCondition;
  outcome: Outcome;
  exception: Outcome | null;
  /** The clause that decided: the exception's own text when the exception did. */
  cite: PackCite;
}

/** Whether a condition or window of one layer binds this applicant; 符合 where it binds all. */
export function reaches({ applies }: Pick<PackCondition, "applies">, facts: FactSet): Verdict {
  return applies ? evaluateRule(applies.when, facts).verdict : "符合";
}

/**
 * The condition, and where it isn't known whether it binds this applicant: met stays met, unmet is open and asks that
 * first, the province before the city. A condition that doesn't bind isn't evaluated at all.
 */
export function evaluateCondition(condition: PackCondition, facts: FactSet): ConditionOutcome {
  const evaluated = evaluateBound(condition, facts);
  if (evaluated.outcome.verdict === "符合" || !condition.applies) return evaluated;
  const reach = evaluateRule(condition.applies.when, facts);
  if (reach.verdict !== "待确认") return evaluated;
  const { verdict, reasons, ask } = reach;
  const outcome = { ...evaluated.outcome, verdict, reasons, ask: ask.slice(0, 1) };
  return { ...evaluated, outcome };
}

/**
 * verdict = or(except.when, rule). The gate is asked before the fact it guards: a firm that doesn't manufacture is
 * never asked for its maturity level. Where the rule itself takes fewer answers it goes first: a firm with legal
 * personality is never asked what kind of branch it is.
 */
function evaluateBound(condition: PackCondition, facts: FactSet): ConditionOutcome {
  const base = evaluateRule(condition.rule, facts);
  if (!condition.except)
    return { condition, outcome: principled(condition, base), exception: null, cite: condition.cite };
  const exception = evaluateRule(condition.except.when, facts);
  const verdict = anyOf([exception.verdict, base.verdict]);
  if (exception.verdict === "符合") {
    const outcome = { ...base, verdict, reasons: exception.reasons, ask: [], value: "适用豁免" };
    return { condition, outcome, exception, cite: condition.except.cite };
  }
  if (verdict !== "待确认" || exception.verdict === "不符合")
    return { condition, outcome: principled(condition, base), exception, cite: condition.cite };
  const first = base.ask.length > 0 && base.ask.length < exception.ask.length ? base : exception;
  const outcome = { ...base, verdict, reasons: first.reasons, ask: first.ask };
  return { condition, outcome, exception, cite: condition.cite };
}

/** 原则上: unmet, it says no and why it isn't the last word. */
function principled({ strength }: PackCondition, outcome: Outcome): Outcome {
  if (strength !== "原则上" || outcome.verdict !== "不符合") return outcome;
  return { ...outcome, reasons: ["原则性"] };
}
