import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, formatDecimal, multiply, parseDecimal, shift, whole } from "../../../server/domain/decimal.ts";
import { digitsOf, sumOf, yearlySaving } from "../../../server/domain/saving.ts";

/** `2.1→0.92 %` × `120 万件/年` × `42 元/件`; the saving in 万元 a year, or why there is none. */
function saving(change: string, quantity: string | null, price: string, better: "升" | "降" = "降") {
  const [, before = "", after = "", unit = ""] = /^(\S+)→(\S+) (.*)$/u.exec(change) ?? [];
  const amount = (text: string) => {
    const [value = "", of = ""] = text.split(" ");
    return { value: parseDecimal(value)!, unit: of };
  };
  const result = yearlySaving({
    before: parseDecimal(before)!,
    after: parseDecimal(after)!,
    better,
    unit,
    quantity: quantity === null ? null : amount(quantity),
    price: amount(price),
  });
  return typeof result === "string" ? result : [digitsOf(result).exact, result.monthly];
}

describe("yearlySaving", () => {
  it("of a share: 1.18% × 120万件 × 42元 = 594720元", () =>
    expect(saving("2.1→0.92 %", "120 万件/年", "42 元/件")).toEqual(["59.472", false]));
  it("of hours a month: 29 × 12 × 1.1万元", () =>
    expect(saving("46→17 小时/月", null, "1.1 万元/小时")).toEqual(["382.8", true]));
  it("of a consumption a piece: 0.54 × 120万 × 0.68元 = 440640元", () =>
    expect(saving("3.85→3.31 kWh/件", "120 万件/年", "0.68 元/kWh")).toEqual(["44.064", false]));
  it("of an output that grew: 13米 × 10000人·日 × 2元", () =>
    expect(saving("31→44 米/人·日", "10000 人·日/年", "2 元/米", "升")).toEqual(["26", false]));
  it("of other words for the same unit", () =>
    expect(saving("46→17 h/月", null, "1.1 万元/小时")).toEqual(["382.8", true]));
  it("of a share in ‰: 2‰ × 100万件 × 10元 = 20000元", () =>
    expect(saving("3→1 ‰", "100 万件/年", "10 元/件")).toEqual(["2", false]));

  it.each([
    // 12秒 × 120万 × 60元 ÷ 3600 = 240000元
    ["18→6 秒/件", "120 万件/年", "60 元/小时", ["24", false]],
    // 27分钟 × 200 × 12 × 80元 ÷ 60 = 86400元
    ["42→15 分钟/次", "200 次/月", "80 元/小时", ["8.64", true]],
    // 1小时 × 100 × 5元 × 60 = 30000元
    ["2→1 小时/次", "100 次/年", "5 元/分钟", ["3", false]],
    // 1秒 × 100万 × 50元 ÷ 3600 = 13888.888…元
    ["10→9 s/件", "100 万件/年", "50 元/h", [null, false]],
  ])("makes two times one: %s × %s × %s", (change, quantity, price, expected) =>
    expect(saving(change, quantity, price)).toEqual(expected),
  );

  it("adds what doesn't come out in decimals exactly: three times a third of 万元 is one", () => {
    // 1秒 × 24万 × 50元 ÷ 3600 = 3333.33…元
    const third = yearlySaving({
      before: whole(2),
      after: whole(1),
      better: "降",
      unit: "秒/件",
      quantity: { value: whole(24), unit: "万件/年" },
      price: { value: whole(50), unit: "元/小时" },
    });
    if (typeof third === "string") throw new Error(third);
    expect(digitsOf(third)).toEqual({ exact: null, cut: "0.33" });
    expect(digitsOf(sumOf([third, third, third]))).toEqual({ exact: "1", cut: "1" });
  });

  it("takes no day for hours: of how many, nobody said", () =>
    expect(saving("5→2 天/单", "100 单/年", "60 元/小时")).toContain("约下来是"));

  it("refuses units that don't cancel, and says what is left", () => {
    expect(saving("18→6 秒", "120 万件/年", "50 元/小时")).toBe(
      "秒×万件/年×元/小时约下来是“秒·件·元/(年·小时)”，不是“元/年”，请核对各项单位",
    );
    expect(saving("2.1→0.92 %", null, "42 元/件")).toContain("约下来是“元/件”");
  });

  it("refuses money that isn't by the year", () =>
    expect(saving("2.1→0.92 %", "120 万件", "42 元/件")).toBe(
      "%×万件×元/件得出的是一次性金额，不是每年的，请写清数量是每年多少",
    ));

  it.each([["2.1→2.11 %"], ["2.1→2.1 %"]])("no saving where nothing got better: %s", (change) =>
    expect(saving(change, "120 万件/年", "42 元/件")).toBe(
      "这项指标没有改善，算不出节约额，请核对前后两个数",
    ),
  );
  it("a saving where the least got better", () =>
    // 0.01% × 120万 × 42元 = 5040元
    expect(saving("2.1→2.09 %", "120 万件/年", "42 元/件")).toEqual(["0.504", false]));

  it("refuses a unit it can't read", () =>
    expect(saving("2.1→0.92 %", "120 /年", "42 元/件")).toBe("单位“/年”读不懂，请写成 万件/年、元/件 这样"));

  it("doubles with the quantity, exactly", () => {
    const positive = fc.bigInt(1n, 10n ** 9n).map((units) => shift(whole(units), -3));
    fc.assert(
      fc.property(positive, positive, (quantity, price) => {
        const of = (value: typeof quantity) =>
          yearlySaving({
            before: parseDecimal("2.1")!,
            after: parseDecimal("0.92")!,
            better: "降",
            unit: "%",
            quantity: { value, unit: "件/年" },
            price: { value: price, unit: "元/件" },
          });
        const shown = (result: ReturnType<typeof of>, times: number) =>
          typeof result === "string" ? result : formatDecimal(multiply(result.value, whole(times)));
        expect(shown(of(add(quantity, quantity)), 1)).toBe(shown(of(quantity), 2));
      }),
    );
  });
});
