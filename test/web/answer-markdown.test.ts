import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { plainProse, proseBlocks } from "../../web/src/features/chat/answer-markdown.ts";
import { citationNumbers } from "../../web/src/features/chat/citation-numbers.ts";
import type { Piece } from "../../web/src/features/chat/turn-reducer.ts";

const text = (text: string, figures: { id: string; start: number; end: number }[] = []): Piece => ({
  kind: "text",
  text,
  figures,
});
const withheld: Piece = { kind: "withheld", reason: "数字不在条款中", replaced: false };
const markdown = (pieces: Piece[]) =>
  proseBlocks(pieces).map((block) => (block.kind === "markdown" ? block.text : "▢"));

describe("the prose of an answer", () => {
  it("numbers a clause once, in order of first appearance, over the whole turn", () => {
    const numbers = citationNumbers([text("甲[c3]乙[c1]"), withheld, text("丙[c3]丁[c2]")]);
    expect([...numbers]).toEqual([
      ["c3", 1],
      ["c1", 2],
      ["c2", 3],
    ]);
  });

  it("turns citations into marks that count on over withheld sentences", () => {
    expect(markdown([text("一甲[c1]"), withheld, text("乙[c2]丙[c1]")])).toEqual([
      '一甲<cm data-id="c1" data-k="0"></cm>',
      "▢",
      '乙<cm data-id="c2" data-k="1"></cm>丙<cm data-id="c1" data-k="2"></cm>',
    ]);
  });

  it("puts figures at their code points, also after characters beyond the BMP", () => {
    const [block] = markdown([text("甲𠮷乙2000万元丙", [{ id: "f1", start: 3, end: 9 }])]);
    expect(block).toBe('甲𠮷乙<fig data-id="f1">2000万元</fig>丙');
  });

  it("keeps a date and a number with its unit on one line, and leaves figures to themselves", () => {
    const [block] = markdown([
      text("到2026年11月21日差40万元，见2025年12月19日", [{ id: "f1", start: 19, end: 30 }]),
    ]);
    expect(block).toBe(
      '到<dat>2026年11月21日</dat>差<one>40万元</one>，见<fig data-id="f1">2025年12月19日</fig>',
    );
  });

  it("nests a figure in the quotation that holds it", () => {
    const [block] = markdown([text("- 写的是“不低于30%”，", [{ id: "f2", start: 6, end: 12 }])]);
    expect(block).toBe('- 写的是<quo>“<fig data-id="f2">不低于30%</fig>”</quo>，');
  });

  it("keeps the words of a notice that hold quotation marks of their own in one quotation", () => {
    const [block] = markdown([text("- 四（一）：“通过“经济·数转赋能”平台申报。”[c1]\n- 另：“乙”")]);
    expect(block).toBe(
      '- 四（一）：<quo>“通过“经济·数转赋能”平台申报。”</quo><cm data-id="c1" data-k="0"></cm>\n- 另：<quo>“乙”</quo>',
    );
  });

  it("takes what something is called for a name, not for a quotation", () => {
    expect(markdown([text("- “人工智能+制造”若干政策写明：“给予奖补。”")])).toEqual([
      "- “人工智能+制造”若干政策写明：<quo>“给予奖补。”</quo>",
    ]);
    expect(markdown([text("符合“原则上不低于”的要求")])[0]).toContain("<quo>“原则上不低于”</quo>");
  });

  it("sets the first sentence apart with its citation, but no list and no long one", () => {
    expect(markdown([text("已截止。[c1]还有一句。")])).toEqual([
      '<lead>已截止。<cm data-id="c1" data-k="0"></cm></lead>还有一句。',
    ]);
    expect(markdown([text("- 已截止。")])[0]).not.toContain("<lead>");
    expect(markdown([text(`${"很".repeat(150)}。`)])[0]).not.toContain("<lead>");
  });

  it("shows angle brackets as characters: nothing in a text can become an element", () => {
    expect(markdown([text("<img src=x onerror=alert(1)>&lt;")])[0]).toBe(
      "&lt;img src=x onerror=alert(1)>&amp;lt;",
    );
    assert(
      property(string({ unit: "grapheme" }), (words) => {
        const opened = markdown([text(words)])[0]?.match(/<\/?(\w*)/gu) ?? [];
        return opened.every((tag) => /^<\/?(?:cm|quo|lead|dat|one)$/u.test(tag));
      }),
    );
  });

  it("is spoken and copied without marks or citations", () => {
    expect(plainProse([text("**已截止**。[c1]"), withheld, text("可以问。")])).toBe("已截止。可以问。");
    expect(plainProse([text("已截止。[c1]")], (id) => `〔${id}〕`)).toBe("已截止。〔c1〕");
  });
});
