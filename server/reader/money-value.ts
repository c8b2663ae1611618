import type { FactInput } from "../domain/fact.ts";
import { formatMoney } from "../domain/money.ts";
import type { Ratio } from "../domain/ratio.ts";
import type { AmountFigure } from "./attach-amounts.ts";
import type { UnclearReason } from "./read-fact.ts";

export type Told = { value: string; unit: "万元" } | { reason: UnclearReason; value: string | null };

/** Comparators that leave the value exact: 达到2600万. */
const EXACT = /^达到$/u;

/** An amount as a fact carries it, or why it can't: no unit, only about, a range, a bound, a share. */
export function moneyValue(figure: AmountFigure, unitOfList: "万元" | undefined): Told {
  if (figure.kind === "percent") return { reason: "share", value: null };
  if (figure.fault !== null || figure.value === null) return { reason: "fault", value: null };
  // RMB 25 million, of which 8 million …
  const english = figure.kind === "number" && /[a-z]/iu.test(figure.text);
  const fen = figure.kind === "money" ? figure.value : fenOfWan(figure.value, english ? 100n : 1_000_000n);
  if (fen === undefined) return { reason: "fault", value: null };
  const value = formatMoney(fen).replace("万元", "");
  if (figure.to !== null) return { reason: "range", value: null };
  if (figure.approximate) return { reason: "approximate", value };
  if (figure.comparators.some(({ op, text }) => op !== "principle" && !EXACT.test(text)))
    return { reason: "bound", value };
  if (figure.kind === "number" && unitOfList === undefined && fen !== 0n) return { reason: "no_unit", value };
  return { value, unit: "万元" };
}

/** 万元 said once for a list: 「单位：万元」, or by another amount of the same sentence. */
export function unitOfList(plain: string, sentence: AmountFigure[]): "万元" | undefined {
  const header =
    /单位[:：是为都]*\s*万|[(（]万元[)）]|(?:都|均)(?:是|按|以)万|以万元?为单位|万元为单位/u.test(plain);
  return header || sentence.some(({ kind, text }) => kind === "money" && /[万萬wW]|rmb|yuan|cny/iu.test(text))
    ? "万元"
    : undefined;
}

function fenOfWan({ num, den }: Ratio, each: bigint): bigint | undefined {
  const scaled = num * each;
  return scaled % den === 0n ? scaled / den : undefined;
}

export const unitOf = (told: Told): FactInput["unit"] | null => (told.value === null ? null : "万元");
