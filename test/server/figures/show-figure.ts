import { formatMoney } from "../../../server/domain/money.ts";
import type { Ratio } from "../../../server/domain/ratio.ts";
import type { DateParts } from "../../../server/figures/date-parts.ts";
import type { FigureSpan } from "../../../server/figures/figure.ts";

const fraction = ({ num, den }: Ratio) => (den === 1n ? String(num) : `${num}/${den}`);
const day = ({ year, month, day, hour, minute, inferred }: DateParts) =>
  `${[year ?? "?", month, day].filter((part) => part !== null).join("-")}${hour === null ? "" : ` ${hour}:${minute}`}${inferred ? " inferred" : ""}`;

/** One figure as a line a person can check: kind, value, flags. */
export function showFigure(figure: FigureSpan): string {
  const shown = () => {
    switch (figure.kind) {
      case "money":
        return [figure.value, figure.to]
          .filter((fen) => fen !== null)
          .map(formatMoney)
          .join("~");
      case "percent":
      case "number":
        return [figure.value, figure.to]
          .filter((one) => one !== null)
          .map(fraction)
          .join("~");
      case "count":
      case "duration":
        return [figure.value, figure.to]
          .filter((one) => one !== null)
          .map((one) => fraction(one) + figure.unit)
          .join("~");
      case "level":
        return [figure.value, figure.to].filter((one) => one !== null).join("~");
      case "ordinal":
        return `${figure.value}${figure.unit}`;
      case "date":
        return [figure.value, figure.to]
          .filter((one) => one !== null)
          .map(day)
          .join("~");
      case "time":
        return figure.value === null ? "" : `${figure.value.hour}:${figure.value.minute}`;
      default:
        return figure.value;
    }
  };
  const comparators = figure.comparators.map(({ op, text }) => ` [${op} ${text}]`).join("");
  return `${figure.kind} ${figure.fault === null ? shown() : `FAULT ${figure.fault}`}${figure.approximate ? " about" : ""}${comparators}`;
}
