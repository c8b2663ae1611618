import { formatDecimal, quotient, shift, whole } from "../domain/decimal.ts";
import { formatMoney } from "../domain/money.ts";
import type { Ratio } from "../domain/ratio.ts";
import { isoDate } from "../figures/date-parts.ts";
import type { FigureSpan } from "../figures/figure.ts";

/** Value and unit of a figure as a ledger keeps them. One that has no value (a fault, a label) keeps its text. */
export function exactValue(span: FigureSpan): { value: string; unit: string } {
  switch (span.kind) {
    case "money":
      return span.value === null ? told(span) : { value: formatMoney(span.value).slice(0, -2), unit: "万元" };
    case "percent":
      return span.value === null
        ? told(span)
        : { value: ratioText({ ...span.value, num: span.value.num * 100n }), unit: "%" };
    case "count":
    case "duration":
      return span.value === null ? told(span) : { value: ratioText(span.value), unit: span.unit };
    case "number":
      return span.value === null ? told(span) : { value: ratioText(span.value), unit: "" };
    case "level":
      return span.value === null ? told(span) : { value: String(span.value), unit: "级" };
    case "date":
      return { value: (span.value && isoDate(span.value)) ?? span.text, unit: "日期" };
    default:
      return told(span);
  }
}

const told = ({ text }: FigureSpan) => ({ value: text, unit: "" });

/** Every digit of a fraction read from a decimal; anything else, a third, cut off after two places. */
function ratioText({ num, den }: Ratio): string {
  for (let places = 0; places <= 12; places++) {
    const scale = 10n ** BigInt(places);
    if (scale % den === 0n) return formatDecimal(shift(whole(num * (scale / den)), -places));
  }
  return quotient(whole(num), whole(den)) ?? "";
}
