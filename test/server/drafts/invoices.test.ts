import { describe, expect, it } from "vitest";
import { countedOnce, toldBefore } from "../../../server/drafts/invoices.ts";
import { sheetWith } from "../../builders/sheet-ledger.ts";

const lines = (...told: [invoice: string, amount: string][]) =>
  sheetWith({
    investments: told.map(([invoice_no, amount], at) => ({
      id: `i${at + 1}`,
      date: "2024-05-06",
      category: "软件购置",
      item: "MES",
      invoice_no,
      amount,
    })),
  }).investments;

describe("invoices that stand on several lines", () => {
  const told = lines(["A-1", "300"], ["B1", "300"], ["a 1", "300"], ["A1", "120"], ["", "300"], ["", "300"]);
  it("names the first line of each number, however it is written; no number is no repeat", () =>
    expect(toldBefore(told)).toEqual([null, null, 0, 0, null, null]));
  it("counts equal amounts of one invoice once, and parts of it each", () =>
    expect(countedOnce(told).map(({ id }) => id)).toEqual(["i1", "i2", "i4", "i5", "i6"]));
});
