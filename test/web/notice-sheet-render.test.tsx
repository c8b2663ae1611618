import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Notice } from "../../server/schemas/notice.ts";
import { NoticeSheet } from "../../web/src/components/notice-sheet/notice-sheet.tsx";
import { clausesOf, rangeOf } from "./notice-of.ts";

const body = `关于申报的通知\n一、申报类型\n（一）${"甲".repeat(80)}。\n二、申报要求\n1.总投资原则上不低于2000万元。\n网址：https://cydnnlzx.jjxxw.cq.gov.cn`;
const notice: Notice = {
  slug: "n",
  title: "关于申报的通知",
  names: ["申报"],
  number: null,
  issuers: ["市经济信息委"],
  dated: "2025-12-08",
  printed: null,
  publicity: null,
  region: "重庆",
  level: "市",
  year: 2025,
  kind: "申报通知",
  ocr: false,
  as_of: "2026-11-21",
  window: null,
  source: { file: "n.txt", sha256: "0".repeat(64) },
  parts: [],
  relations: [],
  sic: [{ quote: "2000万元", likely: "2000万元", note: "数字已核对" }],
  windows: [],
  body,
  clauses: clausesOf(body, [
    { path: "标题", kind: "title", text: "关于申报的通知" },
    { path: "一", kind: "heading", marker: "一、", text: "一、申报类型" },
    { path: "一（一）", parent: "一", marker: "（一）", text: `（一）${"甲".repeat(80)}。` },
    { path: "二", kind: "heading", marker: "二、", text: "二、申报要求" },
    { path: "二1", parent: "二", marker: "1.", text: "1.总投资原则上不低于2000万元。" },
    { path: "联系方式", kind: "contact", text: "网址：https://cydnnlzx.jjxxw.cq.gov.cn" },
  ]),
};
const mark = { n: 2, path: "二1", ...rangeOf(body, "原则上不低于2000万元") };
const html = (around: "neighbours" | "all", onChoose?: (path: string) => void): string =>
  renderToStaticMarkup(
    <NoticeSheet
      notice={notice}
      current={mark}
      marks={[mark]}
      around={around}
      onPick={() => undefined}
      {...(onChoose ? { onChoose } : {})}
    />,
  );

describe("NoticeSheet", () => {
  it("highlights the cited words and names the number that opens them", () => {
    const page = html("neighbours");
    expect(page).toContain('<mark class="ns-hi">原则上不低于2000万元</mark>');
    expect(page).toMatch(/<button[^>]*aria-label="出处2"[^>]*aria-current="true"[^>]*>2<\/button>/u);
  });

  it("folds what is far away behind a caption that says it is closed", () => {
    const page = html("neighbours");
    expect(page).toMatch(/<button[^>]*aria-expanded="false"[^>]*><span>一、申报类型<\/span><\/button>/u);
    expect(page).not.toContain("甲甲");
    expect(html("all")).toContain("甲甲");
  });

  it("gives clauses anchors and links in the library, none in a panel", () => {
    const library = html("all", () => undefined);
    expect(library).toContain('id="二1"');
    expect(library).toMatch(
      /<a[^>]*href="#%E4%BA%8C1"[^>]*aria-label="条款 二1"[^>]*aria-current="location"/u,
    );
    expect(html("neighbours")).not.toMatch(/ id="|<a /u);
  });

  it("keeps headings headings, and our remark out of the notice's words", () => {
    const page = html("all");
    expect(page).toContain('<h2 class="ns-title">关于申报的通知</h2>');
    expect(page).toMatch(/<h3[^>]*>二、申报要求<\/h3>/u);
    expect(page).toContain('role="note"><p>原文如此：“2000万元”。数字已核对</p>');
  });

  it("lets a long address break without adding a character", () => {
    const page = html("all");
    expect(page).toContain("<wbr/>");
    expect(page.replaceAll("<wbr/>", "")).toContain("网址：https://cydnnlzx.jjxxw.cq.gov.cn");
  });
});
