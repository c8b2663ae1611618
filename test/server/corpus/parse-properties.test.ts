import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseClauses } from "../../../server/corpus/parse-clauses.ts";
import { sliceCodePoints, stripSpace } from "../../../server/domain/text.ts";

const HAN = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const word = fc.constantFrom(
  "甲",
  "乙",
  "丙",
  "果园",
  "灯会",
  "𠮷",
  "3.5万元",
  "2025年3月",
  "《指南2.0》",
  "（含税）",
);
const sentence = fc
  .array(word, { minLength: 2, maxLength: 8 })
  .map((words) => `申报单位应当${words.join("、")}，并${words[0]}。`);
const gap = fc.constantFrom("\n", "\n\n", " \n　　", "\n  \n");

interface Item {
  path: string;
  text: string;
}

/** A notice made of headings and items, with the paths and texts it must be read as. */
const written = fc
  .record({
    sections: fc.array(
      fc.array(fc.record({ text: sentence, below: fc.array(sentence, { maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 6 },
    ),
    gaps: fc.array(gap, { minLength: 1, maxLength: 7 }),
    halfWidth: fc.boolean(),
    dashes: fc.boolean(),
  })
  .map(({ sections, gaps, halfWidth, dashes }) => {
    const items: Item[] = [{ path: "标题", text: "虚构市关于开展示范申报的通知" }];
    sections.forEach((section, s) => {
      items.push({ path: HAN[s]!, text: `${HAN[s]}、申报要求` });
      section.forEach(({ text, below }, n) => {
        const path = `${HAN[s]}（${HAN[n]}）`;
        const marker = halfWidth ? `(${HAN[n]}) ` : `（${HAN[n]}）`;
        items.push({ path, text: `${dashes ? "- " : ""}${marker}${text}` });
        below.forEach((text, k) => items.push({ path: `${path}${k + 1}`, text: `${k + 1}.${text}` }));
      });
    });
    const body = items.map(({ text }, n) => text + gaps[n % gaps.length]!).join("");
    return { items, body };
  });

test("a well-formed notice is read as it was written", () => {
  fc.assert(
    fc.property(written, ({ items, body }) => {
      const clauses = parseClauses("x", body, []);
      expect(clauses.map(({ path, text }) => ({ path, text }))).toEqual(items);
      for (const { start, end, text } of clauses) expect(sliceCodePoints(body, start, end)).toBe(text);
    }),
  );
});

/** Articles that count on through the headings, each heading holding at least one. */
const articles = fc.array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });

test("articles that count on are cited by number alone", () => {
  fc.assert(
    fc.property(articles, (sections) => {
      const expected: string[] = ["标题"];
      let body = "虚构市若干政策\n";
      let count = 0;
      for (const [s, section] of sections.entries()) {
        body += `${HAN[s]}、强化支撑\n`;
        expected.push(HAN[s]!);
        for (const text of section) {
          body += `${++count}.${text}\n`;
          expected.push(`第${count}条`);
        }
      }
      expect(parseClauses("x", body, []).map(({ path }) => path)).toEqual(expected);
    }),
  );
});

test("whatever the text, nothing is lost, offsets hold and paths are unique", () => {
  const scrap = fc.constantFrom(
    ..."一、|（一）|1.|1、|（1）|第一条 |第一章|附件：|附件1|联系人：甲|\n|\n\n|\n\t|\t|- |甲乙。|甲，乙|各单位：|𠮷😀|2025年3月1日|某某委员会|3.5|[bookmark: x]|印发".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 80 }), (scraps) => {
      const body = scraps.join("");
      const clauses = parseClauses("x", body, []);
      for (const { start, end, text } of clauses) expect(sliceCodePoints(body, start, end)).toBe(text);
      expect(stripSpace(clauses.map(({ text }) => text).join(""))).toBe(stripSpace(body));
      expect(new Set(clauses.map(({ path }) => path)).size).toBe(clauses.length);
      for (const { parent } of clauses)
        expect(parent === null || clauses.some(({ path }) => path === parent)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
