import { describe, expect, it } from "vitest";
import { chinaDay, daysBetween, readableDate } from "../../web/src/lib/china-day.ts";
import { gapText, moneyParts } from "../../web/src/lib/money-parts.ts";

describe("dates", () => {
  it("are days of China", () => {
    expect(chinaDay(new Date("2025-12-18T15:59:59Z"))).toBe("2025-12-18");
    expect(chinaDay(new Date("2025-12-18T16:00:00Z"))).toBe("2025-12-19");
  });
  it("are written out, with the hour where there is one", () => {
    expect(readableDate("2025-12-19T18:00:00+08:00")).toBe("2025年12月19日18:00");
    expect(readableDate("2026-02-02")).toBe("2026年2月2日");
  });
  it("are counted in whole days", () => {
    expect(daysBetween("2025-12-19", "2026-11-21")).toBe(337);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });
});

describe("money", () => {
  it("is split without losing its qualifier", () => {
    const amount = { fen: "210000000", text: "最高不超过210万元", qualifier: "最高不超过" };
    expect(moneyParts(amount)).toEqual({ qualifier: "最高不超过", figure: "210", unit: "万元" });
    expect(moneyParts({ ...amount, text: "326～626万元" })).toBeNull();
  });
  // (0.30 × 2100 − 590) ÷ 0.70 = 57.142857… 万元: 57.14 would not suffice.
  it("of a gap is rounded up to two places", () => {
    expect(gapText({ fen: "57142858" })).toBe("57.15万元");
    expect(gapText({ fen: "40000000" })).toBe("40万元");
    expect(gapText({ fen: "40000001" })).toBe("40.01万元");
    expect(gapText({ fen: "40010000" })).toBe("40.01万元");
    expect(gapText({ fen: "1" })).toBe("0.01万元");
  });
});
