import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { parseClauses } from "../../../server/corpus/parse-clauses.ts";
import type { Clause, Notice } from "../../../server/domain/notice.ts";
import { findClause } from "../../../server/domain/find-clause.ts";
import { findQuote } from "../../../server/domain/find-quote.ts";
import { sliceCodePoints } from "../../../server/domain/text.ts";
import citedClauses from "./cited-clauses.json" with { type: "json" };
import { EXPECTED_PATHS } from "./expected-paths.ts";

const dir = new URL("../../../corpus", import.meta.url).pathname;
const corpus = await loadCorpus(dir);
const notice = (slug: string): Notice => {
  const found = corpus.notices.find((notice) => notice.slug === slug);
  if (found === undefined) throw new Error(slug);
  return found;
};
const clause = (slug: string, path: string): Clause => {
  const found = notice(slug).clauses.find((clause) => clause.path === path);
  if (found === undefined) throw new Error(`${slug} ${path}`);
  return found;
};

/** Of the files the issuers published, as delivered to us. */
const SHA256 = {
  "cq-future-factory-2025": "7a8c17c632d910d107be8e1a70175d3b3e32cc7024cc63e0df68150c8ff0681d",
  "cq-factory-scenes-2024": "65c8b258392e081885e6893acaf6f34a2c77372c3d0a2dda9abea220284e1ded",
  "smart-factory-2025": "566868be9eaf521d83d791069ff9394fec79d1cbb6396035d3abd9af54350290",
  "cq-new-models-2024": "c0f0ae816d03db32615f2b2bdf0c1ec09d1f1a2ba6c123f1a1989cab3fcc1cf7",
  "cq-ai-manufacturing-2026": "8b79346da21b228854fc23a1ff34a0cbd95b7564c4a39ed05904aabc6d7cf91e",
};
const slugs = Object.keys(SHA256) as (keyof typeof SHA256)[];

describe.each(slugs)("%s", (slug) => {
  const { body, clauses } = notice(slug);

  test("the body is the source file, byte for byte", async () => {
    const file = await readFile(`${dir}/notices/${slug}/notice.md`, "utf8");
    const afterFrontMatter = file.slice(file.indexOf("\n---\n") + 5);
    expect(body).toBe(afterFrontMatter);
    expect(createHash("sha256").update(body).digest("hex")).toBe(SHA256[slug]);
  });

  test("its clauses are those a reader counts, in print order", () => {
    expect(clauses.map(({ path }) => path)).toEqual(EXPECTED_PATHS[slug]!.trim().split(/\s+/u));
  });

  test("offsets give back the text of each clause", () => {
    for (const { start, end, text } of clauses) expect(sliceCodePoints(body, start, end)).toBe(text);
  });

  test("every character that is not white space lies in exactly one clause", () => {
    const covered = new Uint8Array(body.length);
    for (const { start, end } of clauses) for (let at = start; at < end; at++) covered[at]!++;
    const wrong = Array.from(body).filter((char, at) => char.trim() !== "" && covered[at] !== 1);
    expect(wrong).toEqual([]);
  });

  test("a clause ends with its last descendant, and its parent stands before it", () => {
    for (const parent of clauses) {
      const below = clauses.filter(({ parent: of }) => of === parent.path);
      expect(parent.whole_end).toBe(Math.max(parent.end, ...below.map(({ whole_end }) => whole_end)));
      for (const child of below) expect(child.start).toBeGreaterThanOrEqual(parent.end);
    }
  });

  test("no path or alias names two clauses of the notice", () => {
    for (const clause of clauses)
      for (const name of [clause.path, ...clause.aliases])
        expect([name, findClause(notice(slug), name)?.path]).toEqual([name, clause.path]);
  });
});

test.each(citedClauses)(
  "the cited clause $notice $clause holds 「$quote」",
  ({ notice: slug, clause, quote }) => {
    const found = findClause(notice(slug), clause);
    expect(found).toBeDefined();
    const span = findQuote(notice(slug), quote, found);
    expect(span).toBeDefined();
    const words = sliceCodePoints(notice(slug).body, span!.start, span!.end);
    expect(words.replace(/\s/gu, "")).toBe(quote.replace(/\s/gu, ""));
  },
);

describe("what the parts of a clause are", () => {
  test("the marker stays as printed, the path as cited", () => {
    const marker = (slug: string, path: string) => clause(slug, path).marker;
    expect(marker("cq-future-factory-2025", "一")).toBe("1、");
    expect(marker("cq-future-factory-2025", "二")).toBe("2、");
    expect(marker("cq-future-factory-2025", "三")).toBe("三、");
    expect(marker("cq-ai-manufacturing-2026", "第3条")).toBe("3.");
    expect(marker("smart-factory-2025", "部·二（一）")).toBe("(一)");
    expect(marker("cq-new-models-2024", "工作流程")).toBe("");
  });

  test("the trail holds the headings above, without numbers", () => {
    expect(clause("cq-future-factory-2025", "二（二）3").trail).toEqual(["申报要求", "具体要求"]);
    expect(clause("cq-ai-manufacturing-2026", "第7条").trail).toEqual(["加速推进智改数转绿色化"]);
    expect(clause("cq-new-models-2024", "工作流程（一）").trail).toEqual(["工作流程"]);
    expect(clause("smart-factory-2025", "部·三（二）5").trail).toEqual([
      "领航级智能工厂培育工作",
      "组织实施",
    ]);
    expect(clause("cq-new-models-2024", "附件2·四（一）3").trail).toEqual(["有关附件", "项目投资证明资料"]);
    expect(clause("cq-ai-manufacturing-2026", "末段").trail).toEqual([]);
  });

  test("kinds", () => {
    const kind = (slug: string, path: string) => clause(slug, path).kind;
    expect(kind("cq-future-factory-2025", "二（二）")).toBe("heading");
    expect(kind("cq-future-factory-2025", "二（二）3")).toBe("item");
    expect(kind("cq-future-factory-2025", "联系方式")).toBe("contact");
    expect(kind("cq-factory-scenes-2024", "四")).toBe("contact");
    expect(kind("smart-factory-2025", "部·四3")).toBe("contact");
    expect(kind("smart-factory-2025", "四川·正文3")).toBe("paragraph");
    expect(kind("cq-new-models-2024", "附件1·（二）应用场景")).toBe("form-row");
    expect(kind("cq-ai-manufacturing-2026", "末段")).toBe("closing");
    expect(kind("cq-new-models-2024", "印发")).toBe("signature");
  });

  test("parts: the layer or annex a clause belongs to, none for the notice itself", () => {
    expect(clause("smart-factory-2025", "部·四2").part).toBe("部");
    expect(clause("cq-new-models-2024", "附件2·一").part).toBe("附件2");
    expect(clause("cq-new-models-2024", "一").part).toBeNull();
    expect(clause("cq-new-models-2024", "印发").part).toBeNull();
    expect(clause("cq-ai-manufacturing-2026", "第1条").part).toBeNull();
  });
});

describe("what the print broke", () => {
  test("a word split by a page stays in its clause", () => {
    const text = clause("smart-factory-2025", "成都·正文2").text;
    expect(text).toContain("真实性承\n\n诺书纸质版");
    expect(text.endsWith("工业互联网推进处。")).toBe(true);
  });

  test("a list dash in the middle of a sentence begins no clause", () => {
    const { text } = clause("smart-factory-2025", "部·二（二）1");
    expect(text.startsWith("1. 申报主体参考《智能制造典型场景参考指引(2025年\n\n- 版)》")).toBe(true);
    expect(text.endsWith("不涉及国家秘密、商业秘密。")).toBe(true);
  });

  test("a sentence that goes on after a page break stays in its clause", () => {
    expect(clause("smart-factory-2025", "部·三（二）2").text).toContain(
      "财政、国资、\n\n市场监管、数据主管部门组织",
    );
    expect(clause("smart-factory-2025", "部·三").text).toContain("数字化转型、\n\n网络化协同");
  });

  test("a bookmark left by the word processor belongs to clause 3", () => {
    expect(clause("cq-ai-manufacturing-2026", "第3条").text.startsWith("[bookmark: _GoBack]3.支持企业")).toBe(
      true,
    );
  });

  test("a row of a form keeps all lines of its cells", () => {
    const { text } = clause("cq-new-models-2024", "附件1·（二）应用场景");
    expect(text.startsWith("应用场景（限4个）\n\t□研发设计优化")).toBe(true);
    expect(text.endsWith("□产融合作\n\n□其他")).toBe(true);
    const years = clause("cq-factory-scenes-2024", "申报书·一近三年生产经营情况").text;
    expect(years.startsWith("近三年生产经营情况")).toBe(true);
    expect(years.endsWith("2023")).toBe(true);
  });

  test("a promise inside a form keeps its three numbered sentences", () => {
    expect(clause("cq-new-models-2024", "附件1·（四）三").text).toBe(
      "三、我单位未被列入信用中国（重庆）失信名单。",
    );
  });
});

test("all five are parsed in under 50 ms", () => {
  const parse = () => {
    const before = performance.now();
    for (const { slug, body, meta } of corpus.notices) parseClauses(slug, body, meta.parts);
    return performance.now() - before;
  };
  expect(Math.min(parse(), parse(), parse())).toBeLessThan(50);
});
