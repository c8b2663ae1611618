import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { findClause } from "../../../server/domain/find-clause.ts";
import { findQuote } from "../../../server/domain/find-quote.ts";
import { sliceCodePoints, stripSpace } from "../../../server/domain/text.ts";
import type { Notice } from "../../../server/domain/notice.ts";

const { notices } = await loadCorpus(new URL("../../../corpus", import.meta.url).pathname);
const notice = (slug: string) => notices.find((notice) => notice.slug === slug)!;
const factory = notice("cq-future-factory-2025");
const smart = notice("smart-factory-2025");

function words(of: Notice, quote: string, path?: string): string | undefined {
  const clause = path === undefined ? undefined : findClause(of, path)!;
  const span = findQuote(of, quote, clause);
  return span && sliceCodePoints(of.body, span.start, span.end);
}

test("gives the words as printed, the line break inside them included", () => {
  expect(words(smart, "申报企业的真实性承诺书纸质版")).toBe("申报企业的真实性承\n\n诺书纸质版");
  expect(words(smart, "申报单位在四川省境内注册")).toBe("申报 单位在四川省境内注册");
  expect(words(smart, "申报 单 位在四川省境内注册")).toBe("申报 单位在四川省境内注册");
});

test("looks inside the clause and its descendants only", () => {
  expect(words(factory, "原则上不低于2000万元", "二（二）3")).toBe("原则上不低于2000万元");
  expect(words(factory, "原则上不低于2000万元", "二（二）")).toBe("原则上不低于2000万元");
  expect(words(factory, "原则上不低于2000万元", "二")).toBe("原则上不低于2000万元");
  expect(words(factory, "原则上不低于2000万元", "二（一）")).toBeUndefined();
  expect(words(factory, "原则上不低于2000万元", "二（二）4")).toBeUndefined();
  expect(words(factory, "原则上不低于2000万元", "三")).toBeUndefined();
});

test("a quote that runs out of its clause is not in it", () => {
  const over = "具有健全的财务管理机构和制度。3.项目符合国家";
  expect(words(factory, over)).toBe("具有健全的财务管理机构和制度。\n3.项目符合国家");
  expect(words(factory, over, "二（一）2")).toBeUndefined();
});

test("the second place is found where the first lies outside the clause", () => {
  const span = findQuote(smart, "申报主体须配合开展现场核查", findClause(smart, "部·三（一）4"));
  expect(span!.start).toBe(findClause(smart, "部·三（一）4")!.start + "- 4. ".length);
});

test.each(["", " \n", "三千万元", "2000万元。", "2000 万 美元", "二〇〇〇万元", "２０００万元"])(
  "%j stands nowhere: nothing but white space is forgiven",
  (quote) => {
    expect(findQuote(factory, quote)).toBeUndefined();
  },
);

test("offsets are code points, also after characters outside the basic plane", () => {
  const odd: Notice = { ...factory, body: "𠮷市😀通知\n一、𠮷 家 宴\n", clauses: [] };
  expect(findQuote(odd, "通知")).toEqual({ start: 3, end: 5 });
  expect(findQuote(odd, "一、𠮷家")).toEqual({ start: 6, end: 11 });
  expect(words(odd, "𠮷家宴")).toBe("𠮷 家 宴");
});

test("any stretch of a body is found, however its white space is changed", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...notices),
      fc.nat(),
      fc.integer({ min: 1, max: 80 }),
      fc.nat(8),
      (of, at, length, gap) => {
        const points = Array.from(of.body);
        const start = at % points.length;
        const stretch = points.slice(start, start + length).join("");
        fc.pre(stripSpace(stretch) !== "");
        const asked = Array.from(stripSpace(stretch), (char, n) => (n % (gap + 2) === 0 ? `${char} ` : char));
        const span = findQuote(of, asked.join(""));
        expect(stripSpace(sliceCodePoints(of.body, span!.start, span!.end))).toBe(stripSpace(stretch));
        expect(span!.start).toBeLessThanOrEqual(points.findIndex((c, n) => n >= start && c.trim() !== ""));
      },
    ),
  );
});
