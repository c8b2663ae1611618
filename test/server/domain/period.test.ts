import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPeriod, isoPeriod, monthsOf, parsePeriod } from "../../../server/domain/period.ts";

const told = (text: string) => {
  const period = parsePeriod(text);
  return period && [formatPeriod(period), isoPeriod(period), monthsOf(period)];
};

describe("parsePeriod", () => {
  it.each([
    ["2023-09~12", "2023年9—12月", "2023-09~2023-12", 4],
    ["2025-09~11", "2025年9—11月", "2025-09~2025-11", 3],
    ["2023H1", "2023年1—6月", "2023-01~2023-06", 6],
    ["2023年下半年", "2023年7—12月", "2023-07~2023-12", 6],
    ["2025-10", "2025年10月", "2025-10~2025-10", 1],
    ["2023Q3", "2023年7—9月", "2023-07~2023-09", 3],
    ["2023年第四季度", "2023年10—12月", "2023-10~2023-12", 3],
    ["2023年", "2023年", "2023-01~2023-12", 12],
    ["2023-11~2024-02", "2023年11月—2024年2月", "2023-11~2024-02", 4],
    ["2023年9月至2024年2月", "2023年9月—2024年2月", "2023-09~2024-02", 6],
    ["2023年9—12月", "2023年9—12月", "2023-09~2023-12", 4],
    ["2023-09-01~2023-12-31", "2023年9—12月", "2023-09~2023-12", 4],
    ["2023年9月1日至2024年2月29日", "2023年9月—2024年2月", "2023-09~2024-02", 6],
    ["２０２３．９－１２", "2023年9—12月", "2023-09~2023-12", 4],
  ])("%s is %s", (text, words, iso, months) => expect(told(text)).toEqual([words, iso, months]));

  it.each([
    "",
    "同上",
    "改造前",
    "2023-13",
    "2023-00",
    "2023-12~09",
    "2023-09~13",
    "去年",
    "2023H3",
    "9~12月",
  ])("%s is no period", (text) => expect(told(text)).toBeUndefined());

  it("reads back what it writes", () => {
    const month = fc.integer({ min: 2000 * 12, max: 2030 * 12 });
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 40 }), (from, more) => {
        const period = { from, to: from + more };
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
        expect(parsePeriod(isoPeriod(period))).toEqual(period);
      }),
    );
  });
});
