import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../server/figures/fold.ts";
import { parseNumeral, renderNumeral } from "../../../server/figures/numerals.ts";

const value = (text: string) => {
  const ratio = parseNumeral(fold(text));
  return ratio === undefined ? undefined : ratio.den === 1n ? String(ratio.num) : `${ratio.num}/${ratio.den}`;
};

describe("parseNumeral", () => {
  it.each([
    ["2600", "2600"],
    ["2,600", "2600"],
    ["2600.5", "5201/2"],
    ["２６００", "2600"],
    ["二〇二三", "2023"],
    ["二六〇〇", "2600"],
    ["二六〇〇万", "26000000"],
    ["两千", "2000"],
    ["两千六百", "2600"],
    ["两千六百万", "26000000"],
    ["两千零六", "2006"],
    ["两千零六十", "2060"],
    ["3万", "30000"],
    ["三万", "30000"],
    ["一百零五", "105"],
    ["一百一十", "110"],
    ["一百一", "110"],
    ["十", "10"],
    ["十二", "12"],
    ["二十", "20"],
    ["四十二", "42"],
    ["一千二", "1200"],
    ["两千六", "2600"],
    ["一千二百", "1200"],
    ["一万二", "12000"],
    ["三万五千", "35000"],
    ["2万5", "25000"],
    ["3百万", "3000000"],
    ["2千6百", "2600"],
    ["2千6百万", "26000000"],
    ["0.26亿", "26000000"],
    ["1.2个亿", "120000000"],
    ["一亿二", "120000000"],
    ["1亿2000万", "120000000"],
    ["十亿零五十万", "1000500000"],
    ["一万亿", "1000000000000"],
    ["一万万", "100000000"],
    ["二点五", "5/2"],
    ["二点五亿", "250000000"],
    ["贰仟陆佰萬", "26000000"],
    ["一億兩千萬", "120000000"],
    ["一千万", "10000000"],
    ["十五万", "150000"],
    ["一百二十万零五百", "1200500"],
  ])("%s is %s", (text, expected) => expect(value(text)).toBe(expected));

  it.each([
    "七八百",
    "三五百万",
    "一百二三",
    "1亿2000",
    "万",
    "百",
    "亿五",
    "百千",
    "十百",
    "",
    "三百二千",
    "1.2.3",
    "1,23",
    "2024-5",
  ])("%s is not one number", (text) => expect(value(text)).toBeUndefined());

  it("reads back every whole number it writes", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (number) => {
        expect(value(renderNumeral(number))).toBe(String(number));
      }),
      { numRuns: 5000 },
    );
    for (let number = 0n; number <= 20_100n; number++)
      expect(value(renderNumeral(number))).toBe(String(number));
  });

  it("never throws and stays exact whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from("0123456789.,零〇一二两三九十百千万亿点个")),
          maxLength: 30,
        }),
        (text) => {
          const ratio = parseNumeral(fold(text));
          expect(ratio === undefined || ratio.den > 0n).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
