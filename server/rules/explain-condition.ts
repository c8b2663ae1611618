import type { Verdict } from "../domain/determination.ts";
import { formatMoney } from "../domain/money.ts";
import { formatShare } from "../domain/ratio.ts";
import type { Cite } from "../domain/notice.ts";
import { evaluateCondition, reaches } from "./evaluate-condition.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import { CONFLICT, rowOf, type FactSet } from "./fact-set.ts";
import { divide, isExact, moneyRange } from "./money-range.ts";
import type { Outcome } from "./outcome.ts";
import type { PackCondition } from "./pack-schema.ts";
import { citeOf, type Pack } from "./pack.ts";

/** Why a condition came out as it did, each step a line that can be checked by hand. */
export interface Explanation {
  id: string;
  title: string;
  verdict: Verdict;
  /** Whether it binds this applicant at all: a layer for firms of one place doesn't bind the others. */
  binds: Verdict;
  steps: string[];
  cite: Cite;
  /** The exception's own text, where the condition has one. */
  exception: Cite | null;
  reading: string | null;
  materials: string[];
}

export function explainCondition(pack: Pack, condition: PackCondition, facts: FactSet): Explanation {
  const { outcome, exception, cite } = evaluateCondition(condition, facts);
  const binds = reaches(condition, facts);
  const flags = outcome.reasons.length > 0 ? `（${outcome.reasons.join("、")}）` : "";
  return {
    id: condition.id,
    title: condition.title,
    verdict: outcome.verdict,
    binds,
    steps: [
      ...reachSteps(condition, facts),
      ...(exception ? steps(exception, facts).map((step) => `例外：${step}`) : []),
      ...(exception?.verdict === "符合" ? [] : steps(outcome, facts)),
      `${condition.title}：${binds === "不符合" ? "不适用" : `${outcome.verdict}${flags}`}`,
    ],
    cite: citeOf(pack, cite),
    exception: condition.except ? citeOf(pack, condition.except.cite) : null,
    reading: condition.reading ?? null,
    materials: condition.materials,
  };
}

/** What decides whether the condition binds this applicant. */
function reachSteps({ applies }: PackCondition, facts: FactSet): string[] {
  if (!applies) return [];
  return steps(evaluateRule(applies.when, facts), facts).map((step) => `适用范围：${step}`);
}

function steps(outcome: Outcome, facts: FactSet): string[] {
  if (outcome.parts.length > 0) return outcome.parts.flatMap((part) => steps(part, facts));
  const { rule } = outcome;
  if ("ratio" in rule) return shareSteps(rule.ratio, rule.of, facts);
  if ("money" in rule) return [amountStep(rule.money, facts)];
  const [name] = Object.values(rule);
  const label = typeof name === "string" ? rowOf(facts, name).label : "";
  const unsaid = outcome.reasons.includes("事实矛盾") ? "说法对不上，请核对" : "没有说";
  return [`${label}：${outcome.value ?? unsaid}`];
}

function shareSteps(part: string, whole: string, facts: FactSet): string[] {
  const lines = [amountStep(part, facts), amountStep(whole, facts)];
  const division = divide(facts, part, whole);
  if (division === CONFLICT) return [...lines, "两项数额对不上，请核对"];
  if (!isExact(division.part) || !isExact(division.whole)) return lines;
  const share = formatShare(division.part.min, division.whole.min);
  if (share === null) return lines;
  const [above, below] = [formatMoney(division.part.min), formatMoney(division.whole.min)];
  return [...lines, `${above} ÷ ${below} ＝ ${share}，截断到两位`];
}

/** The amount as declared, or as its known lines add up. */
function amountStep(name: string, facts: FactSet): string {
  const { label, sum } = rowOf(facts, name);
  const range = moneyRange(facts, name);
  if (range === CONFLICT) return `${label}：前后数额对不上，请核对`;
  const known = sum.flatMap((line) => {
    const value = facts.values.get(line);
    return typeof value === "bigint" ? [formatMoney(value)] : [];
  });
  if (typeof facts.values.get(name) === "bigint" || known.length === 0)
    return `${label}：${isExact(range) ? formatMoney(range.min) : "没有说"}`;
  const total = isExact(range) ? formatMoney(range.min) : `至少${formatMoney(range.min)}`;
  return known.length === 1 ? `${label}：${total}` : `${label}：${known.join(" ＋ ")} ＝ ${total}`;
}
