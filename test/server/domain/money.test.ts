import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, moneyView, parseMoney, parseMoneyLiteral } from "../../../server/domain/money.ts";

describe("parseMoney", () => {
  it.each([
    ["2100", "万元", 2_100_000_000n],
    ["0.26", "亿元", 2_600_000_000n],
    ["26000000", "元", 2_600_000_000n],
    ["749.999999", "万元", 749_999_999n],
    ["0.01", "元", 1n],
    ["0", "万元", 0n],
    ["0030.50", "万元", 30_500_000n],
    ["2049.3000000000", "万元", 2_049_300_000n],
  ] as const)("%s %s", (text, unit, fen) => expect(parseMoney(text, unit)).toBe(fen));

  it.each([
    ["-1", "万元", "negative"],
    ["1e309", "万元", "not_a_number"],
    ["2,600", "万元", "not_a_number"],
    ["", "元", "not_a_number"],
    [".5", "万元", "not_a_number"],
    ["NaN", "元", "not_a_number"],
    ["２６００", "万元", "not_a_number"],
    ["0.001", "元", "finer_than_fen"],
    ["0.0000001", "万元", "finer_than_fen"],
    ["1000001", "亿元", "too_large"],
  ] as const)("%s %s is %s", (text, unit, fault) => expect(parseMoney(text, unit)).toBe(fault));

  it("holds the largest amount and refuses one 分 more", () => {
    expect(parseMoney("1000000", "亿元")).toBe(10n ** 16n);
    expect(parseMoney("100000000000000.01", "元")).toBe("too_large");
  });
});

describe("formatMoney", () => {
  it.each([
    [2_100_000_000n, "2100万元"],
    [57_142_858n, "57.142858万元"],
    [1n, "0.000001万元"],
    [0n, "0万元"],
    [30_500_000n, "30.5万元"],
    [-1_000_000n, "-1万元"],
  ])("%s", (fen, text) => expect(formatMoney(fen)).toBe(text));

  it("gives back what it was given", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 16n), (fen) => {
        expect(parseMoneyLiteral(formatMoney(fen))).toBe(fen);
      }),
    );
  });

  it("keeps the qualifier inside the text", () => {
    expect(moneyView(326_000_000n, "最高")).toEqual({
      fen: "326000000",
      text: "最高326万元",
      qualifier: "最高",
    });
    expect(moneyView(326_000_000n).qualifier).toBeNull();
  });

  it("a literal without a unit is no amount", () => {
    expect(parseMoneyLiteral("2000")).toBeUndefined();
    expect(parseMoneyLiteral("2000万")).toBeUndefined();
  });
});
