import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftFigure } from "../../../server/domain/draft.ts";
import { codePointLength, sliceCodePoints } from "../../../server/domain/text.ts";
import type { DraftLedger } from "../../../server/drafts/draft-ledger.ts";
import { renderBlocks, renderText } from "../../../server/drafts/render-blocks.ts";

const figure = (id: string, text: string): [string, DraftFigure] => [
  id,
  { id, text, value: text, unit: "", source: { kind: "user", turn: id, quote: text }, refs: [id] },
];
const ledger: DraftLedger = {
  figures: new Map([
    figure("s1k1.before", "2.1%"),
    figure("s1k1.after", "0.92%"),
    figure("s1.name:5条", "5条"),
  ]),
  phrases: new Map([
    ["s1.name", "𠮷线{s1.name:5条}产线"],
    ["s1k1.story", "{s1.name}由{s1k1.before}降至{s1k1.after}"],
    ["round", "{about}"],
    ["about", "{round}"],
  ]),
  faults: [],
};
const LOST = "【待核实：这里引用的数已不在事实表里】";

describe("renderText", () => {
  it("fills figures and phrases, spans counted in code points", () => {
    const { text, figures, lost } = renderText("改造：{s1k1.story}。", ledger);
    expect(text).toBe("改造：𠮷线5条产线由2.1%降至0.92%。");
    expect(figures.map(({ id, start, end }) => [id, sliceCodePoints(text, start, end)])).toEqual([
      ["s1.name:5条", "5条"],
      ["s1k1.before", "2.1%"],
      ["s1k1.after", "0.92%"],
    ]);
    expect(lost).toEqual([]);
  });

  it("marks a figure that is gone, and shows no number in its place", () => {
    const shown = renderText("由{s9k9.before}降至{s1k1.after}", ledger);
    expect(shown.text).toBe(`由${LOST}降至0.92%`);
    expect(shown.lost).toEqual(["s9k9.before"]);
    expect(shown.figures.map(({ id }) => id)).toEqual(["s1k1.after"]);
    expect(/\d/u.test(LOST)).toBe(false);
  });

  it("comes to an end where phrases name each other", () =>
    expect(renderText("{round}", ledger)).toMatchObject({ text: LOST, lost: ["round"] }));

  it("leaves words without slots as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const plain = words.replace(/[{}]/gu, "");
        expect(renderText(plain, ledger)).toEqual({ text: plain, figures: [], lost: [] });
      }),
    );
  });

  it("every span is its figure's text, wherever it stands", () => {
    const part = fc.oneof(
      fc.constantFrom("{s1k1.before}", "{s1k1.story}", "{gone}", "{s1.name}"),
      fc.string({ unit: "grapheme" }).map((words) => words.replace(/[{}]/gu, "")),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { text, figures } = renderText(parts.join(""), ledger);
        for (const { id, start, end } of figures)
          expect(sliceCodePoints(text, start, end)).toBe(ledger.figures.get(id)!.text);
        expect(figures.every(({ end }) => end <= codePointLength(text))).toBe(true);
      }),
    );
  });
});

describe("renderBlocks", () => {
  it("renders every text of every kind of block", () => {
    const shown = renderBlocks(
      [
        { kind: "heading", level: 2, text: "{s1.name}" },
        { kind: "paragraph", text: "{s1k1.before}" },
        {
          kind: "table",
          caption: "{s1k1.after}",
          head: ["建设前"],
          rows: [["{s1k1.before}", "甲"]],
          note: "{s1k1.before}",
        },
        {
          kind: "form",
          columns: [1, 2],
          rows: [[{ text: "{s1k1.after}", label: false, span: 1, rows: 1 }]],
        },
      ],
      ledger,
    );
    const text = JSON.stringify(shown);
    expect(text).not.toMatch(/\{s1/u);
    expect(text.match(/"id":"s1k1\.before"/gu)).toHaveLength(3);
    expect(text.match(/"id":"s1k1\.after"/gu)).toHaveLength(2);
  });
});
