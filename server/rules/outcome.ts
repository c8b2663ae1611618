import type { ReasonCode, Verdict } from "../domain/determination.ts";
import type { Rule } from "./rule-schema.ts";

/** What a rule says about a set of facts, with its parts: the trace from which everything shown is made. */
export interface Outcome {
  rule: Rule;
  verdict: Verdict;
  /** Why it is open, or what flags a yes. */
  reasons: ReasonCode[];
  /** Facts whose answer could still change it, in the order they make sense. */
  ask: string[];
  /** The applicant's value as shown. */
  value: string | null;
  parts: Outcome[];
}

type Leaf = Partial<Pick<Outcome, "reasons" | "ask" | "value">>;

export function outcome(rule: Rule, verdict: Verdict, leaf: Leaf = {}): Outcome {
  return { rule, verdict, reasons: [], ask: [], value: null, parts: [], ...leaf };
}

export const isTrue = (yes: boolean): Verdict => (yes ? "符合" : "不符合");

/** Open because nobody said it. */
export const unsaid = (rule: Rule, names: string[], value: string | null = null): Outcome =>
  outcome(rule, "待确认", { reasons: ["缺事实"], ask: names, value });

/** Open because what was said contradicts itself. */
export const contradicted = (rule: Rule, names: string[]): Outcome =>
  outcome(rule, "待确认", { reasons: ["事实矛盾"], ask: names });
