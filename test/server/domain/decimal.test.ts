import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  formatDecimal,
  multiply,
  parseDecimal,
  quotient,
  shift,
  subtract,
  truncated,
  whole,
} from "../../../server/domain/decimal.ts";

const read = (text: string) => {
  const value = parseDecimal(text);
  return value === undefined ? undefined : formatDecimal(value);
};
const decimals = fc
  .record({ units: fc.bigInt(-(10n ** 12n), 10n ** 12n), scale: fc.integer({ min: 0, max: 6 }) })
  .map(({ units, scale }) => shift(whole(units), -scale));

describe("parseDecimal", () => {
  it.each([
    ["2.1", "2.1"],
    ["2.10", "2.1"],
    ["0.92", "0.92"],
    ["-0.5", "-0.5"],
    ["−3", "-3"],
    ["１２．５", "12.5"],
    ["1,260", "1260"],
    ["1,234,567.8", "1234567.8"],
    [" 46 ", "46"],
    ["007", "7"],
  ])("%s is %s", (text, value) => expect(read(text)).toBe(value));

  // 1,26 could be 1.26 or 126; 1e3 was meant by nobody.
  it.each(["", "1,26", "12,60", "1,2345", ".5", "5.", "1e3", "2.1%", "约2", "1 260", "二"])(
    "%s is refused",
    (text) => expect(read(text)).toBeUndefined(),
  );

  it("takes twenty digits and no more", () => {
    expect(read("9".repeat(19))).toBe("9".repeat(19));
    expect(read("9".repeat(20))).toBe("9".repeat(20));
    expect(read("9".repeat(21))).toBeUndefined();
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });
});

describe("exact arithmetic", () => {
  it("adds and subtracts where doubles don't", () => {
    // 0.1 + 0.2 = 0.3; 2.1 − 0.92 = 1.18 (in doubles 1.1800000000000002).
    expect(formatDecimal(add(parseDecimal("0.1")!, parseDecimal("0.2")!))).toBe("0.3");
    expect(formatDecimal(subtract(parseDecimal("2.1")!, parseDecimal("0.92")!))).toBe("1.18");
  });

  it("undoes itself", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(multiply(a, b)).toEqual(multiply(b, a));
      }),
    );
  });

  it("moves the point both ways", () => {
    expect(formatDecimal(shift(parseDecimal("594720")!, -4))).toBe("59.472");
    expect(formatDecimal(shift(parseDecimal("1.1")!, 4))).toBe("11000");
  });
});

describe("two places, cut off and never rounded", () => {
  it.each([
    ["59.472", "59.47"],
    ["486.336", "486.33"],
    ["0.999", "0.99"],
    ["382.8", "382.8"],
    ["6.703", "6.70"],
    ["-0.999", "-0.99"],
    ["5", "5"],
  ])("%s shows %s", (value, shown) => expect(truncated(parseDecimal(value)!)).toBe(shown));

  it.each([
    // 3260 ÷ 486.336 = 6.7031…
    ["3260", "486.336", "6.70"],
    ["5", "2", "2.5"],
    ["6", "3", "2"],
    ["2", "3", "0.66"],
    ["-2", "3", "-0.66"],
    ["1", "1000", "0.00"],
  ])("%s ÷ %s = %s", (a, b, shown) => expect(quotient(parseDecimal(a)!, parseDecimal(b)!)).toBe(shown));

  it("divides by nothing but numbers", () => expect(quotient(whole(1), whole(0))).toBeNull());
});
