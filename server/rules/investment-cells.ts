import { DateError, parseDaySpan, type DaySpan } from "../domain/dates.ts";
import { parseMoney, type Fen, type MoneyUnit } from "../domain/money.ts";
import { wordKey } from "../domain/word-key.ts";
import type { Investments } from "./investment-definitions.ts";

/** A cell that was read, or why it wasn't. */
export type Cell<T> = { value: T } | { fault: string };

const UNIT_WORDS: Record<string, MoneyUnit> = {
  元: "元",
  万: "万元",
  万元: "万元",
  亿: "亿元",
  亿元: "亿元",
};
const AMOUNT = /^(-?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(亿元|万元|亿|万|元)?整?$/u;
/** 一百亿元: no line of one project is that large; the unit is wrong. */
const LARGEST_LINE: Fen = 10n ** 12n;

const plain = (text: string) => text.normalize("NFKC").trim();

/** `980`, `1,200.5`, `￥9,800,000元`, `98万`. Its own unit goes before the column's; without either it is refused. */
export function readAmount(text: string, columnUnit: MoneyUnit | null): Cell<Fen> {
  const amount = plain(text).replace(/^(?:人民币|RMB|CNY)?\s*[¥￥]?\s*/iu, "");
  if (amount === "") return { fault: "没有金额；如与上一行合并，请拆开，每行填自己的金额" };
  if (/^\(.+\)$/u.test(amount)) return { fault: "金额是负数；冲红请先与原来那一行抵减" };
  const [, minus, digits, unitWord] = AMOUNT.exec(amount) ?? [];
  if (!digits) return { fault: "读不懂这个金额，请写成 980、1,200.5 或 98万元" };
  if (minus) return { fault: "金额是负数；冲红请先与原来那一行抵减" };
  const unit = unitWord ? UNIT_WORDS[unitWord]! : columnUnit;
  if (unit === null) return { fault: "没有单位，请在列名或这一格写明元或万元" };
  const fen = parseMoney(digits.replaceAll(",", ""), unit);
  if (typeof fen !== "bigint" || fen > LARGEST_LINE)
    return { fault: fen === "finer_than_fen" ? "金额细过了1分钱，请核对" : "金额大得不合常理，请核对单位" };
  return { value: fen };
}

/** Whether the cell names its own unit. */
export const hasUnit = (text: string) => /[元万亿]整?$/u.test(plain(text));

const DATE = /^(\d{4})(?:([-/.年])(\d{1,2})(?:\2(\d{1,2})|月(\d{1,2})日|月)?|年)?$/u;

/** `2024-03-15`, `2024/3/15`, `2024年3月`, `20240315`; a month or a year without its day stays one. */
export function readDate(text: string): Cell<DaySpan> {
  const date = plain(text).replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u, "");
  if (date === "") return { fault: "没有日期；如与上一行合并，请拆开，每行填自己的日期" };
  if (/^\d{5}$/u.test(date)) return { fault: "这是表格内部的日期序号，请把这一列设成日期格式再复制" };
  const whole = /^(\d{4})(\d{2})(\d{2})$/u.exec(date);
  const [, year, , month, after, day] = whole
    ? [date, whole[1], "", whole[2], whole[3]]
    : (DATE.exec(date) ?? []);
  if (!year) return { fault: "读不懂这个日期，请写成 2024-03-15" };
  const parts = [year, month, after ?? day].filter((part) => part !== undefined);
  try {
    return { value: parseDaySpan(parts.map((part) => part.padStart(2, "0")).join("-")) };
  } catch (error) {
    if (error instanceof DateError) return { fault: "没有这一天，请核对日期" };
    throw error;
  }
}

/** One of the categories, or the word for all other costs. A word that could be two is none. */
export function readCategory(text: string, { byWord, categories, other }: Investments): Cell<string> {
  const key = wordKey(text);
  if (key === "") return { fault: "没有类别" };
  const found = byWord.get(key) ?? byWord.get(key.replace(/(?:费用?|支出|投资)$/u, ""));
  return found ? { value: found } : { fault: `读不懂这个类别，请改成：${[...categories, other].join("、")}` };
}
