import { describe, expect, test } from "vitest";
import type { FactSheet } from "../../../server/domain/draft.ts";
import { factSheet } from "../../../server/schemas/draft-sheet.ts";
import { composedForm, row, withFields } from "../../builders/composed-form.ts";
import { sheetOf } from "../../builders/sheet-ledger.ts";

const cf1 = sheetOf("cf1");

describe("boxes of 应用场景 in the form of 003", () => {
  const boxes = (sheet: FactSheet) =>
    row(composedForm("003", "附件1·（二）", sheet), "应用场景（限4个）")![0]!;
  const ticks = (sheet: FactSheet) => Array.from(boxes(sheet).matchAll(/☑([^\s]+)/gu), ([, name]) => name);

  test("nobody ticked any: where CF1's scenes say they belong, to be looked at; 计划调度 is no option", () => {
    expect(ticks(cf1)).toEqual(["质量管控", "设备资产管理", "节能减排"]);
    expect(boxes(cf1)).toContain("【待核实：按各场景所属环节勾选，请核对】");
  });

  test("what was ticked stands alone", () => {
    const told = withFields({ 应用场景: "安全生产" }, cf1);
    expect(ticks(told)).toEqual(["安全生产"]);
    expect(boxes(told)).not.toContain("【待");
  });

  test("five are more than four: none is chosen for the applicant", () => {
    const links = ["质量管控", "运营管理", "安全生产", "产业协同", "按需定制"];
    const many = factSheet.parse({
      scenes: links.map((link, at) => ({ id: `s${at + 1}`, name: `场景${at + 1}`, link })),
    });
    expect(ticks(many)).toEqual([]);
    expect(boxes(many)).toContain("【待补充：各场景所属环节多于限选个数，请选定】");
  });
});

describe("choices", () => {
  const chosen = (fields: Record<string, string>, section: string, label: string) =>
    row(composedForm("003", section, withFields(fields)), label)![0];

  test("several, however they are told apart; an option with a stroke in it is one", () => {
    const told = { 企业痛点问题: "品控能力弱；需求多样/多变、其他" };
    const words = chosen(told, "附件1·（一）", "企业痛点问题（可多选）")!;
    const options = words.split(/\s+/u);
    expect(options).toHaveLength(17);
    expect(options.filter((option) => option.startsWith("☑"))).toEqual([
      "☑品控能力弱",
      "☑需求多样/多变",
      "☑其他",
    ]);
  });

  test("lines fit their cell, and no option is torn from its box", () => {
    const lines = chosen({}, "附件1·（一）", "企业痛点问题（可多选）")!.split("\n");
    // 77% of the 36 characters that a line of the form holds.
    expect(lines.filter((line) => Array.from(line.replaceAll(" ", "")).length > 27)).toEqual([]);
    expect(lines.filter((line) => !line.startsWith("□"))).toEqual([]);
    expect(lines.length).toBeLessThan(7);
  });

  test("an option is ticked by its name before the explanation that the form prints", () => {
    const words = chosen({ 经济价值: "直接效益\n生态拓展" }, "附件1·（二）", "经济价值（多选）");
    expect(words!.split("\n").map((line) => line.slice(0, 5))).toEqual([
      "☑直接效益",
      "□产业链延",
      "□供需双向",
      "☑生态拓展",
    ]);
  });

  test("what no option says is asked back and ticks nothing", () => {
    expect(chosen({ 企业性质: "合伙" }, "附件1·（一）", "单位性质")).toBe(
      "□国有  □民营  □三资  □其他\n【待核实：企业性质】",
    );
  });
});
