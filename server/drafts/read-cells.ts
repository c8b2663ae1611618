import { parseDecimal } from "../domain/decimal.ts";
import { type Fen, parseMoney } from "../domain/money.ts";
import { isoDate } from "../figures/date-parts.ts";
import { findFigures } from "../figures/find-figures.ts";
import type { FigureSpan } from "../figures/figure.ts";

/** What a cell says, or, as a string, why it can't be read. */
type Read<T> = { value: T } | string;

/** The one figure that the cell is made of; undefined when it holds more or less than that. */
function onlyFigure(cell: string): FigureSpan | undefined {
  const text = cell.normalize("NFKC").trim();
  const [figure, ...others] = findFigures(text);
  const whole = figure !== undefined && figure.start === 0 && figure.end === Array.from(text).length;
  return whole && others.length === 0 && !figure.approximate ? figure : undefined;
}

/** `980` (万元), `1,200.5万元`, `9800000元`, `-120` for a loss where `signed`. */
export function readMoneyCell(cell: string, signed = false): Read<Fen> {
  const text = cell
    .normalize("NFKC")
    .trim()
    .replace(/^[¥￥]\s*/u, "");
  // As the import of a workbook leaves it: nobody said which.
  if (text.includes("未写单位")) return "没有写单位，请写明元或万元，如 980万元";
  const [, minus, rest = ""] = /^([-−]?)(.*)$/su.exec(text) ?? [];
  if (minus && !signed) return `“${text}”是负数，请核对`;
  const number = parseDecimal(rest);
  const sign = minus ? -1n : 1n;
  if (number !== undefined) {
    const fen = parseMoney(rest.replaceAll(",", ""), "万元");
    if (typeof fen === "bigint") return { value: sign * fen };
    return fen === "too_large" ? "金额大得不合常理，请核对单位" : "金额细过了1分钱，请核对";
  }
  const figure = onlyFigure(rest);
  if (figure?.kind === "money" && figure.value !== null && figure.to === null && figure.fault === null)
    return { value: sign * figure.value };
  return `读不懂“${text}”，请写成 980 或 980万元`;
}

/** `2024-03-01`, `2024/3/1`, `2024年3月`: the ISO date as far as it was told. */
export function readDateCell(cell: string): Read<string> {
  const text = cell.normalize("NFKC").trim();
  const figure = onlyFigure(text);
  const dated = figure?.kind === "date" && figure.to === null ? figure : undefined;
  if (dated?.fault) return `“${text}”：${dated.fault}，请核对日期`;
  const iso = dated?.value && dated.value.hour === null ? isoDate(dated.value) : undefined;
  return iso === undefined ? `读不懂日期“${text}”，请写成 2024-03-15` : { value: iso };
}

/** `2024年3月15日`, `2024年3月`, `2024年` */
export function dateWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}
