import { describe, expect, it } from "vitest";
import { layoutSheet, type Block, type LaidRun } from "../../web/src/components/notice-sheet/layout-sheet.ts";
import type { Current, Mark, Segment } from "../../web/src/components/notice-sheet/segments.ts";
import type { Notice } from "../../server/schemas/notice.ts";
import { clausesOf, rangeOf } from "./notice-of.ts";

type Sheet = Pick<Notice, "body" | "clauses" | "issuers" | "sic" | "dated" | "ocr">;
const sheet = (body: string, specs: Parameters<typeof clausesOf>[1], more: Partial<Sheet> = {}): Sheet => ({
  body,
  clauses: clausesOf(body, specs),
  issuers: [],
  sic: [],
  dated: "2025-07-11",
  ocr: false,
  ...more,
});
const all = (notice: Sheet, current: Current | null = null, marks: Mark[] = []): Block[] =>
  layoutSheet(notice, { current, marks, around: "all" }).flatMap(({ blocks }) => blocks);
const near = (notice: Sheet, current: Current, marks: Mark[] = []): LaidRun[] =>
  layoutSheet(notice, { current, marks, around: "neighbours" });

const segmentsOf = (block: Block): Segment[] => {
  if (block.kind === "head") return block.lines.flatMap(({ segments }) => segments);
  if (block.kind === "form") return block.rows.flatMap(({ cells }) => cells.flat(2));
  return [...block.lead, ...block.marker, ...block.paragraphs.flat()];
};
const read = (segments: Segment[]): string => segments.map(({ text }) => text).join("");
/** The only block, or the one at that place. */
const only = (blocks: Block[], at = 0): Block => {
  const block = blocks[at];
  if (!block) throw new Error(`no block ${at}`);
  return block;
};
const lines = (block: Block): string[] => {
  if (block.kind === "head") return block.lines.map(({ role, segments }) => `${role}: ${read(segments)}`);
  if (block.kind === "form")
    return block.rows.map(({ cells }) => cells.map((c) => c.map(read).join("/")).join("|"));
  return block.paragraphs.map(read);
};

describe("reading text", () => {
  it("joins what a page break tore apart and highlights exactly the cited characters", () => {
    const body = "申报企业的真实性承\n\n诺书纸质版(一式一份)以及电子版(扫描盖章, PDF格式)报送。";
    const cited = rangeOf(body, "真实性承\n\n诺书");
    const block = only(all(sheet(body, [{ path: "正文1", text: body }]), { path: "正文1", ...cited }));
    expect(lines(block)).toEqual([
      "申报企业的真实性承诺书纸质版(一式一份)以及电子版(扫描盖章, PDF格式)报送。",
    ]);
    expect(read(segmentsOf(block).filter(({ current }) => current))).toBe("真实性承诺书");
  });

  it("drops the OCR's spaces beside Chinese characters but keeps those beside telephone numbers", () => {
    const body = "于 2025 年 8 月 1 日前报送装备工业一司 010-68205630 国家发展改革委 010-68501694";
    expect(lines(only(all(sheet(body, [{ path: "3", text: body }]))))).toEqual([
      "于2025年8月1日前报送装备工业一司 010-68205630 国家发展改革委 010-68501694",
    ]);
  });

  it("begins a paragraph after a sentence end or before a number, not at a broken line", () => {
    const body = "示例：\n\n场景一：名称\n1.建设内容\n及路径。\n由专家\n评审。";
    expect(lines(only(all(sheet(body, [{ path: "三", text: body }]))))).toEqual([
      "示例：",
      "场景一：名称",
      "1.建设内容及路径。",
      "由专家评审。",
    ]);
  });

  it("ends a heading with its line, though more words follow", () => {
    const body = "二、申报方向\n聚焦数字化转型\n面临的关键问题，征集项目。";
    const block = only(all(sheet(body, [{ path: "二", kind: "heading", marker: "二、", text: body }])));
    expect(lines(block)).toEqual(["申报方向", "聚焦数字化转型面临的关键问题，征集项目。"]);
  });

  it("sets a bookmark and an OCR dash apart from the marker and the words", () => {
    const body = "[bookmark: _GoBack]3.支持企业\n- 2. 申报主体\n- 版)参考。";
    const [third, second] = all(
      sheet(body, [
        { path: "第3条", marker: "3.", text: "[bookmark: _GoBack]3.支持企业" },
        { path: "2", marker: "2.", text: "- 2. 申报主体\n- 版)参考。" },
      ]),
    );
    if (third?.kind !== "text" || second?.kind !== "text") throw new Error("not text");
    expect([read(third.lead), read(third.marker), ...lines(third)]).toEqual([
      "[bookmark: _GoBack]",
      "3.",
      "支持企业",
    ]);
    expect([read(second.lead), read(second.marker)]).toEqual(["-", "2."]);
    const words = second.paragraphs.flat().filter(({ trace }) => !trace);
    expect(read(words)).toBe("申报主体版)参考。");
  });

  it("measures in code points, so a rare character shifts nothing", () => {
    const body = "𠮷林企业投资不低于2000万元。";
    const block = only(
      all(sheet(body, [{ path: "一", text: body }]), {
        path: "一",
        ...rangeOf(body, "不低于2000万元"),
      }),
    );
    expect(read(segmentsOf(block).filter(({ current }) => current))).toBe("不低于2000万元");
  });
});

describe("highlights", () => {
  const body = "3.总投资原则上不低于2000万元，其中软件不低于总投资的30%。";
  const notice = sheet(body, [{ path: "二（二）3", marker: "3.", text: body }]);
  const one: Mark = { n: 1, path: "二（二）3", ...rangeOf(body, "原则上不低于2000万元") };
  const two: Mark = { n: 2, path: "二（二）3", ...rangeOf(body, "不低于总投资的30%") };

  it("marks the open place, and the turn's other places with their numbers", () => {
    const block = only(all(notice, two, [one, two]));
    expect(segmentsOf(block).map(({ text, current, marks }) => [text, current, marks])).toEqual([
      ["3.", false, []],
      ["总投资", false, []],
      ["原则上不低于2000万元", false, [1]],
      ["，其中软件", false, []],
      ["不低于总投资的30%", true, [2]],
      ["。", false, []],
    ]);
    expect(block).toMatchObject({ isCurrent: true, marks: [one, two] });
  });

  it("shows one number a clause in the margin, for the place that is open", () => {
    const again: Mark = { ...one, n: 2 };
    expect(only(all(notice, two, [again, two]))).toMatchObject({ marks: [two] });
    expect(only(all(notice, again, [again, two]))).toMatchObject({ marks: [again] });
    expect(only(all(notice, null, [two, one]))).toMatchObject({ marks: [one, two] });
  });

  it("marks a clause as current without highlighting when the range is empty", () => {
    const block = only(all(notice, { path: "二（二）3", start: 5, end: 5 }));
    expect(block).toMatchObject({ isCurrent: true });
    expect(segmentsOf(block).some(({ current }) => current)).toBe(false);
  });

  it("highlights nothing for a range outside the clause", () => {
    const block = only(all(notice, { path: "别处", start: 900, end: 950 }));
    expect(segmentsOf(block).some(({ current }) => current)).toBe(false);
  });
});

describe("titles and forms", () => {
  it("tells issuer, number and title apart, on one line or several", () => {
    const city = "成都市经济和信息化局 关于转发开展 2025 年度智能工厂梯度培育行动 的通知";
    expect(lines(only(all(sheet(city, [{ path: "标题", kind: "title", text: city }]))))).toEqual([
      "issuer: 成都市经济和信息化局",
      "title: 关于转发开展2025年度智能工厂梯度培育行动的通知",
    ]);
    const two = "渝经信智能〔2024〕4号\n\n重庆市经济和信息化委员会\n\n关于征集2024年未来\n工厂建设场景的通知";
    expect(lines(only(all(sheet(two, [{ path: "标题", kind: "title", text: two }]))))).toEqual([
      "number: 渝经信智能〔2024〕4号",
      "issuer: 重庆市经济和信息化委员会",
      "title: 关于征集2024年未来工厂建设场景的通知",
    ]);
  });

  it("keeps the label of an attachment and the lines of a cover apart from its title", () => {
    const body = "附件2\n2024年示范项目\n\n建设方案\n项目名称：     \n重庆市经济和信息化委员会·制";
    const head = sheet(body, [{ path: "附件2·标题", kind: "title", text: body }], {
      issuers: ["重庆市经济和信息化委员会"],
    });
    expect(lines(only(all(head)))).toEqual([
      "number: 附件2",
      "title: 2024年示范项目建设方案",
      "line: 项目名称：",
      "line: 重庆市经济和信息化委员会·制",
    ]);
  });

  it("sets form rows as a table with their empty cells, as printed", () => {
    const body =
      "一、基本信息\n\n\t企业名称\n\t\n\n\t企业性质\n\t□国有 □民营\n\n□其他\n\t注册资本（万元）\n\t\n\n" +
      "\t联系人\n\t姓名\n\t\n\t电    话\n\t\n\n\t\n\t职务\n\t\n\t手    机\n\t\n\n\n以下无正文。";
    const row = (path: string, text: string) => ({ path, kind: "form-row" as const, text });
    const notice = sheet(body, [
      { path: "一", kind: "heading", marker: "一、", text: "一、基本信息" },
      row("企业名称", "企业名称"),
      row("企业性质", "企业性质\n\t□国有 □民营\n\n□其他\n\t注册资本（万元）"),
      row("联系人", "联系人\n\t姓名\n\t\n\t电    话\n\t\n\n\t\n\t职务\n\t\n\t手    机"),
      { path: "末段", kind: "closing", text: "以下无正文。" },
    ]);
    const form = only(all(notice), 1);
    expect(form).toMatchObject({ kind: "form", columns: 5 });
    expect(lines(form)).toEqual([
      "企业名称|",
      "企业性质|□国有 □民营/□其他|注册资本（万元）|",
      "联系人|姓名||电 话|",
      "|职务||手 机|",
    ]);
  });

  it("says what faulty print probably meant, beside the clause it stands in", () => {
    const body = "1.主管部门会国\n发展改革组织。\n2.另行通知。";
    const notice = sheet(
      body,
      [
        { path: "1", text: "1.主管部门会国\n发展改革组织。" },
        { path: "2", text: "2.另行通知。" },
      ],
      { sic: [{ quote: "会国发展改革", likely: "会同发展改革" }] },
    );
    expect(
      all(notice).map((block) => (block.kind === "form" ? [] : block.remarks.map(({ text }) => text))),
    ).toEqual([["原文如此：“会国发展改革”，疑为“会同发展改革”"], []]);
  });
});

describe("contacts", () => {
  it("are said to be of their day, and unverified where a scan was read", () => {
    const body = "联系人：某某，\n63897164。";
    const contact = [{ path: "联系方式", kind: "contact" as const, text: body }];
    const remarks = (more: Partial<Sheet>) => {
      const block = only(all(sheet(body, contact, more)));
      return block.kind === "form" ? [] : block.remarks.map(({ text }) => text);
    };
    expect(remarks({})).toEqual(["2025年7月11日的联系方式，可能已变更"]);
    expect(remarks({ dated: null, ocr: true })).toEqual([
      "成文时的联系方式，可能已变更；由扫描件识别，未核实",
    ]);
  });
});

describe("folding", () => {
  const long = "甲".repeat(70);
  const specs = [
    { path: "标题", kind: "title" as const, text: "关于申报的通知" },
    { path: "一", kind: "heading" as const, marker: "一、", text: "一、申报类型" },
    { path: "一（一）", parent: "一", marker: "（一）", text: `（一）${long}` },
    { path: "二", kind: "heading" as const, marker: "二、", text: "二、申报要求" },
    { path: "二（一）", parent: "二", marker: "（一）", text: "（一）基本要求。" },
    { path: "二（二）", parent: "二", marker: "（二）", text: "（二）具体要求。" },
    { path: "三", kind: "heading" as const, marker: "三、", text: "三、其他" },
    { path: "三（一）", parent: "三", marker: "（一）", text: `（一）${long}` },
    { path: "三（二）", parent: "三", marker: "（二）", text: "（二）真实。" },
    { path: "三（三）", parent: "三", marker: "（三）", text: `（三）${long}` },
  ];
  const body = specs.map(({ text }) => text).join("\n");
  const notice = sheet(body, specs);
  const at = (path: string): Current => {
    const clause = notice.clauses.find((one) => one.path === path);
    if (!clause) throw new Error(`no clause ${path}`);
    return { path, start: clause.start, end: clause.end };
  };
  const shape = (runs: LaidRun[]): string[] =>
    runs.map(({ folded, caption, blocks }) =>
      folded ? `[${caption}]` : blocks.map((b) => (b.kind === "form" ? "form" : b.clause.path)).join(" "),
    );

  it("shows the clause, its neighbours, the headings above and the title; the rest is captioned", () => {
    expect(shape(near(notice, at("二（二）")))).toEqual([
      "标题",
      "[一、申报类型]",
      "二 二（一） 二（二）",
      "[三、其他]",
    ]);
  });

  it("opens what the turn cites elsewhere, and names a fold of plain clauses by its paths", () => {
    const mark: Mark = { n: 2, ...at("三（二）") };
    expect(shape(near(notice, at("二（二）"), [mark]))).toEqual([
      "标题",
      "[一、申报类型]",
      "二 二（一） 二（二） 三",
      "[三（一）]",
      "三（二）",
      "[三（三）]",
    ]);
  });

  it("keeps every clause in exactly one run", () => {
    const shown = near(notice, at("三（三）")).flatMap(({ blocks }) =>
      blocks.map((block) => (block.kind === "form" ? "form" : block.clause.path)),
    );
    expect(shown).toEqual(specs.map(({ path }) => path));
  });

  it("is whole where nothing is cited, and where the whole is asked for", () => {
    expect(layoutSheet(notice, { current: null, marks: [], around: "neighbours" })).toHaveLength(1);
    expect(layoutSheet(notice, { current: at("一"), marks: [], around: "all" })).toHaveLength(1);
  });
});
