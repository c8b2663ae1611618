import type { CellValue } from "exceljs";
import { formatDecimal, parseDecimal, shift } from "../../domain/decimal.ts";

/** What a cell of a workbook says. */
export type CellWords = { text: string; formula?: boolean } | { unreadable: string };

const ERRORS: Record<string, string> = {
  "#DIV/0!": "除数是零",
  "#N/A": "没有找到要引用的值",
  "#NAME?": "公式里的名称不对",
  "#NULL!": "公式里的区域不相交",
  "#NUM!": "公式算不出数",
  "#REF!": "公式引用的格子已被删去",
  "#VALUE!": "公式里的内容不对",
};
/** Sections, colours and locales of a number format. */
const BRACKETS = /\[[^\]]*\]/gu;
const QUOTED = /"([^"]*)"/gu;
/** `0,` and `0!.0,` show a number a thousandth or a ten-thousandth of what is stored. */
const SCALED = /[0#?],+(?![0#?,])|!\./u;
const UNIT_SHOWN = /^(?:[¥￥]|亿元|万元|元|%)$/u;

/** A cell's value as words: numbers exactly as stored, dates as ISO days, the result of a formula. */
export function cellWords(value: CellValue, numFmt: string): CellWords {
  if (value === null || value === undefined) return { text: "" };
  if (typeof value === "string") return { text: value.trim() };
  if (typeof value === "number") return numberWords(value, numFmt);
  if (typeof value === "boolean") return { text: value ? "是" : "否" };
  if (value instanceof Date) return dateWords(value, numFmt);
  if ("error" in value)
    return {
      unreadable: `这一格是错误值${value.error}（${ERRORS[value.error] ?? "公式出错"}），请改正后再导入`,
    };
  if ("richText" in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join("")
        .trim(),
    };
  if ("hyperlink" in value) return cellWords(value.text, numFmt);
  if (value.result === undefined || value.result === null)
    return { unreadable: "这一格是公式，文件里没有它的结果，请用Excel打开、重算并保存后再导入" };
  const result = cellWords(value.result, numFmt);
  return "text" in result ? { ...result, formula: true } : result;
}

function numberWords(value: number, numFmt: string): CellWords {
  const [format = ""] = numFmt.replace(BRACKETS, "").split(";");
  const bare = format.replace(QUOTED, "");
  if (SCALED.test(bare))
    return { unreadable: "这一格的显示格式把数缩小了，看到的和存的不是一个数，请改成常规格式" };
  // Binary fractions: 0.1+0.2 is stored as 0.30000000000000004, and shown as 0.3.
  const text = value.toLocaleString("en-US", { useGrouping: false, maximumSignificantDigits: 15 });
  const number = parseDecimal(text);
  if (number === undefined) return { unreadable: `这一格的数${text}太大或太长` };
  if (bare.includes("%")) return { text: `${formatDecimal(shift(number, 2))}%` };
  const shown = Array.from(format.matchAll(QUOTED), ([, words]) => words!.trim()).filter(
    (words) => words !== "",
  );
  const unit = shown.find((words) => UNIT_SHOWN.test(words) && words !== "¥" && words !== "￥");
  return { text: `${text}${unit ?? ""}` };
}

function dateWords(value: Date, numFmt: string): CellWords {
  if (Number.isNaN(value.getTime())) return { unreadable: "这一格的日期读不了，请写成 2024-03-15" };
  const day = value.toISOString().slice(0, 10);
  const bare = numFmt.replace(BRACKETS, "").replace(QUOTED, "");
  // A month that is shown without its day was told without one.
  return { text: /y/iu.test(bare) && !/d/iu.test(bare) ? day.slice(0, 7) : day };
}
