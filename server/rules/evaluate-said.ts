import type { Honour } from "../domain/fact.ts";
import { contrary, implied, doubtsOf, isToCome } from "./contradictions.ts";
import { CONFLICT, isHonours, rowOf, type FactSet } from "./fact-set.ts";
import { contradicted, isTrue, outcome, unsaid, type Outcome } from "./outcome.ts";
import type { AnyOfRule, FactRule, JudgementRule } from "./rule-schema.ts";

/** A yes or no, or one of some choices. */
export function evaluateFact(rule: FactRule, facts: FactSet): Outcome {
  const value = facts.values.get(rule.fact);
  if (value === CONFLICT) return contradicted(rule, [rule.fact]);
  if (typeof value !== "boolean" && typeof value !== "string") return unstated(rule, facts);
  const against = contrary(facts, rule.fact);
  if (against.length > 0) return contradicted(rule, [rule.fact, ...against]);
  const shown = typeof value === "string" ? value : yes(value);
  const doubts = doubtsOf(facts, rule.fact);
  if (doubts) return outcome(rule, "待确认", { reasons: ["口径不明"], value: shown, ...doubts });
  if (rule.open && value !== rule.is) return outcome(rule, "待确认", { reasons: ["列举未尽"], value: shown });
  return outcome(rule, isTrue(value === rule.is), { value: shown });
}

/** Nobody said it; another fact may leave one answer only. */
function unstated(rule: FactRule, facts: FactSet): Outcome {
  const found = implied(facts, rule.fact);
  if (found === undefined) return unsaid(rule, [rule.fact]);
  const said = facts.values.get(found.by);
  const shown = `${rowOf(facts, found.by).label}：${typeof said === "string" ? said : yes(said === true)}`;
  return outcome(rule, isTrue(found.value === rule.is), { value: shown });
}

/** The applicant's own yes counts and is flagged: somebody else will decide, perhaps by a text not held here. */
export function evaluateJudgement(rule: JudgementRule, facts: FactSet): Outcome {
  const value = facts.values.get(rule.judgement);
  if (value === CONFLICT) return contradicted(rule, [rule.judgement]);
  const flags =
    rule.missing_source === undefined ? ["人工认定" as const] : ["人工认定" as const, "附件未收录" as const];
  if (typeof value !== "boolean")
    return outcome(rule, "待确认", { reasons: ["缺事实", ...flags], ask: [rule.judgement] });
  return outcome(rule, isTrue(value), { reasons: value ? flags : [], value: `自述：${yes(value)}` });
}

/** At least one honour of the list. 等 leaves other honours open, never an empty hand; so does one that comes after it. */
export function evaluateAnyOf(rule: AnyOfRule, facts: FactSet): Outcome {
  const held = facts.values.get(rule.any_of);
  if (held === CONFLICT) return contradicted(rule, [rule.any_of]);
  if (!isHonours(held)) return unsaid(rule, [rule.any_of]);
  const value = held.map((honour) => shownHonour(honour, rule)).join("、") || "没有";
  const listed = held.filter(({ name, year }) => rule.list.includes(name) && mayFit(year, rule));
  const early = listed.filter(({ year }) => isToCome(facts, year));
  const now = listed.filter((honour) => !early.includes(honour));
  if (now.some((honour) => fits(honour, rule))) return outcome(rule, "符合", { value });
  // Of a year after the date that is asked about: one of the two is wrong.
  if (now.length === 0 && early.length > 0) return contradicted(rule, [rule.any_of]);
  // Listed, but whose it is or from which year isn't settled.
  if (listed.length > 0) return outcome(rule, "待确认", { reasons: ["口径不明"], ask: [rule.any_of], value });
  if (held.some(({ name }) => rule.presupposed_by.includes(name))) return unsaid(rule, [rule.any_of], value);
  if (rule.open && held.length > 0) return outcome(rule, "待确认", { reasons: ["列举未尽"], value });
  // A name nobody knows may be a listed one in other words: 四川省先进级智能工厂.
  const { honours } = facts.dictionary;
  if (held.some(({ name, year }) => mayFit(year, rule) && !honours.some((entry) => entry.name === name)))
    return outcome(rule, "待确认", { reasons: ["口径不明"], ask: [rule.any_of], value });
  return outcome(rule, "不符合", { value });
}

const mayFit = (year: number | null, { years }: AnyOfRule) =>
  year === null || years === undefined || (year >= years.from && year <= years.to);
const fits = ({ year, scope }: Honour, { subject, years }: AnyOfRule) =>
  (subject === "applicant" || scope === subject) && (years === undefined || year !== null);
/** With its year where years decide: 重庆市智能工厂（2024年） is why 2018—2023 isn't met. */
const shownHonour = ({ name, year }: Honour, { years }: AnyOfRule) =>
  years === undefined ? name : `${name}（${year === null ? "年份没有说" : `${year}年`}）`;
const yes = (value: boolean) => (value ? "是" : "否");
