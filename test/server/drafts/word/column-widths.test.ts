import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths, sharedWidths, TEXT_WIDTH } from "../../../../server/drafts/word/column-widths.ts";

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

describe("columnWidths", () => {
  it("fills the page's width to the twip, and no column vanishes", () => {
    const cell = fc.string({ unit: fc.constantFrom("标", "a", "9", "\n", "—"), maxLength: 120 });
    const table = fc
      .integer({ min: 1, max: 9 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const widths = columnWidths(rows, 210);
        expect(widths).toHaveLength(rows[0]!.length);
        expect(sum(widths)).toBe(TEXT_WIDTH);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(210);
      }),
    );
  });

  it("a short column gets what it needs on one line; long words share the rest", () => {
    const widths = columnWidths(
      [
        ["指标", "单位", "统计口径"],
        ["不良品率（出厂前）", "%", "不合格件数÷检验件数，按月统计，样本为同产品族全部出厂件，返工件不计入"],
      ],
      210,
    );
    expect(widths[0]).toBeGreaterThanOrEqual(9 * 210);
    expect(widths[1]).toBeGreaterThanOrEqual(2 * 210);
    expect(widths[2]).toBeGreaterThan(widths[0]!);
  });

  it("a form's columns keep their proportion", () => {
    expect(sharedWidths([22, 28, 22, 28])).toEqual([1945, 2476, 1945, 2478]);
  });
});
