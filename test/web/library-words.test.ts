import { describe, expect, it } from "vitest";
import type { WindowStatus } from "../../server/schemas/notice.ts";
import { chosenPlace } from "../../web/src/features/library/chosen-place.ts";
import { officialCitation } from "../../web/src/components/official-citation.ts";
import { newestFirst } from "../../web/src/lib/notice-queries.ts";
import { outlineTree, pathsTo, type OutlineNode } from "../../web/src/features/library/outline-tree.ts";
import { isValidity, windowWords } from "../../web/src/lib/window-words.ts";
import { clausesOf } from "./notice-of.ts";

const window = (more: Partial<WindowStatus>): WindowStatus => ({
  id: "企业申报",
  state: "closed",
  actor: "企业",
  closes: "2025-12-19T18:00:00+08:00",
  inclusive: "unspecified",
  note: null,
  cite: null,
  ...more,
});

describe("officialCitation", () => {
  const clause = {
    path: "二（二）1",
    part: null,
    kind: "item" as const,
    marker: "1.",
    text: "1.项目已建成\n投产。",
  };
  const notice = {
    title: "关于开展2025年重庆市未来工厂申报工作的通知",
    number: null,
    issuers: ["重庆市经济和信息化委员会"],
    dated: "2025-12-08",
    parts: [],
  };

  it("names a notice without 文号 by issuer and date", () => {
    expect(officialCitation(notice, clause)).toBe(
      "《关于开展2025年重庆市未来工厂申报工作的通知》（重庆市经济和信息化委员会，2025年12月8日）二（二）1：“项目已建成投产。”",
    );
  });

  it("uses the 文号 where there is one, and steps nested marks down", () => {
    const circular = { ...notice, title: "关于印发《若干政策》的通知", number: "渝经信规范〔2026〕2号" };
    const quoted = { ...clause, path: "第1条", text: "1.推进“产业大脑”建设。" };
    expect(officialCitation(circular, quoted)).toBe(
      "《关于印发〈若干政策〉的通知》（渝经信规范〔2026〕2号）第1条：“推进‘产业大脑’建设。”",
    );
  });

  it("cites an instrument inside a file by its own title and number, without our prefix", () => {
    const parts = [
      { prefix: "部", title: "梯度培育通知", number: "工信厅联通装函〔2025〕251号", starts: "工" },
    ];
    const inside = { ...clause, path: "部·二（一）1", part: "部" };
    expect(officialCitation({ ...notice, parts }, inside)).toBe(
      "《梯度培育通知》（工信厅联通装函〔2025〕251号）二（一）1：“项目已建成投产。”",
    );
  });

  it("keeps the prefix of an attachment, which has no number of its own", () => {
    const parts = [{ prefix: "附件1", title: "申报表", number: null, starts: "附件1" }];
    const inside = { ...clause, path: "附件1·（一）联系人", part: "附件1" };
    expect(officialCitation({ ...notice, number: "渝经信智能〔2024〕7号", parts }, inside)).toBe(
      "《关于开展2025年重庆市未来工厂申报工作的通知》（渝经信智能〔2024〕7号）附件1·（一）联系人：“项目已建成投产。”",
    );
  });
});

describe("windowWords", () => {
  it("says closed, validity and deadlines in the words of a clerk", () => {
    expect(windowWords(window({}), "2026-11-21")).toEqual({
      tag: "已截止",
      tone: "off",
      date: "2025年12月19日18:00截止",
    });
    const validity = window({ state: "in_force", actor: null, closes: "2027-12-31" });
    expect(windowWords(validity, "2026-11-21")).toEqual({
      tag: "有效",
      tone: "pass",
      date: "有效期至2027年12月31日",
    });
    expect(windowWords({ ...validity, state: "expired" }, "2028-01-01").tag).toBe("已失效");
    expect([isValidity(validity), isValidity(window({}))]).toEqual([true, false]);
  });

  it("turns cautious seven days before the end, not eight", () => {
    const open = window({ state: "open" });
    expect(windowWords(open, "2025-12-11")).toMatchObject({ tag: "还有8天", tone: "pass" });
    expect(windowWords(open, "2025-12-12")).toMatchObject({ tag: "还有7天", tone: "ask" });
    expect(windowWords(open, "2025-12-13")).toMatchObject({ tag: "还有6天", tone: "ask" });
    expect(windowWords(open, "2025-12-19")).toMatchObject({ tag: "今天截止", tone: "ask" });
    expect(windowWords(window({ state: "boundary" }), "2025-12-19").tag).toBe("今天截止");
    expect(windowWords(window({ state: "not_yet" }), "2025-01-01").tag).toBe("未开始");
  });

  it("says whether the last day counts, or that the text doesn't say", () => {
    const date = (closes: string, inclusive: WindowStatus["inclusive"]): string =>
      windowWords(window({ closes, inclusive }), "2026-11-21").date;
    expect(date("2024-04-08T17:00:00+08:00", false)).toBe("2024年4月8日17:00前");
    expect(date("2025-12-19T18:00:00+08:00", true)).toBe("2025年12月19日18:00截止");
    expect(date("2025-07-18", true)).toBe("2025年7月18日截止");
    expect(date("2025-07-18", "unspecified")).toBe("2025年7月18日截止，含不含当日原文没有写明");
    expect(date("2025-12-19T18:00:00+08:00", "unspecified")).toBe("2025年12月19日18:00截止");
  });

  it("names no date where the text names none", () => {
    expect(windowWords(window({ state: "open", closes: null }), "2026-11-21")).toEqual({
      tag: "申报中",
      tone: "pass",
      date: "",
    });
  });
});

const clauses = clausesOf("关于通知\n一、条件\n（一）甲。\n（二）乙。\n附件1\n申报表", [
  { path: "标题", kind: "title", text: "关于通知" },
  { path: "一", kind: "heading", marker: "一、", text: "一、条件" },
  { path: "一（一）", parent: "一", marker: "（一）", text: "（一）甲。" },
  { path: "一（二）", parent: "一", marker: "（二）", text: "（二）乙。", aliases: ["乙款"] },
  { path: "附件1·标题", kind: "title", part: "附件1", text: "附件1\n申报表" },
]);

describe("outlineTree", () => {
  const tree = outlineTree(clauses, [{ prefix: "附件1", title: "申报表" }]);
  const show = (nodes: OutlineNode[]): unknown[] =>
    nodes.map(({ label, words, children }) => [`${label}|${words}`, ...show(children)]);

  it("nests clauses under their headings and attachments under their name", () => {
    expect(show(tree)).toEqual([
      ["标题|关于通知"],
      ["一、|条件", ["（一）|甲。"], ["（二）|乙。"]],
      ["附件1|申报表", ["标题|附件1申报表"]],
    ]);
  });

  it("says once what a clause without a number is called, and of contacts only that", () => {
    const unnumbered = clausesOf("工作流程\n甲办。\n四、联系方式\n李某，6389。\n联系人：李某，6389。", [
      { path: "工作流程", kind: "heading", text: "工作流程\n甲办。" },
      { path: "四", kind: "contact", marker: "四、", text: "四、联系方式\n李某，6389。" },
      { path: "联系方式", kind: "contact", text: "联系人：李某，6389。" },
    ]);
    expect(show(outlineTree(unnumbered, []))).toEqual([["工作流程|"], ["四、|联系方式"], ["联系方式|"]]);
  });

  it("knows which branches lead to a clause", () => {
    expect(pathsTo(tree, "一（二）")).toEqual(["一"]);
    expect(pathsTo(tree, "标题")).toEqual([]);
    expect(pathsTo(tree, "没有")).toEqual([]);
  });
});

describe("chosenPlace", () => {
  const notice = { clauses };
  const second = clauses.find(({ path }) => path === "一（二）");

  it("reads a clause from the address, encoded or not, by path or alias", () => {
    const place = { path: "一（二）", start: second?.start, end: second?.start };
    expect(chosenPlace(notice, `#${encodeURIComponent("一（二）")}`, null)).toEqual(place);
    expect(chosenPlace(notice, "#一（二）", null)).toEqual(place);
    expect(chosenPlace(notice, "#乙款", null)).toEqual(place);
  });

  it("highlights the words of a search hit only where they lie in that clause", () => {
    const hit = { start: (second?.start ?? 0) + 3, end: (second?.start ?? 0) + 4 };
    expect(chosenPlace(notice, "#一（二）", hit)).toEqual({ path: "一（二）", ...hit });
    expect(chosenPlace(notice, "#一（二）", { start: 0, end: 4 })).toMatchObject({
      start: second?.start,
      end: second?.start,
    });
    expect(chosenPlace(notice, "#一（二）", { start: "0" })).toMatchObject({ end: second?.start });
  });

  it("chooses nothing for an empty, unknown or broken address", () => {
    expect(chosenPlace(notice, "", null)).toBeNull();
    expect(chosenPlace(notice, "#第99条", null)).toBeNull();
    expect(chosenPlace(notice, "#%E4%ZZ", null)).toBeNull();
    expect(chosenPlace(undefined, "#一", null)).toBeNull();
  });
});

describe("newestFirst", () => {
  it("orders by date, an undated notice by its year", () => {
    const of = (name: string, dated: string | null, year: number) => ({ name, dated, year });
    const names = newestFirst([
      of("甲", null, 2024),
      of("乙", "2026-02-02", 2026),
      of("丙", "2024-04-16", 2024),
    ]);
    expect(names.map(({ name }) => name)).toEqual(["乙", "丙", "甲"]);
  });
});
