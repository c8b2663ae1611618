import { calendar, DateError, parseDay } from "./dates.ts";

/** Whole months, both ends counted. `from` and `to` count months since year 0. */
export interface Period {
  from: number;
  to: number;
}

const YEAR = String.raw`(\d{4})`;
const MONTH = String.raw`(\d{1,2})`;
const DASH = String.raw`\s*(?:~|～|—+|–|-|至|到)\s*`;
const BETWEEN = new RegExp(`^${YEAR}(?:年|[-./])${MONTH}月?${DASH}(?:${YEAR}(?:年|[-./]))?${MONTH}月?$`, "u");
const DAY = String.raw`(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?`;
const DAYS = new RegExp(`^${DAY}${DASH}${DAY}$`, "u");
const ONE_MONTH = new RegExp(`^${YEAR}(?:年|[-./])${MONTH}月?$`, "u");
const WHOLE_YEAR = /^(\d{4})年?(?:全年|度)?$/u;
const HALF = /^(\d{4})年?(?:H([12])|([上下])半年)$/iu;
const QUARTER = /^(\d{4})年?(?:Q([1-4])|第?([一二三四])季度)$/iu;

/** Reads `2023-09~12`, `2023年9月至2024年2月`, `2023H1`, `2023Q3`, `2025-10`, `2023年`. Undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const told = text.normalize("NFKC").trim();
  const between = BETWEEN.exec(told);
  if (between) {
    const [, year, first, lastYear = year, last] = between;
    return periodOf(monthOf(year, first), monthOf(lastYear, last));
  }
  const days = DAYS.exec(told);
  if (days) return wholeMonths(days.slice(1, 4), days.slice(4));
  const one = ONE_MONTH.exec(told);
  if (one) return periodOf(monthOf(one[1], one[2]), monthOf(one[1], one[2]));
  const half = HALF.exec(told);
  if (half) return part(half[1], half[2] === "1" || half[3] === "上" ? 1 : 7, 6);
  const quarter = QUARTER.exec(told);
  if (quarter) {
    const number = quarter[2] ? Number(quarter[2]) : "一二三四".indexOf(quarter[3]!) + 1;
    return part(quarter[1], number * 3 - 2, 3);
  }
  const year = WHOLE_YEAR.exec(told);
  return year ? part(year[1], 1, 12) : undefined;
}

function monthOf(year: string | undefined, month: string | undefined): number | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? Number(year) * 12 + number - 1 : undefined;
}

/** From the first day of a month to the last of one; days that cut a month leave its length open. */
function wholeMonths(first: string[], last: string[]): Period | undefined {
  const iso = ([year = "", ...parts]: string[]) =>
    [year, ...parts.map((part) => part.padStart(2, "0"))].join("-");
  try {
    const from = calendar(parseDay(iso(first)));
    const [to, after] = [calendar(parseDay(iso(last))), calendar(parseDay(iso(last)) + 1)];
    if (from.day !== 1 || after.day !== 1) return undefined;
    return periodOf(from.year * 12 + from.month - 1, to.year * 12 + to.month - 1);
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

const periodOf = (from: number | undefined, to: number | undefined): Period | undefined =>
  from === undefined || to === undefined || to < from ? undefined : { from, to };

function part(year: string | undefined, first: number, months: number): Period {
  const from = Number(year) * 12 + first - 1;
  return { from, to: from + months - 1 };
}

export const monthsOf = ({ from, to }: Period): number => to - from + 1;

/** `2023年9—12月`, `2023年9月—2024年2月`, `2025年10月`, `2023年` */
export function formatPeriod({ from, to }: Period): string {
  const [year, lastYear] = [Math.floor(from / 12), Math.floor(to / 12)];
  const [month, last] = [(from % 12) + 1, (to % 12) + 1];
  if (year !== lastYear) return `${year}年${month}月—${lastYear}年${last}月`;
  if (month === 1 && last === 12) return `${year}年`;
  return month === last ? `${year}年${month}月` : `${year}年${month}—${last}月`;
}

/** `2023-09~2023-12` */
export function isoPeriod({ from, to }: Period): string {
  const iso = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  return `${iso(from)}~${iso(to)}`;
}
