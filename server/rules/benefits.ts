import type { BenefitResult, Verdict } from "../domain/determination.ts";
import { type Fen, moneyView } from "../domain/money.ts";
import { type AmountTerms, amountTerms, benefitCeiling } from "./benefit-amount.ts";
import { benefitCaveats } from "./benefit-caveats.ts";
import { benefitFormula } from "./benefit-formula.ts";
import { premiseOf } from "./benefit-premise.ts";
import type { Benefit } from "./benefit-schema.ts";
import { CONFLICT, type FactSet } from "./fact-set.ts";
import { isExact, moneyRange } from "./money-range.ts";
import { citeOf, type Pack } from "./pack.ts";
import { validityOf } from "./pack-validity.ts";

export interface BenefitOptions {
  /** Benefits to state though no fact names them, by id: the one asked about, or the one a selection may lead to. */
  focus?: ReadonlySet<string>;
  /** A hard condition of the programme is unmet: no amount. */
  barred?: boolean;
}

/** One benefit for one project: what the card shows, and what other rules go on from. */
export interface BenefitOutcome {
  benefit: Benefit;
  /** Of the premise. */
  verdict: Verdict;
  /** Facts that would settle the premise or the base. */
  ask: string[];
  result: BenefitResult;
}

/** The benefits that the facts speak of, in the pack's order; the amount is a ceiling, never a promise. */
export function evaluateBenefits(
  pack: Pack,
  facts: FactSet,
  asOf: string,
  options: BenefitOptions = {},
): BenefitOutcome[] {
  return pack.document.benefits.flatMap((benefit) => {
    const { outcome, named } = premiseOf(benefit, facts);
    if (!named && options.focus?.has(benefit.id) !== true) return [];
    return [benefitOutcome(pack, benefit, facts, { asOf, premise: outcome, ...options })];
  });
}

function benefitOutcome(
  pack: Pack,
  benefit: Benefit,
  facts: FactSet,
  {
    asOf,
    premise,
    barred = false,
  }: BenefitOptions & { asOf: string; premise: { verdict: Verdict; ask: string[] } },
): BenefitOutcome {
  const validity = validityOf(pack, asOf);
  const terms = amountTerms(benefit.amount);
  const said = baseOf(terms, facts);
  const applies = premise.verdict !== "不符合" && !barred;
  const works = applies && validity === "in_force";
  const base = works && typeof said === "bigint" ? said : null;
  const ceiling = works ? benefitCeiling(terms, base) : null;
  const state = typeof said === "bigint" ? "known" : said;
  return {
    benefit,
    verdict: premise.verdict,
    ask: [
      ...(applies && terms.kind === "rate_cap" && state !== "known" ? [terms.of] : []),
      ...(applies ? premise.ask : []),
    ],
    result: {
      id: benefit.id,
      title: benefit.title,
      amount_max: ceiling === null ? null : moneyView(ceiling, "最高不超过"),
      formula: benefitFormula(terms, base),
      cite: citeOf(pack, benefit.cite),
      caveats: benefitCaveats({
        pack,
        benefit,
        terms,
        validity,
        barred,
        premise: premise.verdict,
        base: state,
      }),
    },
  };
}

function baseOf(terms: AmountTerms, facts: FactSet): Fen | "missing" | "conflict" {
  if (terms.kind !== "rate_cap") return "missing";
  const range = moneyRange(facts, terms.of);
  if (range === CONFLICT) return "conflict";
  return isExact(range) ? range.min : "missing";
}
