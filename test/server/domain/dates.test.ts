import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendar,
  compareToDeadline,
  DateError,
  formatChinese,
  formatDay,
  formatDaySpan,
  monthsSpanned,
  parseDay,
  parseDaySpan,
  parseWhen,
  weekday,
} from "../../../server/domain/dates.ts";

describe("days", () => {
  it.each(["2025-02-30", "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025-04-31", "昨天", ""])(
    "%s is an error",
    (text) => expect(() => parseDay(text)).toThrow(DateError),
  );
  it("29 February of a leap year is a day", () =>
    expect(formatDay(parseDay("2024-02-29"))).toBe("2024-02-29"));
  it("counts back what it counted", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });
  it("knows the weekdays printed in the notices", () => {
    expect(weekday(parseDay("2025-12-24"))).toBe("三");
    expect(weekday(parseDay("2025-07-20"))).toBe("日");
    expect(weekday(parseDay("1970-01-01"))).toBe("四");
    expect(calendar(parseDay("2025-12-19"))).toEqual({ year: 2025, month: 12, day: 19 });
  });
});

describe("instants", () => {
  it.each([
    "2025-12-19T18:00:00",
    "2025-12-19T24:00:00+08:00",
    "2025-12-19T18:60:00+08:00",
    "2025-12-19 18:00+08:00",
    "2025-02-30T10:00:00+08:00",
  ])("%s is an error", (text) => expect(() => parseWhen(text)).toThrow(DateError));

  it("the day of an instant is the day in China", () => {
    expect(parseWhen("2025-12-19T16:00:00Z").day).toBe(parseDay("2025-12-20"));
    expect(parseWhen("2025-12-19T15:59:59Z").day).toBe(parseDay("2025-12-19"));
  });

  it("is written with its hour", () => {
    expect(formatChinese(parseWhen("2025-12-19T10:00:00Z"))).toBe("2025年12月19日18:00");
    expect(formatChinese(parseWhen("2025-12-09"))).toBe("2025年12月9日");
  });
});

describe("days a date may be", () => {
  it.each([
    ["2021-12-05", "2021-12-05", "2021-12-05"],
    ["2021-12", "2021-12-01", "2021-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2021", "2021-01-01", "2021-12-31"],
  ])("%s", (text, first, last) => {
    const span = parseDaySpan(text);
    expect(span).toEqual({ first: parseDay(first), last: parseDay(last) });
    expect(formatDaySpan(span)).toBe(text);
  });

  it.each(["2021-13", "2021-00", "0000", "2021-1", "21-12", "2021-02-30", "", "2021-12-"])(
    "%s is an error",
    (text) => expect(() => parseDaySpan(text)).toThrow(DateError),
  );
});

describe("deadlines", () => {
  it.each([
    ["2025-12-19T17:59:59.999+08:00", "2025-12-19T18:00:00+08:00", "before"],
    ["2025-12-19T18:00:00+08:00", "2025-12-19T18:00:00+08:00", "at"],
    ["2025-12-19T10:00:00Z", "2025-12-19T18:00:00+08:00", "at"],
    ["2025-12-19T18:00:00.001+08:00", "2025-12-19T18:00:00+08:00", "after"],
    ["2025-12-19", "2025-12-19T18:00:00+08:00", "at"],
    ["2025-12-18", "2025-12-19T18:00:00+08:00", "before"],
    ["2025-07-18T23:59:59+08:00", "2025-07-18", "at"],
    ["2025-07-19T00:00:00+08:00", "2025-07-18", "after"],
  ])("%s against %s: %s", (when, deadline, side) => {
    expect(compareToDeadline(parseWhen(when), parseWhen(deadline))).toBe(side);
  });
});

describe("months", () => {
  it.each([
    ["2023-01-01", "2023-12-31", 12],
    ["2022-01-15", "2023-12-01", 24],
    ["2022-01-01", "2024-01-31", 25],
  ])("%s to %s: %s", (start, end, months) => {
    expect(monthsSpanned(parseDay(start), parseDay(end))).toBe(months);
  });
});
