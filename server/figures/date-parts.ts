import { calendar, formatDay, parseDay } from "../domain/dates.ts";

/** A date as far as it was said; hours are Chinese (+08:00). `inferred`: year or month come from the as-of day. */
export interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
  hour: number | null;
  minute: number | null;
  inferred: boolean;
}

type Said = Partial<Omit<DateParts, "inferred">>;

/** Fills what was left out from the as-of day and checks that such a date exists. A string is the fault. */
export function completeDate(said: Said, asOf: string | undefined): DateParts | string {
  const now = asOf === undefined ? undefined : calendar(parseDay(asOf));
  const month = said.month ?? (said.day === undefined ? null : (now?.month ?? null));
  const year = said.year ?? now?.year ?? null;
  const { day = null, hour = null, minute = null } = said;
  if (month !== null && (month < 1 || month > 12)) return `没有${month}月`;
  const last = month === null ? 31 : lastDay(year ?? 2024, month);
  if (day !== null && (day < 1 || day > last)) return `没有${month === null ? "" : `${month}月`}${day}日`;
  if ((hour ?? 0) > 24 || (minute ?? 0) > 59) return "没有这个时刻";
  const inferred = said.year === undefined || (said.month === undefined && said.day !== undefined);
  return { year, month, day, hour, minute, inferred };
}

/** First and last day it may be, as ISO days. Undefined while the year is unknown. */
export function dateRange({ year, month, day }: DateParts): { from: string; to: string } | undefined {
  if (year === null) return undefined;
  const iso = (m: number, d: number) =>
    `${String(year).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  if (month === null) return { from: iso(1, 1), to: iso(12, 31) };
  if (day === null) return { from: iso(month, 1), to: iso(month, lastDay(year, month)) };
  return { from: iso(month, day), to: iso(month, day) };
}

/** `2021-12-01`, `2021-12` or `2021`, as far as it was said. Undefined while the year is unknown. */
export function isoDate({ year, month, day }: DateParts): string | undefined {
  if (year === null) return undefined;
  const rest = month === null ? [] : day === null ? [month] : [month, day];
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** Moves an ISO day by whole days. */
export const shiftDay = (day: string, by: number): string => formatDay(parseDay(day) + by);

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
