import { type DaySpan, formatDaySpan, monthsSpanned, parseDay } from "../domain/dates.ts";
import { isDays } from "./contradictions.ts";
import { compareEnds, holds, sign } from "./compare.ts";
import { CONFLICT, rowOf, type FactSet } from "./fact-set.ts";
import { contradicted, isTrue, outcome, unsaid, type Outcome } from "./outcome.ts";
import { comparison, type DateRule, type IntRule, type MonthsRule } from "./rule-schema.ts";

/** A level or a count. */
export function evaluateInt(rule: IntRule, facts: FactSet): Outcome {
  const value = facts.values.get(rule.int);
  if (value === CONFLICT) return contradicted(rule, [rule.int]);
  if (typeof value !== "number") return unsaid(rule, [rule.int]);
  const { by, bound } = comparison(rule)!;
  const { unit } = rowOf(facts, rule.int);
  const shown = unit === "级" ? `${"零一二三四五六七八九"[value] ?? value}级` : `${value}${unit ?? ""}`;
  return outcome(rule, isTrue(holds(by, sign(value, bound))), { value: shown });
}

/** A month or a year decides where all its days fall on one side of the bound; else its day is asked. */
export function evaluateDate(rule: DateRule, facts: FactSet): Outcome {
  const value = facts.values.get(rule.date);
  if (value === CONFLICT) return contradicted(rule, [rule.date]);
  if (!isDays(value)) return unsaid(rule, [rule.date]);
  const found = comparison(rule)!;
  const bound = parseDay(found.bound);
  const verdict = compareEnds(found.by, sign(value.first, bound), sign(value.last, bound));
  const shown = formatDaySpan(value);
  return verdict === "待确认" ? unsaid(rule, [rule.date], shown) : outcome(rule, verdict, { value: shown });
}

/** Months as declared or as the two dates give them. Where all are known and disagree, none is chosen. */
export function evaluateMonths(rule: MonthsRule, facts: FactSet): Outcome {
  const { by, bound } = comparison(rule)!;
  const names = [rule.months, rule.from, rule.to].filter((name) => name !== undefined);
  const [declared, from, to] = [rule.months, rule.from, rule.to].map((name) =>
    name === undefined ? undefined : facts.values.get(name),
  );
  if ([declared, from, to].includes(CONFLICT)) return contradicted(rule, names);
  const counted = isDays(from) && isDays(to) ? monthsBetween(from, to) : undefined;
  // No project takes no time; no month comes before the first.
  if (declared === 0 || (counted !== undefined && counted.most < 1)) return contradicted(rule, names);
  if (
    typeof declared === "number" &&
    counted !== undefined &&
    (declared < counted.least || declared > counted.most)
  )
    return contradicted(rule, names);
  const { least, most } =
    typeof declared === "number" ? { least: declared, most: declared } : (counted ?? NOTHING);
  if (least === null) return unsaid(rule, [rule.months]);
  const shown = least === most ? `${most}个月` : `${Math.max(1, least)}至${most}个月`;
  const verdict = compareEnds(by, sign(least, bound), sign(most, bound));
  return verdict === "待确认" ? unsaid(rule, [rule.months], shown) : outcome(rule, verdict, { value: shown });
}

const NOTHING = { least: null, most: null };

/** Both ends counted; a range where a date names its year alone. */
const monthsBetween = (from: DaySpan, to: DaySpan) => ({
  least: monthsSpanned(from.last, to.first),
  most: monthsSpanned(from.first, to.last),
});
