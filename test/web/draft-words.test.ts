import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftFigure } from "../../server/schemas/draft.ts";
import { joined, recomputed, shownSections } from "../../web/src/features/drafts/draft-state.ts";
import { settled, withWords } from "../../web/src/features/drafts/edit-blocks.ts";
import { askedField, unfolds } from "../../web/src/features/drafts/go-to.ts";
import {
  keepBlock,
  pieces,
  rendered,
  showBlock,
  slotted,
  textsOf,
  type ShownBlock,
} from "../../web/src/features/drafts/slots.ts";
import { draftFigure, draftSection } from "./draft-of.ts";

const figures = new Map<string, DraftFigure>([
  ["s1k1.before", draftFigure("s1k1.before", "2.1%")],
  ["s1k1.after", draftFigure("s1k1.after", "0.92%")],
]);
const words = "𠮷线不良品率由{s1k1.before}降至{s1k1.after}。";
const paragraph = (text: string) => ({ kind: "paragraph" as const, text });

describe("words with slots", () => {
  it("are shown with their figures, spans counted in code points", () => {
    const shown = rendered(words, figures);
    expect(shown.text).toBe("𠮷线不良品率由2.1%降至0.92%。");
    expect(shown.figures).toEqual([
      { id: "s1k1.before", start: 7, end: 11 },
      { id: "s1k1.after", start: 13, end: 18 },
    ]);
  });

  it("are cut at their figures", () => {
    expect(pieces(rendered(words, figures))).toEqual([
      { text: "𠮷线不良品率由", id: null },
      { text: "2.1%", id: "s1k1.before" },
      { text: "降至", id: null },
      { text: "0.92%", id: "s1k1.after" },
      { text: "。", id: null },
    ]);
  });

  it("come back as they were kept", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll(/[{}]/gu, "")),
      fc.constantFrom("{s1k1.before}", "{s1k1.after}"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const kept = parts.join("");
        expect(slotted(rendered(kept, figures))).toBe(kept);
      }),
    );
  });

  it("braces that somebody typed are never taken for a slot", () => {
    expect(slotted({ text: "由{s1k1.before}降", figures: [] })).toBe("由｛s1k1.before｝降");
  });

  it("every block is kept and shown again unchanged", () => {
    const text = rendered(words, figures);
    const cell = { text, label: false, span: 2, rows: 1 };
    const blocks: ShownBlock[] = [
      { kind: "heading", level: 3, text },
      { kind: "paragraph", text },
      { kind: "table", caption: text, head: [text], rows: [[text, text]], note: text },
      { kind: "form", columns: [1, 2], rows: [[cell]] },
    ];
    for (const block of blocks) expect(showBlock(keepBlock(block), figures)).toEqual(block);
    expect(blocks.map((block) => textsOf(block).length)).toEqual([1, 1, 5, 1]);
  });

  it("that come in parts are put together with their figures", () => {
    const whole = joined(rendered("由{s1k1.before}", figures), rendered("降至{s1k1.after}", figures));
    expect(whole).toEqual(rendered("由{s1k1.before}降至{s1k1.after}", figures));
  });
});

describe("what changed", () => {
  it("is counted by place, and only where a figure reads otherwise", () => {
    const after = new Map([...figures, ["s1k1.after", draftFigure("s1k1.after", "0.95%")] as const]);
    const twice = [paragraph(words), paragraph("报告期为{s1k1.after}。")].map((block) =>
      showBlock(block, after),
    );
    const { changed, places } = recomputed(figures, after, [draftSection("二", twice)]);
    expect([...changed]).toEqual(["s1k1.after"]);
    expect(places).toBe(2);
    expect(recomputed(figures, figures, []).changed.size).toBe(0);
  });

  it("a figure seen for the first time has not changed", () => {
    expect(recomputed(new Map(), figures, []).changed.size).toBe(0);
  });
});

describe("editing a section", () => {
  it("shows what was typed here over what the server has, with today's figures", () => {
    const section = draftSection("二", [showBlock(paragraph("旧话。"), figures)]);
    const edits = new Map([["二", [paragraph(words)]]]);
    const [shown] = shownSections([section], edits, figures);
    expect(shown).toMatchObject({
      state: "修改",
      blocks: [{ text: { text: "𠮷线不良品率由2.1%降至0.92%。" } }],
    });
    expect(shownSections([section], new Map([["二", null]]), figures)).toEqual([section]);
  });

  it("keeps every paragraph in its place while somebody types", () => {
    const blocks = [paragraph("一"), paragraph("二"), paragraph("三")];
    expect(withWords(blocks, 1, "二\n二又")).toEqual([
      paragraph("一"),
      paragraph("二\n二又"),
      paragraph("三"),
    ]);
  });

  it("makes a paragraph of each line and drops emptied ones once the caret has left", () => {
    expect(settled([paragraph("一\n 二\n\n三"), paragraph(" "), paragraph("四")])).toEqual(
      ["一", "二", "三", "四"].map(paragraph),
    );
    expect(settled([paragraph("一"), paragraph("四")])).toBeNull();
  });
});

it.each([
  ["【待补充：主营业务和产品】", "f.主营业务"],
  ["【待补充：2021年利润】", "f.利润@2021"],
  ["【待补充：2021年销售收入（营业收入）】", "f.营业收入@2021"],
  ["【待补充：利润】", null],
  ["【待补充：采集频率】", null],
  ["【待核实：主营业务和产品】", null],
])("%s asks for %s", (open, place) => {
  const field = { group: "企业" as const, unit: null, options: null, fact: null, hint: "" };
  expect(
    askedField(open, [
      { ...field, name: "主营业务", label: "主营业务和产品", type: "longtext", yearly: false },
      { ...field, name: "利润", label: "利润", type: "number", yearly: true },
      { ...field, name: "营业收入", label: "销售收入（营业收入）", type: "money", yearly: true },
    ]),
  ).toBe(place);
});

it.each([
  ["e.已获荣誉", ["佐证材料"]],
  ["f.员工人数", ["企业"]],
  ["f.销售收入@2023", ["经营"]],
  ["i3.amount", ["投资明细", "i3"]],
  ["s1.tech", ["场景与指标", "s1"]],
  ["s1k2.before", ["场景与指标", "s1"]],
  ["s1k2.method", ["场景与指标", "s1", "s1k2"]],
  ["v1.price", ["效益测算", "v1"]],
])("to see %s, %j is unfolded", (place, keys) => {
  const groups: Record<string, string> = { 员工人数: "企业", 销售收入: "经营" };
  expect(unfolds(place, (name) => groups[name])).toEqual(keys);
});
