import {
  formatChinese,
  formatDaySpan,
  parseDay,
  type Day,
  type DaySpan,
  type When,
} from "../domain/dates.ts";
import type { InvestmentLine } from "../domain/investment.ts";
import type { Fen } from "../domain/money.ts";
import { readAmount, readCategory, readDate } from "./investment-cells.ts";
import type { Investments } from "./investment-definitions.ts";

/** A line that was read; `date` null where none was given. */
export interface ReadLine {
  line: number;
  category: string;
  date: DaySpan | null;
  amount: Fen;
}

interface LineFault {
  line: number;
  field: "category" | "date" | "amount";
  message: string;
}

/**
 * Reads typed lines, amounts in 万元 where they name no unit. An empty line is passed over; one without its amount is
 * spending nobody knows yet, and keeps every sum open.
 */
export function readLines(
  lines: readonly InvestmentLine[],
  investments: Investments,
): { read: ReadLine[]; faults: LineFault[]; unfilled: Excluded[] } {
  const read: ReadLine[] = [];
  const faults: LineFault[] = [];
  const unfilled: Excluded[] = [];
  for (const [line, cells] of lines.entries()) {
    if (cells.amount.trim() === "") {
      if (cells.item.trim() !== "" || cells.date.trim() !== "")
        unfilled.push({ line, reason: "还没有填金额，暂不计入", settled: false });
      continue;
    }
    const category = readCategory(cells.category, investments);
    const date = cells.date.trim() === "" ? null : readDate(cells.date);
    const amount = readAmount(cells.amount, "万元");
    if ("fault" in category) faults.push({ line, field: "category", message: category.fault });
    if (date && "fault" in date) faults.push({ line, field: "date", message: date.fault });
    if ("fault" in amount) faults.push({ line, field: "amount", message: amount.fault });
    if ("fault" in category || "fault" in amount || (date && "fault" in date)) continue;
    read.push({ line, category: category.value, date: date?.value ?? null, amount: amount.value });
  }
  return { read, faults, unfilled };
}

/** Which lines count: their kinds, the first day, and the day as of which spending has happened. */
export interface Scope {
  counts: readonly string[];
  /** The list of kinds ends in 等, or isn't given at all: others may count too. */
  open: boolean;
  from: Day | null;
  /** Null where planned spending counts. */
  until: When | null;
}

/** A line left out; `settled`: it stays out whatever else is said. */
export interface Excluded {
  line: number;
  reason: string;
  settled: boolean;
}

/** Parts the lines by what counts. Each line left out has its reason, and whether that is the last word. */
export function countLines(
  lines: readonly ReadLine[],
  scope: Scope,
): { counted: ReadLine[]; excluded: Excluded[] } {
  const counted: ReadLine[] = [];
  const excluded: Excluded[] = [];
  for (const line of lines) {
    const why = reasonAgainst(line, scope);
    if (why === null) counted.push(line);
    else excluded.push({ line: line.line, ...why });
  }
  return { counted, excluded };
}

function reasonAgainst(
  { category, date }: ReadLine,
  { counts, open, from, until }: Scope,
): Omit<Excluded, "line"> | null {
  if (date !== null && from !== null && date.last < from)
    return { reason: `早于${chinese(from)}，不计入`, settled: true };
  if (date !== null && until !== null && date.first > until.day)
    return { reason: `晚于依据日期${chinese(until.day)}，还没有发生，不计入`, settled: true };
  if (!counts.includes(category))
    return open
      ? { reason: "不在列举的六类费用里，是否计入由主管部门认定，暂不计入", settled: false }
      : { reason: "不在列明的六类费用里，不计入", settled: true };
  if (from === null && until === null) return null;
  if (date === null) return { reason: "没有日期，分不清是否在计算期内，暂不计入", settled: false };
  const whole = (from === null || date.first >= from) && (until === null || date.last <= until.day);
  return whole
    ? null
    : { reason: `只写到${formatDaySpan(date)}，分不清是否在计算期内，暂不计入`, settled: false };
}

const chinese = (day: Day) => formatChinese({ kind: "day", day });

export const dayOf = (iso: string | null | undefined): Day | null => (iso ? parseDay(iso) : null);
