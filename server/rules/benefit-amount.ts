import { type Fen, parseMoneyLiteral } from "../domain/money.ts";
import { ceilDivide, floorShare, parsePercent, type Ratio } from "../domain/ratio.ts";
import type { BenefitAmount } from "./benefit-schema.ts";

/** An amount of a pack, its literals read. `cap` is the most the clause ever pays; null where it pays nothing. */
export type AmountTerms =
  | { kind: "rate_cap"; rate: Ratio; rateText: string; of: string; cap: Fen }
  | { kind: "fixed"; cap: Fen }
  | { kind: "cap_only"; cap: Fen; each: string | null }
  | { kind: "none"; why: string; cap: null };

/** Reads the literals, whose form the schema has checked. */
export function amountTerms(amount: BenefitAmount): AmountTerms {
  if ("none" in amount) return { kind: "none", why: amount.none, cap: null };
  if ("fixed" in amount) return { kind: "fixed", cap: money(amount.fixed) };
  const cap = money(amount.cap);
  if (!("rate" in amount)) return { kind: "cap_only", cap, each: amount.each ?? null };
  const rate = parsePercent(amount.rate);
  if (rate === undefined || rate.num <= 0n) throw new RangeError(`rate of a benefit: ${amount.rate}`);
  return { kind: "rate_cap", rate, rateText: amount.rate, of: amount.of, cap };
}

function money(literal: string): Fen {
  const fen = parseMoneyLiteral(literal);
  if (fen === undefined) throw new RangeError(`amount of a benefit: ${literal}`);
  return fen;
}

/**
 * The most the clause can pay: min(⌊rate × base⌋, cap) in 分. Null while the base of a rate is unknown and where
 * nothing is paid. A clause without a rate is never given one by analogy.
 */
export function benefitCeiling(terms: AmountTerms, base: Fen | null): Fen | null {
  if (terms.kind !== "rate_cap") return terms.cap;
  if (base === null) return null;
  const share = floorShare(base, terms.rate);
  return share < terms.cap ? share : terms.cap;
}

/** The smallest base that reaches the cap: 500万元 at 10% is 5000万元. */
export function capReachedAt(terms: Extract<AmountTerms, { kind: "rate_cap" }>): Fen {
  return ceilDivide(terms.cap * terms.rate.den, terms.rate.num);
}
