import { formatDay, monthsSpanned, parseDay } from "../domain/dates.ts";
import { holds, sign } from "./compare.ts";
import { CONFLICT, rowOf, type FactSet } from "./fact-set.ts";
import { contradicted, isTrue, outcome, unsaid, type Outcome } from "./outcome.ts";
import { comparison, type DateRule, type IntRule, type MonthsRule } from "./rule-schema.ts";

/** A level or a count. */
export function evaluateInt(rule: IntRule, facts: FactSet): Outcome {
  return compareNumber(rule, facts, rule.int, (value) => {
    const { unit } = rowOf(facts, rule.int);
    return unit === "级" ? `${"零一二三四五六七八九"[value] ?? value}级` : `${value}${unit ?? ""}`;
  });
}

export function evaluateDate(rule: DateRule, facts: FactSet): Outcome {
  const found = comparison(rule)!;
  const bound = { by: found.by, bound: parseDay(found.bound) };
  return compareNumber(rule, facts, rule.date, formatDay, bound);
}

function compareNumber(
  rule: IntRule | DateRule,
  facts: FactSet,
  name: string,
  show: (value: number) => string,
  { by, bound } = comparison(rule as IntRule)!,
): Outcome {
  const value = facts.values.get(name);
  if (value === CONFLICT) return contradicted(rule, [name]);
  if (typeof value !== "number") return unsaid(rule, [name]);
  return outcome(rule, isTrue(holds(by, sign(value, bound))), { value: show(value) });
}

/** Months as declared or as the two dates give them. Where all are known and disagree, none is chosen. */
export function evaluateMonths(rule: MonthsRule, facts: FactSet): Outcome {
  const { by, bound } = comparison(rule)!;
  const names = [rule.months, rule.from, rule.to].filter((name) => name !== undefined);
  const [declared, from, to] = [rule.months, rule.from, rule.to].map((name) =>
    name === undefined ? undefined : facts.values.get(name),
  );
  if ([declared, from, to].includes(CONFLICT)) return contradicted(rule, names);
  const counted = typeof from === "number" && typeof to === "number" ? monthsSpanned(from, to) : undefined;
  if (counted !== undefined && counted < 1) return contradicted(rule, names);
  if (typeof declared === "number" && counted !== undefined && declared !== counted)
    return contradicted(rule, names);
  const months = typeof declared === "number" ? declared : counted;
  if (months === undefined) return unsaid(rule, [rule.months]);
  return outcome(rule, isTrue(holds(by, sign(months, bound))), { value: `${months}个月` });
}
