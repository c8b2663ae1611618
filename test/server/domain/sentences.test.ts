import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../../server/domain/sentences.ts";
import { sliceCodePoints, stripSpace } from "../../../server/domain/text.ts";

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

test.each<[string, string, string[]]>([
  ["ends at 。！？", "甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"]],
  [
    "a semicolon ends nothing inside a line",
    "奖励50万元；对先进级，最高300万元。",
    ["奖励50万元；对先进级，最高300万元。"],
  ],
  ["never inside brackets", "项目（含软件。含设备。）可报。乙。", ["项目（含软件。含设备。）可报。", "乙。"]],
  ["never inside a title", "按《什么是工厂？指南》执行。乙。", ["按《什么是工厂？指南》执行。", "乙。"]],
  ["never inside quotation marks", "他说“行。好。”后离开。乙。", ["他说“行。好。”后离开。", "乙。"]],
  ["nested brackets", "甲（乙（丙。）丁。）戊。己。", ["甲（乙（丙。）丁。）戊。", "己。"]],
  ["a bracket that never closes holds nothing", "甲（乙。丙。", ["甲（乙。", "丙。"]],
  [
    "a bracket that was never opened ends nothing",
    "账号登录），点击菜单。乙。",
    ["账号登录），点击菜单。", "乙。"],
  ],
  [
    "decimals, versions and addresses",
    "按指南2.0，投3.5万元，见https://a.cn/b?c=1。乙。",
    ["按指南2.0，投3.5万元，见https://a.cn/b?c=1。", "乙。"],
  ],
  ["a line broken by OCR goes on", "真实性承\n\n诺书一份。乙。", ["真实性承\n\n诺书一份。", "乙。"]],
  [
    "a line broken inside a bracket goes on",
    "参考《指引(2025年\n\n- 版)》执行。",
    ["参考《指引(2025年\n\n- 版)》执行。"],
  ],
  ["a numbered item begins anew", "一、甲\n（一）乙\n1.丙\n2、丁", ["一、甲", "（一）乙", "1.丙", "2、丁"]],
  [
    "a numbered heading ends with its line",
    "二、申报方向\n聚焦问题，征集项目。",
    ["二、申报方向", "聚焦问题，征集项目。"],
  ],
  ["a decimal at a line's start is no item", "投入不低于\n3.5万元，可报。", ["投入不低于\n3.5万元，可报。"]],
  ["a network after the dot is still an item", "1.甲\n2.5G工厂", ["1.甲", "2.5G工厂"]],
  ["a year after the dot is still an item", "1.指南\n3.2025年申报书", ["1.指南", "3.2025年申报书"]],
  ["after a colon at a line's end", "方向包括：\n甲、乙。", ["方向包括：", "甲、乙。"]],
  ["an item with a dash before it", "- 1. 甲\n- 2. 乙", ["- 1. 甲", "- 2. 乙"]],
  ["nothing", " \n ", []],
])("%s", (_, text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test("offsets are code points and leave the white space around a sentence out", () => {
  expect(splitSentences("  😀甲。\n 乙。 ")).toEqual([
    { start: 2, end: 5, text: "😀甲。" },
    { start: 7, end: 9, text: "乙。" },
  ]);
});

test("no character is lost, doubled or moved", () => {
  const piece = fc.constantFrom(
    ...Array.from("甲乙。！？；：，（）()《》“”\n 　1.2、一😀-□\t"),
    "（一）",
    "\n1.",
    "2025年",
    "[bookmark: x]",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const sentences = splitSentences(text);
      for (const { start, end, text: words } of sentences) {
        expect(sliceCodePoints(text, start, end)).toBe(words);
        expect(words).toBe(words.trim());
        expect(words).not.toBe("");
      }
      for (const [n, next] of sentences.slice(1).entries())
        expect(next.start).toBeGreaterThanOrEqual(sentences[n]!.end);
      expect(stripSpace(sentences.map(({ text: words }) => words).join(""))).toBe(stripSpace(text));
    }),
  );
});

test.each([
  ["brackets that never close", "（"],
  ["lines", "甲\n"],
  ["empty lines", "\n"],
  ["pairs of brackets", "（）"],
])("20,000 %s take no time", (_, piece) => {
  const before = performance.now();
  splitSentences(piece.repeat(20_000));
  expect(performance.now() - before).toBeLessThan(1000);
});
