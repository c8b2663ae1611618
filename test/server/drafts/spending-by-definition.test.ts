import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSheet, sheetOf, sheetWith } from "../../builders/sheet-ledger.ts";

const KEYS = ["i.window", "i.software", "i.share", "i.share.required", "i.margin", "i.short"];
const SCENES = "cq-factory-scenes-2024";
const MODELS = "cq-new-models-2024";

const shown = (...asked: Parameters<typeof openSheet>) => {
  const { shows } = openSheet(...asked);
  return KEYS.map(shows);
};
const told = (cells: Record<string, string>) =>
  sheetWith({
    fields: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, { value }])),
  });

describe("spending as each notice counts it", () => {
  it("001 goes by the plan, not by what was spent", () => {
    expect(shown(sheetOf("cf1"), SCENES)).toEqual([null, null, null, null, null, null]);
    const plan = { ...sheetOf("cf1"), fields: told({ 计划总投资: "4000", 计划软件投资: "1250" }).fields };
    // 1250 ÷ 4000 = 0.3125; 1250 − 4000 × 30% = 50
    expect(shown(plan, SCENES)).toEqual(["4000万元", "1250万元", "31.25%", "30%", "50万元", null]);
  });

  it("001 has a plan before there is a line", () =>
    // 600 ÷ 2001 = 0.299850…; 2001 × 30% = 600.3
    expect(shown(told({ 计划总投资: "2001", 计划软件投资: "600" }), SCENES)).toEqual([
      "2001万元",
      "600万元",
      "29.98%",
      "30%",
      null,
      "0.3万元",
    ]));

  it("003 doesn't say what counts as software: the declared amount over what the lines add up to", () => {
    expect(shown(sheetOf("cf1"), MODELS)).toEqual(["3260万元", null, null, null, null, null]);
    const declared = { ...sheetOf("cf1"), fields: told({ 软件和信息技术服务费用: "978" }).fields };
    // 978 ÷ 3260 = 0.3 exactly: on the line, with nothing beyond it.
    expect(shown(declared, MODELS)).toEqual(["3260万元", "978万元", "30%", "30%", "0万元", null]);
  });

  it("000 on both sides of the line: 820 + x is 30% of 3000 + x where x = 80 ÷ 0.7 = 114.2857…", () => {
    const at = (amount: string) => {
      const sheet = sheetOf("cf1");
      sheet.investments[6]!.amount = amount;
      const { shows } = openSheet(sheet);
      return ["i.share", "i.short", "i.margin"].map(shows);
    };
    // 934.28 of 3114.28, whose 30% is 934.284; 934.29 of 3114.29, whose 30% is 934.287.
    expect(at("114.28")).toEqual(["29.99%", "0.004万元", null]);
    expect(at("114.29")).toEqual(["30.00%", null, "0.003万元"]);
  });

  it("agrees with the rules on every list of lines", () => {
    const kinds = [
      "设备购置及安装",
      "软件购置",
      "网络建设或服务",
      "系统集成",
      "云服务",
      "技术服务",
      "其他费用",
    ];
    const line = fc.record({
      category: fc.constantFrom(...kinds),
      date: fc.constantFrom("2023-12-31", "2024-01-01", "2025-06-30", ""),
      amount: fc.integer({ min: 1, max: 99_999 }).map((hundredths) => String(hundredths / 100)),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (told) => {
        const investments = told.map((one, at) => ({ ...one, id: `i${at + 1}`, item: "甲" }));
        const { standing, shows } = openSheet(sheetWith({ investments }));
        const view = standing.investments.find(({ notice }) => notice === "cq-future-factory-2025")!;
        const beyond = BigInt(view.margin?.fen ?? 0) >= 0n;
        expect([shows("i.share"), shows("i.window") ?? "0万元"]).toEqual([view.share, view.total.text]);
        expect(beyond ? (shows("i.margin") ?? "0万元") : `-${shows("i.short")}`).toBe(
          view.margin?.text ?? "0万元",
        );
      }),
      { numRuns: 30 },
    );
  });

  it("agrees with the rules on share and margin", () => {
    const { standing, shows } = openSheet(sheetOf("cf3"));
    const view = standing.investments.find(({ notice }) => notice === "cq-future-factory-2025")!;
    expect([shows("i.share"), shows("i.margin")]).toEqual([view.share, view.margin?.text]);
  });

  it("a notice that pays nothing and asks for no sum has none", () =>
    expect(shown(sheetOf("cf1"), "excellence-factory-2025")).toEqual([null, null, null, null, null, null]));
});
