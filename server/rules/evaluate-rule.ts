import type { ReasonCode } from "../domain/determination.ts";
import { allOf, anyOf, negate } from "../domain/kleene.ts";
import { evaluateMoney, evaluateRatio } from "./evaluate-money.ts";
import { evaluateAnyOf, evaluateFact, evaluateJudgement } from "./evaluate-said.ts";
import { evaluateDate, evaluateInt, evaluateMonths } from "./evaluate-time.ts";
import { rowOf, type FactSet } from "./fact-set.ts";
import { outcome, type Outcome } from "./outcome.ts";
import type { Rule } from "./rule-schema.ts";

/** One rule over what is known. Never throws for a missing fact, never takes it for no. */
export function evaluateRule(rule: Rule, facts: FactSet): Outcome {
  if ("fact" in rule) return evaluateFact(rule, facts);
  if ("judgement" in rule) return evaluateJudgement(rule, facts);
  if ("money" in rule) return evaluateMoney(rule, facts);
  if ("ratio" in rule) return evaluateRatio(rule, facts);
  if ("int" in rule) return evaluateInt(rule, facts);
  if ("date" in rule) return evaluateDate(rule, facts);
  if ("months" in rule) return evaluateMonths(rule, facts);
  if ("any_of" in rule) return evaluateAnyOf(rule, facts);
  if ("not" in rule) {
    const part = evaluateRule(rule.not, facts);
    const verdict = negate(part.verdict);
    return { ...part, rule, verdict, reasons: verdict === "不符合" ? [] : part.reasons, parts: [part] };
  }
  const parts = ("all" in rule ? rule.all : rule.any).map((part) => evaluateRule(part, facts));
  const verdicts = parts.map(({ verdict }) => verdict);
  const verdict = "all" in rule ? allOf(verdicts) : anyOf(verdicts);
  return { ...outcome(rule, verdict, combine(parts, verdict, facts)), parts };
}

/** Parts that agree with the whole explain it: the open ones an open whole, the flagged ones a yes. */
function combine(parts: Outcome[], verdict: Outcome["verdict"], facts: FactSet) {
  const telling = parts.filter((part) => part.verdict === verdict || part.verdict === "符合");
  const reasons: ReasonCode[] = verdict === "不符合" ? [] : telling.flatMap((part) => part.reasons);
  const ask =
    verdict === "待确认" ? parts.flatMap((part) => (part.verdict === "待确认" ? part.ask : [])) : [];
  const said = parts.flatMap((part) => (part.value === null ? [] : [labelled(part, part.value, facts)]));
  return {
    reasons: [...new Set(reasons)],
    ask: [...new Set(ask)],
    value: said.length > 0 ? said.join("、") : null,
  };
}

/** A bare 是 says nothing beside another: `项目已建成投产：是`. */
function labelled({ rule }: Outcome, value: string, facts: FactSet): string {
  return "fact" in rule ? `${rowOf(facts, rule.fact).label}：${value}` : value;
}
