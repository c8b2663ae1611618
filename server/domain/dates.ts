import { CewenError } from "../errors.ts";

/** Days in this product are days in China: whole days since 1970-01-01 at +08:00. */
export type Day = number;

/** A moment, or a whole day when nobody gave the hour. `day` is the Chinese calendar day of both. */
export type When = { kind: "day"; day: Day } | { kind: "instant"; day: Day; ms: number };

const MS_PER_DAY = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

export class DateError extends CewenError {
  constructor(text: string) {
    super("bad_date", 400, `日期“${text}”不存在或写法不对，请写成2025-12-19或2025-12-19T18:00:00+08:00。`, {
      text,
    });
  }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads `2025-12-19`. Throws DateError; 30 February is an error, not 2 March. */
export function parseDay(text: string): Day {
  const match = DAY.exec(text);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) throw new DateError(text);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The days a date may be: one, or all of a month or a year that was said without its day. */
export interface DaySpan {
  first: Day;
  last: Day;
}

const SPAN = /^(\d{4})(?:-(\d{2}))?$/;

/** Reads `2021-12-01`, `2021-12` or `2021`. Throws DateError. */
export function parseDaySpan(text: string): DaySpan {
  const match = SPAN.exec(text);
  if (!match) {
    const day = parseDay(text);
    return { first: day, last: day };
  }
  const [, year, month] = match;
  const from = parseDay(`${year}-${month ?? "01"}-01`);
  const to = month ?? "12";
  return { first: from, last: parseDay(`${year}-${to}-${daysInMonth(Number(year), Number(to))}`) };
}

/** `2021-12-01`, `2021-12` or `2021`, as precisely as it was said. */
export function formatDaySpan({ first, last }: DaySpan): string {
  const text = formatDay(first);
  if (first === last) return text;
  return text.slice(0, calendar(first).month === calendar(last).month ? 7 : 4);
}

/** Reads an RFC 3339 instant with its offset, or a day. Throws DateError. */
export function parseWhen(text: string): When {
  if (DAY.test(text)) return { kind: "day", day: parseDay(text) };
  const match = INSTANT.exec(text);
  if (!match) throw new DateError(text);
  const [, date, hour, minute, second = "0", fraction = "", offset] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw new DateError(text);
  const time = Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000;
  const ms =
    parseDay(date!) * MS_PER_DAY +
    time +
    Number(fraction.padEnd(3, "0").slice(0, 3)) -
    offsetMs(offset!, text);
  return { kind: "instant", ms, day: Math.floor((ms + CHINA_OFFSET_MS) / MS_PER_DAY) };
}

function offsetMs(offset: string, text: string): number {
  if (offset === "Z") return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4));
  if (hours > 23 || minutes > 59) throw new DateError(text);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Where `when` stands against a deadline. "at": exactly the instant, or some time of the deadline's day where
 * either side names no hour.
 */
export function compareToDeadline(when: When, deadline: When): "before" | "at" | "after" {
  if (when.kind === "instant" && deadline.kind === "instant") {
    if (when.ms === deadline.ms) return "at";
    return when.ms < deadline.ms ? "before" : "after";
  }
  if (when.day === deadline.day) return "at";
  return when.day < deadline.day ? "before" : "after";
}

/** Year, month (1–12) and day of the month. */
export function calendar(day: Day): { year: number; month: number; day: number } {
  // Hinnant's civil_from_days: eras of 400 years that begin on 1 March.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** `2025-12-19` */
export function formatDay(day: Day): string {
  const { year, month, day: date } = calendar(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** `2025年12月19日`, with its hour where the text names one: `2025年12月19日18:00`. */
export function formatChinese(when: When): string {
  const { year, month, day } = calendar(when.day);
  const date = `${year}年${month}月${day}日`;
  if (when.kind === "day") return date;
  const minutes = Math.floor((when.ms + CHINA_OFFSET_MS - when.day * MS_PER_DAY) / 60_000);
  return `${date}${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 一 to 日. */
export function weekday(day: Day): string {
  return "四五六日一二三"[((day % 7) + 7) % 7]!;
}

/** Months a project runs, both ends counted, as the notices' forms do: 2023.1—2023.12 is 12. */
export function monthsSpanned(start: Day, end: Day): number {
  const from = calendar(start);
  const to = calendar(end);
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}
