import { describe, expect, it } from "vitest";
import type { StoredBlock } from "../../../server/domain/draft.ts";
import { bindBlocks } from "../../../server/drafts/bind-text.ts";
import { renderBlocks } from "../../../server/drafts/render-blocks.ts";
import { unwritten } from "../../builders/edited-draft.ts";
import { sheetOf } from "../../builders/sheet-ledger.ts";

const draft = unwritten("2025未来工厂", sheetOf("cf1"));
const bound = (text: string): string => {
  const [block] = bindBlocks([{ kind: "paragraph", text }], draft);
  return (block as { text: string }).text;
};

describe("bindBlocks", () => {
  it.each([
    ["不良品率由2.1%降至0.92%。", "不良品率由{s1k1.before}降至{s1k1.after}。"],
    ["第一句没有数。漏检率降至0.15%。", "第一句没有数。漏检率降至{s1k3.after}。"],
    ["漏检率由{s1k3.before}降至0.15%。", "漏检率由{s1k3.before}降至{s1k3.after}。"],
    ["项目总投资3260万元。", "项目总投资{i.total}。"],
  ])("%s", (typed, expected) => {
    expect(bound(typed)).toBe(expected);
  });

  it.each([
    "漏检率降至0.92%。",
    "水平提高到97.8%。",
    "训练图像8万张。",
    // The same amount, but not as the ledger writes it: the person's words stay.
    "项目总投资0.326亿元。",
    "一、建设5G专网，第3条所列。",
  ])("leaves as typed: %s", (typed) => {
    expect(bound(typed)).toBe(typed);
  });

  it("says the same before and after", () => {
    const typed = "2024年销售收入57900万元，利润3980万元；不良品率由2.1%降至0.92%，下降1.18个百分点。";
    const [shown] = renderBlocks([{ kind: "paragraph", text: bound(typed) }], draft.ledger);
    expect(shown).toMatchObject({ text: { text: typed } });
  });

  it("binds the cells of a row by their column", () => {
    const table = (rows: string[][]): StoredBlock => ({
      kind: "table",
      caption: "",
      head: ["指标", "单位", "建设前", "建设后"],
      rows,
      note: "",
    });
    expect(bindBlocks([table([["漏检率", "%", "0.8", "0.15"]])], draft)).toEqual([
      table([["漏检率", "%", "{s1k3.before.bare}", "{s1k3.after.bare}"]]),
    ]);
    const wrong = table([["漏检率", "%", "0.15", "0.8"]]);
    expect(bindBlocks([wrong], draft)).toEqual([wrong]);
  });

  it("leaves headings alone", () => {
    const heading: StoredBlock = { kind: "heading", level: 2, text: "场景一：漏检率降至0.15%" };
    expect(bindBlocks([heading], draft)).toEqual([heading]);
  });
});
