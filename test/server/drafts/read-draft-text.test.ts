import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraftText } from "../../../server/drafts/read-draft-text.ts";
import { composedDraft } from "../../builders/composed-draft.ts";
import { plainText } from "../../builders/edited-draft.ts";
import { sheetOf } from "../../builders/sheet-ledger.ts";

const outline = composedDraft("2025未来工厂", sheetOf("cf1"));

const text = plainText(outline);
const lines = text.split("\n");

describe("readDraftText", () => {
  it.each([
    ["cf1", "2025未来工厂"],
    ["cf1", "2024新模式"],
    ["cf3", "2024未来工厂建设场景"],
    ["cf3", "领航级"],
  ] as const)("finds every section and every number of %s's %s", (company, name) => {
    const draft = composedDraft(name, sheetOf(company));
    const { sections, missing_sections, figures } = readDraftText(draft, plainText(draft));
    expect(missing_sections).toEqual([]);
    expect(sections.map(({ id }) => id)).toEqual(draft.sections.map(({ section }) => section.id));
    expect(figures.unbound).toEqual([]);
    expect(figures.total).toBeGreaterThan(100);
  });

  it("names what is missing, and what stands out of order", () => {
    const moved = [
      "一、基本信息",
      "三、项目概况",
      "（一）项目简介",
      "二、申报单位概况",
      "（一）企业简介",
    ].join("\n");
    const { sections, missing_sections, points } = readDraftText(outline, moved);
    expect(sections.map(({ id }) => id)).toEqual([
      "提纲·一",
      "提纲·三",
      "提纲·三（一）",
      "提纲·二",
      "提纲·二（一）",
    ]);
    expect(missing_sections).toContain("六、资金投入");
    const first = points.find(({ id }) => id === "R01")!;
    expect(first.outcome).toBe("未通过");
    expect(first.findings.map(({ where, what }) => `${where}：${what}`)).toContain(
      "二、申报单位概况：顺序与原文不一致",
    );
  });

  it("knows a heading by its words and says that its number is another", () => {
    const { sections, points } = readDraftText(outline, "一、基本信息\n五、资金投入\n总投资3260万元。");
    expect(sections.map(({ id }) => id)).toEqual(["提纲·一", "提纲·六"]);
    expect(points[0]!.findings.map(({ what }) => what)).toContain("标题应为“六、资金投入”");
  });

  it("leaves the appendix of figures aside and reads what stands before the first heading", () => {
    const { sections, figures } = readDraftText(
      outline,
      "申报单位自评99分\n一、基本信息\n数据核验表\n1\t88888万元",
    );
    expect(sections[0]).toMatchObject({ id: null, heading: "标题之前" });
    expect(figures.unbound.map(({ text: figure }) => figure)).toEqual(["99"]);
  });

  it("counts a form's limited cell", () => {
    const draft = composedDraft("2024新模式", sheetOf("cf1"));
    const cell = (length: number) => {
      const { points } = readDraftText(draft, `（一）企业基本信息\n企业简介\t${"字".repeat(length)}`);
      return points.find(({ id }) => id === "R02")!;
    };
    expect(cell(499).outcome).toBe("通过");
    expect(cell(500).outcome).toBe("通过");
    expect(cell(501)).toMatchObject({
      outcome: "未通过",
      findings: [{ where: "企业简介", what: "501字，限500字", remedy: "超出1字，请删减到500字以内" }],
    });
  });

  it("tells a rival's text apart from the facts", () => {
    const rival =
      "五、绩效指标和效益分析\n采用区块链和DeepSeek，由清华大学研制，国内首创，保证入选，可获得补贴500万元。";
    const { points } = readDraftText(outline, rival);
    const what = (id: string) => points.find((point) => point.id === id)!.findings.map((one) => one.what);
    expect(what("R16")).toContain("“区块链”：资料里没有这项技术或产品");
    expect(what("R16")).toContain("“DeepSeek”：资料里没有这项技术或产品");
    expect(what("R16")).toContain("“国内首创”：评价没有依据");
    expect(what("R20")).toContain("“清华大学”：资料里没有这个单位");
    expect(what("R18")).toContain("“保证入选”：写成了承诺");
  });
});

describe("a digit changed in CF1's text", () => {
  const places = Array.from(text.matchAll(/\d/gu), ({ index }) => index);

  it("is reported wherever it stands, each line by itself", () => {
    // Every third digit of the text changed, all the changed lines in one text under their own headings.
    let count = 0;
    const changed = new Map<string, string[]>();
    let heading = "";
    const headings = new Set(outline.sections.map(({ section }) => section.heading));
    for (const line of lines) {
      if (headings.has(line)) heading = line;
      else
        for (const { index } of line.matchAll(/\d/gu)) {
          if (count++ % 3 > 0) continue;
          const digit = (Number(line[index]) + 3) % 10;
          const other = `${line.slice(0, index)}${digit}${line.slice(index + 1)}`;
          changed.set(heading, [...(changed.get(heading) ?? []), other]);
        }
    }
    const all = [...changed.values()].flat();
    expect(all.length).toBeGreaterThan(400);
    const whole = [...changed].map(([above, some]) => [above, ...some].join("\n")).join("\n");
    const { figures } = readDraftText(outline, whole);
    expect(figures.unbound.length).toBeGreaterThanOrEqual(all.length);
  });

  it("is reported in the whole text", () => {
    const one = fc.record({ at: fc.constantFrom(...places), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(one, ({ at, by }) => {
        const digit = (Number(text[at]) + by) % 10;
        const { figures, missing_sections } = readDraftText(
          outline,
          `${text.slice(0, at)}${digit}${text.slice(at + 1)}`,
        );
        expect(figures.unbound.length + missing_sections.length).toBeGreaterThan(0);
      }),
      { numRuns: 8 },
    );
  });
});
