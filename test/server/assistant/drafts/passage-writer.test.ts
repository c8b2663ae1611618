import { describe, expect, it } from "vitest";
import { createPassageWriter } from "../../../../server/assistant/drafts/passage-writer.ts";
import { piecesOf, storedSentences } from "../../../../server/assistant/drafts/section-passages.ts";
import type { StoredBlock } from "../../../../server/domain/draft.ts";

const paragraph = (text: string): StoredBlock => ({ kind: "paragraph", text });
const heading: StoredBlock = { kind: "heading", level: 3, text: "考核指标" };
const list = [
  paragraph("（1）{s1k1.story}。"),
  paragraph("（2）{s1k2.story}。"),
  paragraph("（3）{s1k3.story}。"),
  paragraph("佐证材料：{s1k1.evidence}。以下为说明。"),
];

function writerOf(blocks: StoredBlock[]) {
  const pieces = piecesOf(blocks).flatMap((piece) => (piece.kind === "passage" ? [piece.passage] : []));
  return createPassageWriter(pieces[0]!);
}
function texts(writer: ReturnType<typeof writerOf>): string[] {
  return writer.blocks(writer.unsaid()).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

describe("a section in pieces", () => {
  it("keeps headings and tables, and runs of paragraphs under their heading", () => {
    const pieces = piecesOf([heading, ...list, heading, paragraph("甲。乙。")]);
    expect(pieces.map((piece) => (piece.kind === "fixed" ? "fixed" : piece.passage.id))).toEqual([
      "fixed",
      "p1",
      "fixed",
      "p2",
    ]);
    const last = pieces.at(-1);
    expect(last).toMatchObject({
      passage: {
        heading: "考核指标",
        paragraphs: [
          [
            { id: "句6", must: false },
            { id: "句7", must: false },
          ],
        ],
      },
    });
  });

  it("never parts a sentence inside a slot", () => {
    expect(storedSentences("用{s1.tech:6工位。}拍照。再{i.total}。")).toEqual([
      "用{s1.tech:6工位。}拍照。",
      "再{i.total}。",
    ]);
  });
});

describe("a passage", () => {
  it("with no word of a model is the composer's, sentence by sentence", () => {
    expect(texts(writerOf(list))).toEqual(
      list.map((block) => (block.kind === "paragraph" ? block.text : "")),
    );
  });

  it("puts placed items on lines of their own and counts them in their new order", () => {
    const writer = writerOf(list);
    writer.prose("具体如下：");
    for (const id of ["句3", "句1", "句3"]) writer.place(id);
    expect(texts(writer)).toEqual([
      "具体如下：",
      "（1）{s1k3.story}。",
      "（2）{s1k1.story}。",
      "（3）{s1k2.story}。",
      "佐证材料：{s1k1.evidence}。",
    ]);
  });

  it("counts on where an item was said in the model's own words", () => {
    const writer = writerOf(list);
    writer.prose("首先，{s1k1.story}。");
    expect(texts(writer)).toEqual([
      "首先，{s1k1.story}。",
      "（1）{s1k2.story}。",
      "（2）{s1k3.story}。",
      "佐证材料：{s1k1.evidence}。",
    ]);
  });

  it("tells no change twice, whoever said it first", () => {
    const writer = writerOf(list);
    writer.prose("首先，{s1k1.story}。");
    expect([writer.place("句1"), writer.place("句2")]).toEqual([null, "（2）{s1k2.story}。"]);
    expect([writer.prose("可见{s1k2.story}。"), writer.prose("{s1k2.story}，{s1k3.story}。")]).toEqual([
      null,
      "{s1k2.story}，{s1k3.story}。",
    ]);
  });

  it("places nothing that it doesn't have", () => {
    const writer = writerOf(list);
    expect([writer.place("句99"), writer.place("句1"), writer.place("句1")]).toEqual([
      null,
      "（1）{s1k1.story}。",
      null,
    ]);
    expect(writer.worded()).toBe(false);
  });
});
