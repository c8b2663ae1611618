import { formatMoney, parseMoneyLiteral, type Fen } from "../domain/money.ts";
import { compareShare, formatShare, parsePercent } from "../domain/ratio.ts";
import { compareEnds, sign } from "./compare.ts";
import { CONFLICT, rowOf, type FactSet } from "./fact-set.ts";
import { divide, type Division, isExact, moneyRange, type Range } from "./money-range.ts";
import { contradicted, outcome, unsaid, type Outcome } from "./outcome.ts";
import { comparison, type MoneyRule, type RatioRule } from "./rule-schema.ts";

/** Literals were checked by the schema; a pack that isn't compared must not answer. */
function read<T, R>(rule: Parameters<typeof comparison<T>>[0], parse: (bound: T) => R | undefined) {
  const found = comparison(rule);
  const bound = found && parse(found.bound);
  if (!found || bound === undefined) throw new Error(`bound of a rule: ${JSON.stringify(rule)}`);
  return { by: found.by, bound };
}

export const moneyBound = (rule: MoneyRule) => read(rule, parseMoneyLiteral);
export const shareBound = (rule: RatioRule) => read(rule, parsePercent);

export function evaluateMoney(rule: MoneyRule, facts: FactSet): Outcome {
  const { by, bound } = moneyBound(rule);
  const range = moneyRange(facts, rule.money);
  if (range === CONFLICT) return contradicted(rule, [rule.money]);
  const verdict = compareEnds(by, sign(range.min, bound), range.max === null ? null : sign(range.max, bound));
  return verdict === "待确认"
    ? unsaid(rule, [toAsk(facts, rule.money)], showRange(range))
    : outcome(rule, verdict, { value: showRange(range) });
}

/** S ≥ r·T by cross-multiplication. The share is least where the part is least and the rest most. */
export function evaluateRatio(rule: RatioRule, facts: FactSet): Outcome {
  const { by, bound } = shareBound(rule);
  const division = divide(facts, rule.ratio, rule.of);
  if (division === CONFLICT) return contradicted(rule, [rule.ratio, rule.of]);
  const { part, rest, whole } = division;
  // A share of nothing says nothing.
  if (whole.max === 0n) return outcome(rule, "待确认", { reasons: ["口径不明"], ask: [rule.of] });
  const least = rest.max === null ? -1 : compareShare(part.min, part.min + rest.max, bound);
  const most = part.max === null ? 1 : compareShare(part.max, part.max + rest.min, bound);
  const verdict = compareEnds(by, least, most);
  const value = isExact(part) && isExact(whole) ? formatShare(part.min, whole.min) : null;
  if (verdict !== "待确认") return outcome(rule, verdict, { value });
  const open = [
    ...(isExact(part) ? [] : [toAsk(facts, rule.ratio)]),
    ...(isExact(whole) ? [] : [toAsk(facts, rule.of)]),
  ];
  return unsaid(rule, [...new Set(open)], known(rule, facts, division));
}

/** What is known of a share that isn't settled: 软件相关投资至少350万元，总投资至少2150万元. */
function known({ ratio, of }: RatioRule, facts: FactSet, { part, whole }: Division): string | null {
  if (part.min === 0n || part.min === whole.min) return null;
  const shown = (name: string, range: Range) => `${rowOf(facts, name).label}${showRange(range) ?? ""}`;
  return `${shown(ratio, part)}，${shown(of, whole)}`;
}

/** What settles an amount: whether there are other costs once every line is known, else the amount itself. */
function toAsk(facts: FactSet, name: string): string {
  const { sum, closed_by } = rowOf(facts, name);
  const complete = sum.length > 0 && sum.every((line) => facts.values.has(line));
  return complete && closed_by !== null && !facts.values.has(closed_by) ? closed_by : name;
}

function showRange({ min, max }: Range): string | null {
  if (min === max) return formatMoney(min);
  const ends: [string, Fen | null][] = [
    ["至少", min > 0n ? min : null],
    ["至多", max],
  ];
  return (
    ends.flatMap(([word, fen]) => (fen === null ? [] : [`${word}${formatMoney(fen)}`])).join("、") || null
  );
}
