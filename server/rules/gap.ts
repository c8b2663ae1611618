import type { Gap } from "../domain/determination.ts";
import { type Fen, moneyView } from "../domain/money.ts";
import { ceilDivide } from "../domain/ratio.ts";
import type { ConditionOutcome } from "./evaluate-condition.ts";
import { moneyBound, shareBound } from "./evaluate-money.ts";
import { CONFLICT, type FactSet } from "./fact-set.ts";
import { divide, isExact, moneyRange } from "./money-range.ts";
import type { MoneyRule, RatioRule } from "./rule-schema.ts";

const PLAIN = "须是真实发生、列入本条口径的费用";

/**
 * What an unmet amount or share lacks, rounded up to the 分. Null where it isn't exactly known, or isn't lacking money.
 * @param all the programme's conditions: what is added to reach a share must also reach an unmet total.
 */
export function gapOf(
  { condition, outcome }: ConditionOutcome,
  facts: FactSet,
  all: readonly ConditionOutcome[],
): Gap | null {
  if (outcome.verdict !== "不符合") return null;
  const { rule } = condition;
  const assumption = condition.gap_assumption ?? PLAIN;
  if ("money" in rule) {
    const lacking = moneyLacking(rule, facts);
    return lacking === null ? null : { fixed_total: null, added_spend: moneyView(lacking), assumption };
  }
  if (!("ratio" in rule)) return null;
  const share = shareLacking(rule, facts);
  if (share === null) return null;
  const total = totalLacking(rule, facts, all);
  const added = share.added === null || share.added > total ? share.added : total;
  return {
    fixed_total: moneyView(share.fixed),
    added_spend: added === null ? null : moneyView(added),
    assumption: added === total ? `${assumption}；新增的数额已含把总投资补足所需` : assumption,
  };
}

function moneyLacking(rule: MoneyRule, facts: FactSet): Fen | null {
  const { by, bound } = moneyBound(rule);
  const range = moneyRange(facts, rule.money);
  if (range === CONFLICT || !isExact(range) || by === "lte" || by === "lt") return null;
  return bound - range.min + (by === "gt" ? 1n : 0n);
}

/** (a) the total unchanged: r·T − S; (b) new spending counted in both: (r·T − S) / (1 − r). */
function shareLacking(rule: RatioRule, facts: FactSet): { fixed: Fen; added: Fen | null } | null {
  const { by, bound } = shareBound(rule);
  const division = divide(facts, rule.ratio, rule.of);
  if (division === CONFLICT || by === "lte" || by === "lt") return null;
  const { part, whole } = division;
  if (!isExact(part) || !isExact(whole)) return null;
  const short = bound.num * whole.min - bound.den * part.min;
  const least = (by: bigint) => (rule.gt === undefined ? ceilDivide(short, by) : short / by + 1n);
  const free = bound.den - bound.num;
  return { fixed: least(bound.den), added: free > 0n ? least(free) : null };
}

/** What the same total lacks by another condition of the programme; 0 where it lacks nothing. */
function totalLacking(rule: RatioRule, facts: FactSet, all: readonly ConditionOutcome[]): Fen {
  const lacking = all.flatMap(({ condition, outcome }) =>
    outcome.verdict === "不符合" && "money" in condition.rule && condition.rule.money === rule.of
      ? [moneyLacking(condition.rule, facts) ?? 0n]
      : [],
  );
  return lacking.reduce((most, fen) => (fen > most ? fen : most), 0n);
}
