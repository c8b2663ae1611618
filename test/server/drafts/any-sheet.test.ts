import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fields, openSheet, sheetWith } from "../../builders/sheet-ledger.ts";

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("", "0", "2.1", "-3", "1,26", "100.01", "9".repeat(40), "1e9", "NaN", "—"),
  },
  fc.constantFrom(
    "约20%",
    "二〇二三年",
    "2024-02-30",
    "2023-09~12",
    "{i.total}",
    "}{",
    "${x}",
    "__proto__",
    "% ",
    "万",
  ),
  fc.constantFrom("%", "万元", "小时/月", "kWh/件", "元/件", "件/年", "//", "每每", "·", "万", "亿亿元"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const indicator = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: cell,
    unit: cell,
    before: cell,
    after: cell,
    better: fc.constantFrom("升", "降", ""),
    method: cell,
    baseline: cell,
    period: cell,
    sample: cell,
  });
const names = [...fields.values()].flatMap(({ name, yearly }) => (yearly ? [`${name}@2023`] : [name]));
const sheets = fc
  .record({
    fields: fc.dictionary(fc.constantFrom(...names, "constructor", "@"), fc.record({ value: cell })),
    investments: fc.array(
      fc.record({ date: cell, category: cell, item: cell, amount: cell, invoice_no: cell }),
      { maxLength: 3 },
    ),
    scenes: fc.array(
      fc.record({ name: cell, tech: cell, indicators: fc.tuple(indicator("s1k1"), indicator("s1k2")) }),
      { maxLength: 1 },
    ),
    savings: fc.array(
      fc.record({
        name: cell,
        indicator: fc.constantFrom("s1k1", "s1k2", "s9"),
        quantity: cell,
        quantity_unit: cell,
        price: cell,
        price_unit: cell,
      }),
      { maxLength: 2 },
    ),
  })
  .map((sheet) =>
    sheetWith({
      ...sheet,
      investments: sheet.investments.map((line, at) => ({ id: `i${at + 1}`, ...line })),
      scenes: sheet.scenes.map((scene, at) => ({ id: `s${at + 1}`, ...scene })),
      savings: sheet.savings.map((saving, at) => ({ id: `v${at + 1}`, ...saving })),
    }),
  );

describe("whatever is typed", () => {
  it("nothing throws, each fault names its place, no slot names nothing, no figure is empty", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { ledger } = openSheet(sheet);
        for (const { place, message } of ledger.faults) expect(place && message).not.toBe("");
        for (const { text, id } of ledger.figures.values()) expect([id, text.trim()]).not.toContain("");
        const lost = [...ledger.phrases.values()].flatMap((words) =>
          Array.from(words.matchAll(/\{([^{}]+)\}/gu), ([, key]) => key!).filter(
            (key) => !ledger.figures.has(key) && !ledger.phrases.has(key),
          ),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
