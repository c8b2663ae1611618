import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFigures } from "../../../server/figures/find-figures.ts";
import { renderNumeral } from "../../../server/figures/numerals.ts";
import { reduce } from "../../../server/figures/rational.ts";

/** The one figure of a sentence, whose span holds exactly what was written. */
function only(text: string) {
  const sentence = `我们有😀${text}，就这些`;
  const figures = findFigures(sentence, "2025-12-10");
  expect(figures.map((figure) => figure.text)).toEqual([text]);
  const { start, end } = figures[0]!;
  expect(Array.from(sentence).slice(start, end).join("")).toBe(text);
  return figures[0]!;
}

const wide = (text: string) =>
  text.replaceAll(/[\d.%]/gu, (one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0));
const grouped = (digits: string) => digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
const two = (part: number) => String(part).padStart(2, "0");

describe("one value in every notation", () => {
  it("amounts", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999n }), (wan) => {
        const [fraction, whole] = [String(wan % 10_000n).padStart(4, "0"), String(wan / 10_000n)];
        for (const text of [
          `${wan}万`,
          `${wan}万元`,
          `${wan}萬元`,
          `${wan}w`,
          `${wan}W`,
          `${grouped(String(wan))}万元`,
          `${wan}0000元`,
          `${grouped(`${wan}0000`)}元`,
          `${whole}.${fraction}亿元`,
          wide(`${wan}万元`),
          `${renderNumeral(wan)}万元`,
          `人民币${wan}万元`,
        ])
          expect(only(text)).toMatchObject({ kind: "money", value: wan * 1_000_000n, to: null, fault: null });
      }),
      { numRuns: 300 },
    );
  });

  it("shares", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 100n }), (hundredths) => {
        const value = reduce({ num: hundredths, den: 100n });
        for (const text of [
          `${hundredths}%`,
          `${hundredths}.00%`,
          wide(`${hundredths}%`),
          `${hundredths}％`,
          `百分之${renderNumeral(hundredths)}`,
          `${hundredths * 10n}‰`,
          `${hundredths}个百分点`,
        ])
          expect(only(text)).toMatchObject({ kind: "percent", value, to: null, fault: null });
      }),
      { numRuns: 100 },
    );
    for (const [text, num] of [
      ["三成", 3n],
      ["3成", 3n],
      ["十分之三", 3n],
    ] as const)
      expect(only(text)).toMatchObject({ kind: "percent", value: { num, den: 10n } });
  });

  it("days", () => {
    const day = fc.record({
      year: fc.integer({ min: 2000, max: 2035 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, (said) => {
        const { year, month, day: date } = said;
        const spoken = renderNumeral(BigInt(date));
        for (const text of [
          `${year}年${month}月${date}日`,
          `${year}年${month}月${date}号`,
          `${year}年${two(month)}月${two(date)}日`,
          `${year}-${two(month)}-${two(date)}`,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          wide(`${year}年${month}月${date}日`),
          `${year}年${renderNumeral(BigInt(month)).replace("一十", "十")}月${spoken.replace("一十", "十")}日`,
        ])
          expect(only(text)).toMatchObject({ kind: "date", value: said, fault: null });
      }),
      { numRuns: 300 },
    );
  });

  it("levels", () => {
    for (const [index, character] of Array.from("一二三四五").entries())
      for (const text of [
        `${character}级`,
        `${index + 1}级`,
        `${index + 1} 级`,
        wide(`${index + 1}级`),
        `${character}級`,
      ])
        expect(only(text)).toMatchObject({ kind: "level", value: index + 1, fault: null });
  });
});
