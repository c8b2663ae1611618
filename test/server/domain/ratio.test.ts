import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ceilDivide,
  compareShare,
  floorShare,
  formatShare,
  parsePercent,
} from "../../../server/domain/ratio.ts";

const thirty = parsePercent("30%")!;

describe("compareShare", () => {
  it("exactly 30% where doubles say less", () => {
    // 614.79 / 2049.3 and 0.3 differ in floating point.
    expect(compareShare(614_790_000n, 2_049_300_000n, thirty)).toBe(0);
    expect(compareShare(614_789_999n, 2_049_300_000n, thirty)).toBe(-1);
    expect(compareShare(614_790_001n, 2_049_300_000n, thirty)).toBe(1);
  });

  it("three tenths of every total are exactly 30%", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), (tenth) => {
        expect(compareShare(tenth * 3n, tenth * 10n, thirty)).toBe(0);
        expect(compareShare(tenth * 3n - 1n, tenth * 10n, thirty)).toBe(-1);
      }),
    );
  });
});

describe("parsePercent", () => {
  it.each([
    ["30%", 30n, 100n],
    ["12.5%", 125n, 1000n],
    ["3‰", 3n, 1000n],
  ])("%s", (text, num, den) => expect(parsePercent(text)).toEqual({ num, den }));
  it.each(["30", "三成", "-3%", "1e2%"])("%s is no share", (text) =>
    expect(parsePercent(text)).toBeUndefined(),
  );
});

describe("formatShare", () => {
  it.each([
    [590n, 2100n, "28.09%"],
    [1080n, 3260n, "33.12%"],
    [299_999n, 1_000_000n, "29.99%"],
    [3n, 10n, "30%"],
    [1n, 8n, "12.5%"],
    [300_001n, 1_000_000n, "30.00%"],
    [0n, 5n, "0%"],
    [1n, 1_000_000n, "0.00%"],
    [5n, 5n, "100%"],
  ])("%s of %s is %s", (part, whole, text) => expect(formatShare(part, whole)).toBe(text));
  it("nothing has no shares", () => expect(formatShare(1n, 0n)).toBeNull());
});

describe("rounding", () => {
  it("what is lacking is rounded up, what is paid down", () => {
    expect(ceilDivide(500_000_000n, 7n)).toBe(71_428_572n);
    expect(ceilDivide(14n, 7n)).toBe(2n);
    expect(floorShare(999n, parsePercent("10%")!)).toBe(99n);
  });
});
