import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf } from "../../../server/domain/change.ts";
import { formatDecimal, parseDecimal, shift, whole } from "../../../server/domain/decimal.ts";

const change = (before: string, after: string, unit: string) =>
  changeOf(parseDecimal(before)!, parseDecimal(after)!, unit);
const told = (before: string, after: string, unit: string) => {
  const { towards, words, relative } = change(before, after, unit);
  return [towards, words, relative];
};

describe("changeOf", () => {
  it.each([
    // 1.18 ÷ 2.1 = 0.56190…
    ["2.1", "0.92", "%", "降至", "下降1.18个百分点", "56.19%"],
    // 0.65 ÷ 0.8 = 0.8125 exactly.
    ["0.8", "0.15", "%", "降至", "下降0.65个百分点", "81.25%"],
    // 12.8 ÷ 68.4 = 0.18713…
    ["68.4", "81.2", "%", "升至", "上升12.8个百分点", "18.71%"],
    ["18", "9", "%", "降至", "下降9个百分点", "50%"],
    // 12 ÷ 18 = 0.6666…: cut off, not 66.67%.
    ["18", "6", "秒", "缩短至", "缩短12秒", "66.66%"],
    // 1.7 ÷ 4.6 = 0.36956…
    ["4.6", "2.9", "小时", "缩短至", "缩短1.7小时", "36.95%"],
    // 5.2 ÷ 6 = 0.86666…
    ["6", "0.8", "小时/次", "缩短至", "缩短5.2小时/次", "86.66%"],
    // 29 ÷ 46 = 0.63043…: hours a month are an amount, not a stretch of time.
    ["46", "17", "小时/月", "减至", "减少29小时/月", "63.04%"],
    // 355 ÷ 1260 = 0.28174…
    ["1260", "905", "万元", "减至", "减少355万元", "28.17%"],
    // 0.54 ÷ 3.85 = 0.14025…
    ["3.85", "3.31", "kWh/件", "降至", "下降0.54kWh/件", "14.02%"],
    // 13 ÷ 31 = 0.41935…
    ["31", "44", "米/人·日", "升至", "上升13米/人·日", "41.93%"],
    ["10", "12", "天", "延长至", "延长2天", "20%"],
    ["10", "12", "件", "增至", "增加2件", "20%"],
    ["3", "1", "‰", "降至", "下降2个千分点", "66.66%"],
  ])("%s → %s %s", (before, after, unit, ...expected) => expect(told(before, after, unit)).toEqual(expected));

  it("tells no relative change of nothing, of less than nothing, and where nothing changed", () => {
    expect(change("0", "5", "%")).toMatchObject({
      words: "上升5个百分点",
      relative: null,
      without: "建设前为0，算不出相对变化",
    });
    expect(change("-1", "5", "%")).toMatchObject({ relative: null, without: "建设前为负数，算不出相对变化" });
    expect(change("3.1", "-0.4", "g")).toMatchObject({
      words: "下降3.5g",
      relative: null,
      without: "建设后为负数，算不出相对变化",
    });
    expect(change("0.01", "5", "%").relative).toBe("49900%");
    expect(change("5", "5.0", "%")).toMatchObject({ words: "没有变化", relative: null });
  });

  it("takes the change back to the value after, and never tells a percentage's difference in %", () => {
    const share = fc.bigInt(1n, 10_000n).map((units) => shift(whole(units), -2));
    fc.assert(
      fc.property(share, share, (before, after) => {
        const { difference, words } = changeOf(before, after, "%");
        expect(difference.units).toBe(changeOf(before, after, "秒").difference.units);
        expect(words.includes("%")).toBe(false);
        expect(words === "没有变化" || words.endsWith("个百分点")).toBe(true);
        expect(formatDecimal(difference).startsWith("-")).toBe(words.startsWith("下降"));
      }),
    );
  });
});
