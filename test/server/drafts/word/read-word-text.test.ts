import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { draftDocument } from "../../../../server/drafts/word/draft-document.ts";
import { readWordText } from "../../../../server/drafts/word/read-word-text.ts";
import { twoParts, twoPartsDraft } from "../../../builders/shown-draft.ts";

/** A zip of one deflated entry that may declare another size than it has. */
function zipOf(name: string, bytes: Buffer, declared = bytes.length): Buffer {
  const packed = deflateRawSync(bytes);
  const header = (signature: string, central: boolean) => {
    const head = Buffer.alloc(central ? 46 : 30);
    head.write(signature, "latin1");
    const base = central ? 10 : 8;
    head.writeUInt16LE(8, base);
    head.writeUInt32LE(packed.length, base + 10);
    head.writeUInt32LE(declared, base + 14);
    head.writeUInt16LE(Buffer.byteLength(name), base + 18);
    return Buffer.concat([head, Buffer.from(name)]);
  };
  const local = Buffer.concat([header("PK\u0003\u0004", false), packed]);
  const central = header("PK\u0001\u0002", true);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const refused = (bytes: Buffer) =>
  readWordText(bytes).then(
    () => "read",
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

const exported = () =>
  draftDocument({ template: twoParts, draft: twoPartsDraft, notices: new Map(), verification: false });

describe("readWordText", () => {
  it("reads back what was exported: a heading or paragraph a line, a row a line with tabs", async () => {
    const text = await readWordText(await exported());
    expect(text.split("\n")).toEqual([
      "虚构申报书",
      "本模板只供试验。",
      "一、基本信息",
      "项目名称\t新能源电驱壳体项目",
      "企业性质\t□国有　☑民营　□三资",
      "近三年情况\t年份\t员工人数",
      "2023\t612人",
      "新能源电驱壳体项目建设方案",
      "项目名称：\t新能源电驱壳体项目",
      "联系人：\t【待补充：联系人姓名】",
      "某委员会·制",
      "一、建设内容",
      "（一）主要场景",
      "场景一：压铸件表面缺陷AI视觉质检",
      "不良品率由2.1%降至0.92%，下降1.18个百分点。",
      "图像样本为【待补充：图像数量】，精度【待核实：国内领先】。",
      "表1　考核指标",
      "指标\t单位\t建设前\t建设后\t变化\t统计口径",
      "不良品率\t%\t2.1\t0.92\t下降1.18个百分点\t不合格件数÷检验件数",
      "交付周期\t天\t【待补充：基期】\t21\t【待补充：变化】\t自下单至发运的天数，按批次平均",
      "来源：MES质量报表。",
      "二、建设计划",
      "【待补充：建设计划】",
    ]);
  });

  it("refuses what isn't a Word file, what is damaged and what has no words, saying what to do", async () => {
    const file = await exported();
    expect(await refused(Buffer.from("不是文件"))).toBe(
      "invalid_file 这个文件读不了：它不是Word或Excel文件，或者已经损坏。请另存为docx或xlsx再试。",
    );
    expect(await refused(Buffer.alloc(0))).toContain("invalid_file");
    expect(await refused(file.subarray(0, file.length - 300))).toContain("invalid_file");
    expect(await refused(zipOf("a.txt", Buffer.from("文字")))).toBe(
      "invalid_file 这个文件读不了：里面找不到Word的正文。请用Word打开后另存为docx再试。",
    );
  });

  it("refuses a file of a few kilobytes that unpacks to more than can be read, whatever it declares", async () => {
    const [xml, picture] = [Buffer.alloc(4_000_001), Buffer.alloc(30_000_001)];
    const tooLarge = "invalid_file 这个文件读不了：展开后太大。请删去图片，或者只留要读的部分再试。";
    expect(await refused(zipOf("word/document.xml", xml))).toBe(tooLarge);
    expect(await refused(zipOf("word/document.xml", xml, 10))).toBe(tooLarge);
    expect(await refused(zipOf("word/media/image1.png", picture, 10))).toBe(tooLarge);
    expect(await refused(Buffer.alloc(10_000_001))).toContain("超过10MB");
  });

  it("a body nested deeper than a reader can follow is refused, not a crash", async () => {
    const depth = 20_000;
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${"<w:sdt><w:sdtContent>".repeat(depth)}${"</w:sdtContent></w:sdt>".repeat(depth)}</w:body></w:document>`;
    expect(await refused(zipOf("word/document.xml", Buffer.from(xml)))).toContain("invalid_file");
  });
});
