import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength } from "../../../server/domain/text.ts";
import { findFigures } from "../../../server/figures/find-figures.ts";
import { renderNumeral } from "../../../server/figures/numerals.ts";
import { reduce } from "../../../server/figures/rational.ts";
import {
  renderCount,
  renderDate,
  renderDuration,
  renderLevel,
  renderMoney,
  renderPercent,
} from "../../../server/figures/render.ts";

const only = (text: string) => {
  const figures = findFigures(`我们${text}，`, "2025-12-10");
  expect(figures.map((figure) => figure.text)).toEqual([text]);
  return figures[0]!;
};

describe("what is rendered is read back", () => {
  it("money, to the 分", () => {
    expect(renderMoney(210_000_000_000n)).toBe("210000万元");
    expect(renderMoney(2_100_000_000n)).toBe("2100万元");
    expect(renderMoney(57_142_858n)).toBe("57.142858万元");
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (fen) => {
        expect(only(renderMoney(fen))).toMatchObject({
          kind: "money",
          value: fen,
          fault: null,
          approximate: false,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("percentages of two places; finer ones are cut, never rounded", () => {
    expect(renderPercent({ num: 590n, den: 2100n })).toBe("28.09%");
    expect(renderPercent({ num: 299_999n, den: 1_000_000n })).toBe("29.99%");
    expect(renderPercent({ num: 1080n, den: 3260n })).toBe("33.12%");
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000n }), (hundredths) => {
        const ratio = reduce({ num: hundredths, den: 10_000n });
        expect(only(renderPercent(ratio)!)).toMatchObject({ kind: "percent", value: ratio });
      }),
    );
  });

  it("levels, counts, durations", () => {
    for (let level = 1; level <= 99; level++)
      expect(only(renderLevel(level))).toMatchObject({ kind: "level", value: level });
    for (let n = 1n; n <= 50n; n++) {
      expect(only(renderCount({ num: n, den: 1n }, "家"))).toMatchObject({
        kind: "count",
        value: { num: n, den: 1n },
      });
      expect(only(renderDuration({ num: n, den: 1n }, "月"))).toMatchObject({
        kind: "duration",
        value: { num: n, den: 1n },
      });
    }
  });

  it("dates", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("2000-01-01T00:00:00Z"),
          max: new Date("2099-12-31T00:00:00Z"),
          noInvalidDate: true,
        }),
        (date) => {
          const parts = {
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
            hour: date.getUTCHours(),
            minute: date.getUTCMinutes(),
            inferred: false,
          };
          expect(only(renderDate(parts))).toMatchObject({ kind: "date", value: parts });
        },
      ),
    );
  });

  it("Chinese amounts of whole 万, over the whole range", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9999n }), (wan) => {
        expect(only(`${renderNumeral(wan)}万元`)).toMatchObject({ kind: "money", value: wan * 1_000_000n });
      }),
    );
  });
});

describe("any text", () => {
  it("gives ordered spans that lie inside it and hold their own words", () => {
    const alphabet =
      "0123456789.,，。%％万亿元成级个年月日号年-—~到至约近多第〔〕:：/@ 一二三十百千两零半前今去负RMBe😀总投资".split(
        "",
      );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...alphabet, "million ", "百分之", "不超过"), maxLength: 60 }),
        (text) => {
          let edge = 0;
          for (const { start, end, text: words } of findFigures(text, "2025-12-10")) {
            expect(start).toBeGreaterThanOrEqual(edge);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(codePointLength(text));
            expect(words).toBe(Array.from(text).slice(start, end).join(""));
            edge = end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is read in time that grows with its length", () => {
    const started = performance.now();
    findFigures("总投资2600万元，软件一二三四五六七八九十百千万亿，".repeat(300), "2025-12-10");
    findFigures("一二三四五六七八九".repeat(900), "2025-12-10");
    findFigures("1,".repeat(4000), "2025-12-10");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
