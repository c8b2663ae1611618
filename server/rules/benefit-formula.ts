import { type Fen, formatMoney } from "../domain/money.ts";
import { floorShare } from "../domain/ratio.ts";
import { type AmountTerms, capReachedAt } from "./benefit-amount.ts";

/** How the ceiling comes about, as labelled terms. `base` is null while it is unknown or nothing is worked out. */
export function benefitFormula(terms: AmountTerms, base: Fen | null): string {
  if (terms.kind === "none") return terms.why;
  const cap = formatMoney(terms.cap);
  if (terms.kind === "fixed") return `定额${cap}，属最高标准`;
  if (terms.kind === "cap_only") return `${terms.each ?? ""}最高${cap}，原文没有写比例`;
  const rate = `不超过${terms.rateText}`;
  if (base === null) {
    return `${terms.of} × ${rate}，最高${cap}（${terms.of}满${formatMoney(capReachedAt(terms))}即到上限）`;
  }
  const share = floorShare(base, terms.rate);
  const outcome = share < terms.cap ? `未触及最高${cap}` : `按上限最高${cap}`;
  return `${terms.of}${formatMoney(base)} × ${rate} ＝ 不超过${formatMoney(share)}，${outcome}`;
}
