import { beforeAll, describe, expect, it } from "vitest";
import type { Draft, DraftTemplate } from "../../../../server/domain/draft.ts";
import { draftDocument } from "../../../../server/drafts/word/draft-document.ts";
import { paragraph, shown, twoParts, twoPartsDraft } from "../../../builders/shown-draft.ts";
import { wordsOf, zipEntry } from "../../../builders/word-file.ts";

type Shown = Pick<Draft, "title" | "sheet" | "sections" | "figures">;

async function written(draft: Shown, { template = twoParts, verification = false } = {}) {
  const notices = new Map([["cq-factory-scenes-2024", "2024年场景通知"]]);
  const file = await draftDocument({ template, draft, notices, verification });
  const xml = zipEntry(file, "word/document.xml");
  return { file, xml, text: wordsOf(xml), lines: wordsOf(xml).split("\n") };
}

const withBlocks = (blocks: Shown["sections"][number]["blocks"]): Shown => ({
  ...twoPartsDraft,
  sections: twoPartsDraft.sections.map((section) =>
    section.id === "方案·二" ? { ...section, blocks } : section,
  ),
});

/** The table row that holds these words. */
const rowWith = (xml: string, words: string) =>
  xml.match(/<w:tr>.*?<\/w:tr>/gsu)!.find((row) => row.includes(words))!;

let whole: Awaited<ReturnType<typeof written>>;
beforeAll(async () => {
  whole = await written(twoPartsDraft);
});

describe("draftDocument: what is said", () => {
  it("every block's words in the order of the sections, covers before their part", () => {
    const order = [
      "虚构申报书",
      "本模板只供试验。",
      "一、基本信息",
      "□国有　☑民营　□三资",
      "新能源电驱壳体项目建设方案",
      "一、建设内容",
      "（一）主要场景",
      "场景一：压铸件表面缺陷AI视觉质检",
      "不良品率由2.1%降至0.92%，下降1.18个百分点。",
      "图像样本为【待补充：图像数量】，精度【待核实：国内领先】。",
      "表1　考核指标",
      "自下单至发运的天数，按批次平均",
      "来源：MES质量报表。",
      "二、建设计划",
    ];
    const at = order.map((words) => whole.text.indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it("a section that nobody wrote says what is lacking; a heading that only groups says nothing", () => {
    expect(whole.lines).toContain("【待补充：建设计划】");
    expect(whole.text).not.toContain("待补充：建设内容");
  });

  it("the cover takes its entries from the facts and says which are lacking", () => {
    expect(whole.text).toContain("项目名称：\n新能源电驱壳体项目");
    expect(whole.text).toContain("联系人：\n【待补充：联系人姓名】");
  });

  it("an empty draft exports its headings and what is lacking", async () => {
    const empty = twoPartsDraft.sections.map((section) => ({ ...section, blocks: [] }));
    const { lines } = await written({ ...twoPartsDraft, sections: empty });
    expect(lines).toContain("一、基本信息");
    expect(lines).toContain("【待补充：基本信息】");
    expect(lines).toContain("【待补充：主要场景】");
  });

  it("words that XML would take for its own arrive as typed; characters that it can't hold are left out", async () => {
    const { text } = await written(withBlocks([paragraph("a<b & c>d\u0000\u0008\ud800。𠮷")]));
    expect(text).toContain("a<b & c>d。𠮷");
  });

  it("figures are plain in Word: no underline", () => {
    expect(whole.xml).not.toContain("<w:u ");
  });
});

describe("draftDocument: how it looks", () => {
  it("is A4 with the margins of official documents on every page", () => {
    expect(whole.xml.match(/<w:pgSz w:w="11905" w:h="16837"/gu)).toHaveLength(3);
    expect(whole.xml.match(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/gu)).toHaveLength(3);
  });

  it("names the faces of official documents by level, 28 pt lines, and what stands in for an absent face", () => {
    const styles = zipEntry(whole.file, "word/styles.xml");
    const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`, "su").exec(styles)![0];
    expect(style("Title")).toContain('w:eastAsia="方正小标宋简体"');
    expect(style("Title")).toContain('<w:sz w:val="44"/>');
    expect(style("Heading1")).toContain('w:eastAsia="黑体"');
    expect(style("Heading2")).toContain('w:eastAsia="楷体_GB2312"');
    expect(style("Heading3")).toMatch(/w:eastAsia="仿宋_GB2312".*<w:b\/>/su);
    expect(styles).toContain('<w:spacing w:line="560" w:lineRule="exact"/>');
    expect(zipEntry(whole.file, "word/fontTable.xml")).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,STFangsong"/>',
    );
  });

  it("marks what is lacking and what is to be verified by a shade, nothing else", () => {
    const shaded = whole.xml.match(/<w:r>(?:(?!<\/w:r>).)*<w:shd (?:(?!<\/w:r>).)*<\/w:r>/gsu)!.map(wordsOf);
    expect(new Set(shaded)).toEqual(
      new Set([
        "【待补充：联系人姓名】",
        "【待补充：图像数量】",
        "【待核实：国内领先】",
        "【待补充：基期】",
        "【待补充：变化】",
        "【待补充：建设计划】",
      ]),
    );
  });

  it("sets boxes in a face that has both", () => {
    const faces = whole.xml.match(/<w:r>(?:(?!<\/w:r>).)*[☑□](?:(?!<\/w:r>).)*<\/w:r>/gsu)!;
    expect(faces).toHaveLength(3);
    for (const run of faces) expect(run).toContain('w:eastAsia="Segoe UI Symbol"');
  });

  it("sets quotes and dashes, which both scripts have, in the Chinese face", async () => {
    const { xml } = await written(withBlocks([paragraph("“MES”与9—12月")]));
    const run = /<w:r>(?:(?!<\/w:r>).)*“MES”(?:(?!<\/w:r>).)*<\/w:r>/su.exec(xml)![0];
    expect(run).toContain('<w:rFonts w:hint="eastAsia"/>');
  });

  it("repeats a table's head on each page and no other row; its caption stays with it", () => {
    expect(whole.xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(rowWith(whole.xml, "统计口径")).toContain("<w:tblHeader/>");
    expect(whole.xml).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*表1/su);
  });

  it("stands numbers right, even beside a cell that is lacking", () => {
    const row = rowWith(whole.xml, "不合格件数÷检验件数");
    const aligned = row.match(/<w:jc w:val="[a-z]+"\/>/gu);
    expect(aligned!.map((jc) => /"(.+)"/u.exec(jc)![1])).toEqual([
      "center",
      "center",
      "right",
      "right",
      "left",
      "left",
    ]);
  });

  it("keeps a form's spans over columns and rows, its widths filling the page's 156 mm", () => {
    const form = /<w:tbl>.*?<\/w:tbl>/su.exec(whole.xml)![0];
    expect(form.match(/<w:gridSpan w:val="3"\/>/gu)).toHaveLength(2);
    expect(form.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(1);
    expect(form.match(/<w:vMerge w:val="continue"\/>/gu)).toHaveLength(1);
    const grid = Array.from(form.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu), ([, width]) => Number(width));
    expect(grid).toEqual([1768, 2653, 1768, 2655]);
  });

  it("centres a form's labels and short answers, and sets choices and a lone answer at the left", () => {
    const form = /<w:tbl>.*?<\/w:tbl>/su.exec(whole.xml)![0];
    const cells = Array.from(
      form.matchAll(/<w:jc w:val="(center|left)"\/>.*?<\/w:p>/gsu),
      ([words, align]) => `${align} ${wordsOf(words).trim()}`,
    );
    expect(cells.filter((cell) => !cell.endsWith(" "))).toEqual([
      "center 项目名称",
      "left 新能源电驱壳体项目",
      "center 企业性质",
      "left □国有　☑民营　□三资",
      "center 近三年情况",
      "center 年份",
      "center 员工人数",
      "center 2023",
      "left 612人",
    ]);
  });

  it("a number that names something, an invoice, doesn't stand right", async () => {
    const table = {
      kind: "table" as const,
      caption: shown("发票"),
      head: ["发票号码", "金额（万元）"].map(shown),
      rows: [["50012401", "980"].map(shown)],
      note: shown(""),
    };
    const { xml } = await written(withBlocks([table]));
    const aligned = rowWith(xml, "50012401").match(/<w:jc w:val="[a-z]+"\/>/gu);
    expect(aligned).toEqual(['<w:jc w:val="left"/>', '<w:jc w:val="right"/>']);
  });

  it("no row of a table stands alone at the foot or head of a page: first and last but one hold on to the next", async () => {
    const rows = ["甲", "乙", "丙", "丁"].map((name) => [shown(name)]);
    const table = {
      kind: "table" as const,
      caption: shown(""),
      head: [shown("名称")],
      rows,
      note: shown(""),
    };
    const { xml } = await written(withBlocks([table]));
    const holding = ["甲", "乙", "丙", "丁"].map((name) =>
      rowWith(xml, `>${name}<`).includes("<w:keepNext/>"),
    );
    expect(holding).toEqual([true, false, true, false]);
  });

  it("a section that bears its part's name stands under the title alone", async () => {
    const [form, ...rest] = twoPartsDraft.sections;
    const sections = [{ ...form!, heading: "虚构申报书" }, ...rest];
    const { lines } = await written({ ...twoPartsDraft, sections });
    expect(lines.filter((line) => line === "虚构申报书")).toHaveLength(1);
  });

  it("breaks a long title behind the name that it begins with", async () => {
    const long: DraftTemplate = {
      ...twoParts,
      parts: [{ ...twoParts.parts[0]!, title: "{项目名称}未来工厂初步建设方案及申报书" }],
    };
    const { lines } = await written(twoPartsDraft, { template: long });
    expect(lines.slice(0, 2)).toEqual(["新能源电驱壳体项目", "未来工厂初步建设方案及申报书"]);
  });

  it("headings are Word headings, so that Word's outline and a re-import find them", () => {
    const styled = Array.from(
      whole.xml.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>.*?<\/w:p>/gsu),
      ([words, style]) => `${style} ${wordsOf(words).trim()}`,
    );
    expect(styled).toEqual([
      "Title 虚构申报书",
      "Heading1 一、基本信息",
      "Title 新能源电驱壳体项目建设方案",
      "Heading1 一、建设内容",
      "Heading2 （一）主要场景",
      "Heading3 场景一：压铸件表面缺陷AI视觉质检",
      "Heading1 二、建设计划",
    ]);
  });

  it("says 非官方模板 on every page where it is true, and nowhere else", async () => {
    expect(whole.xml.match(/<w:headerReference w:type="default"/gu)).toHaveLength(3);
    expect(wordsOf(zipEntry(whole.file, "word/header1.xml")).trim()).toBe("非官方模板");
    const official: DraftTemplate = { ...twoParts, official: true, note: "" };
    expect((await written(twoPartsDraft, { template: official })).xml).not.toContain("headerReference");
  });

  it("numbers the pages, the cover excepted", () => {
    const footers = ["word/footer1.xml", "word/footer2.xml", "word/footer3.xml"].map((name) =>
      wordsOf(zipEntry(whole.file, name)).trim(),
    );
    expect(footers).toEqual(["— PAGE —", "", "— PAGE —"]);
    expect(zipEntry(whole.file, "word/footer2.xml")).toContain("<w:p");
  });
});

describe("draftDocument: 数据核验表", () => {
  it("lists each figure once with its places, formula or source, and evidence; only when asked", async () => {
    expect(whole.text).not.toContain("数据核验表");
    const { text } = await written(twoPartsDraft, { verification: true });
    const table = text.slice(text.indexOf("数据核验表"));
    expect(table).toContain("612人\n申报书 一\n自述：612人\n花名册\n");
    expect(table).toContain(
      "下降1.18个百分点\n方案 一（一）\n计算：0.92% − 2.1% ＝ −1.18个百分点\nMES质量报表\n",
    );
    expect(table.match(/^2\.1%$/gmu)).toHaveLength(1);
    expect(table).not.toMatch(/^2\.1$/mu);
  });

  it("names notice and clause of a figure that a clause says, and a dash where no evidence is named", async () => {
    const figure = {
      id: "r.d1.b1",
      text: "最高326万元",
      value: "326000000",
      unit: "分",
      source: {
        kind: "clause" as const,
        notice: "cq-factory-scenes-2024",
        clause: "三（一）",
        start: 0,
        end: 4,
      },
      refs: [],
    };
    const draft = withBlocks([{ kind: "paragraph", text: shown("{r.d1.b1=最高326万元}") }]);
    const { text } = await written({ ...draft, figures: [...draft.figures, figure] }, { verification: true });
    expect(text).toContain("最高326万元\n方案 二\n2024年场景通知 三（一）\n—\n");
  });
});
