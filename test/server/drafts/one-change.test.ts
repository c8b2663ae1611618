import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactSheet } from "../../../server/domain/draft.ts";
import { openSheet, sheetOf } from "../../builders/sheet-ledger.ts";

const before = openSheet(sheetOf("cf1")).ledger;

/** Figures that read otherwise once the sheet was changed. */
function changedBy(change: (sheet: FactSheet) => void): string[] {
  const sheet = structuredClone(sheetOf("cf1"));
  change(sheet);
  const after = openSheet(sheet).ledger;
  const keys = new Set([...before.figures.keys(), ...after.figures.keys()]);
  return [...keys].filter((key) => before.figures.get(key)?.text !== after.figures.get(key)?.text).toSorted();
}

describe("one changed fact changes each figure that stands on it, and no other", () => {
  it("an indicator that a saving stands on", () =>
    expect(
      changedBy(({ scenes }) => {
        scenes[0]!.indicators[0]!.after = "0.9";
      }),
    ).toEqual(
      [
        "s1k1.after",
        "s1k1.after.bare",
        "s1k1.points",
        "s1k1.relative",
        "v1.saving",
        "v.payback",
        "v.total",
      ].toSorted(),
    ));

  it("an indicator that nothing stands on", () =>
    expect(
      changedBy(({ scenes }) => {
        scenes[0]!.indicators[1]!.before = "20";
      }),
    ).toEqual(["s1k2.before", "s1k2.before.bare", "s1k2.points", "s1k2.relative"]));

  it("a price", () =>
    expect(
      changedBy(({ savings }) => {
        savings[2]!.price = "0.7";
      }),
    ).toEqual(["v.payback", "v.total", "v3.price", "v3.saving"]));

  it("a number inside told words goes with them", () =>
    expect(
      changedBy(({ scenes }) => {
        scenes[0]!.tech = "8工位面阵相机";
      }),
    ).toEqual(["s1.tech:6工位", "s1.tech:8工位"]));

  it("words change no figure", () =>
    expect(
      changedBy(({ scenes }) => {
        scenes[1]!.name = "设备预测性维护";
        scenes[1]!.pain = "停机多";
      }),
    ).toEqual([]));

  it("whatever indicator is changed, no other scene's figures move", () => {
    const [scene, cell] = [fc.nat({ max: 3 }), fc.nat({ max: 2 })];
    const value = fc.integer({ min: 1, max: 99 }).map(String);
    fc.assert(
      fc.property(scene, cell, value, (at, index, after) => {
        const moved = changedBy(({ scenes }) => {
          scenes[at]!.indicators[index]!.after = after;
        });
        const own = new RegExp(`^(?:s${at + 1}k${index + 1}\\.|v)`, "u");
        expect(moved.filter((key) => !own.test(key))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("says of every figure which cells it stands on", () => {
    const moved = changedBy(({ investments }) => {
      investments[1]!.amount = "400";
    });
    const told = [...before.figures.values()].filter(({ refs }) => refs.includes("i2.amount"));
    // i.margin and i.share move too: they stand on i2.amount. What the rules say of the sum isn't a cell's figure.
    expect(moved.filter((key) => !key.startsWith("r."))).toEqual(told.map(({ id }) => id).toSorted());
  });
});
