import type { ConditionResult, Determination, Verdict } from "../domain/determination.ts";
import { benefitQuestions } from "./benefit-questions.ts";
import { type BenefitOptions, evaluateBenefits } from "./benefits.ts";
import { evaluateCondition, reaches, type ConditionOutcome } from "./evaluate-condition.ts";
import type { FactSet } from "./fact-set.ts";
import { gapOf } from "./gap.ts";
import { isLost, nextQuestions } from "./next-questions.ts";
import type { PackProgramme } from "./pack-schema.ts";
import { citeOf, programmeId, type Pack } from "./pack.ts";
import { viewWindows } from "./windows.ts";

interface Asked {
  pack: Pack;
  programme: PackProgramme;
  facts: FactSet;
  /** A day or an instant, as in the contract. */
  asOf: string;
  /** Counts how often a card was made again with more facts; 1 the first time. */
  revision?: number;
  benefits?: Pick<BenefitOptions, "focus">;
}

/** One programme for one project as of a date. The verdict is of the conditions alone; the window never changes it. */
export function evaluateProgramme(asked: Asked): Determination {
  const { pack, programme, facts, asOf, revision = 1 } = asked;
  const conditions = programme.conditions
    .filter((condition) => reaches(condition, facts) !== "不符合")
    .map((condition) => evaluateCondition(condition, facts));
  const barred = conditions.some(isLost);
  const benefits = evaluateBenefits(pack, facts, asOf, { ...asked.benefits, barred });
  const amounts = benefitQuestions(benefits, facts);
  const others = nextQuestions(conditions, facts).filter(
    ({ name }) => !amounts.some((one) => one.name === name),
  );
  const verdict = programmeVerdict(conditions);
  const windows = viewWindows(pack, asOf, { programme, facts });
  const id = programmeId(pack, programme);
  return {
    id: `${id}/${facts.project}`,
    revision,
    programme: id,
    project: facts.project,
    title: programme.title,
    notice: pack.slug,
    as_of: asOf,
    pack_sha256: pack.sha256,
    verdict,
    can_apply: canApply(verdict, windows.allows),
    window: windows.deciding,
    windows: windows.all,
    conditions: conditions.map((outcome) => conditionResult(pack, outcome, facts, conditions)),
    benefits: benefits.map(({ result }) => result),
    missing: [...amounts, ...others],
  };
}

/** 不符合 by a hard condition; else 待确认 by anything open or an unmet 原则上; a programme without conditions is open. */
function programmeVerdict(conditions: readonly ConditionOutcome[]): Verdict {
  if (conditions.some(isLost)) return "不符合";
  const met = conditions.every(({ outcome }) => outcome.verdict === "符合");
  return met && conditions.length > 0 ? "符合" : "待确认";
}

function canApply(verdict: Verdict, window: Determination["can_apply"]): Determination["can_apply"] {
  if (verdict === "不符合" || window === "no") return "no";
  return verdict === "符合" ? window : "unknown";
}

function conditionResult(
  pack: Pack,
  evaluated: ConditionOutcome,
  facts: FactSet,
  all: readonly ConditionOutcome[],
): ConditionResult {
  const { condition, outcome, cite } = evaluated;
  return {
    id: condition.id,
    title: condition.title,
    verdict: outcome.verdict,
    strength: condition.strength,
    reasons: outcome.reasons,
    value: outcome.value,
    bound: condition.bound ?? null,
    gap: gapOf(evaluated, facts, all),
    cite: citeOf(pack, cite),
  };
}
