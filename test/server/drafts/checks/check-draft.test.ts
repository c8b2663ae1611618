import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../../server/drafts/checks/check-draft.ts";
import { draftCheck } from "../../../../server/schemas/draft.ts";
import { composedDraft, templateSlugs } from "../../../builders/composed-draft.ts";
import { unwritten, withWords } from "../../../builders/edited-draft.ts";
import { randomSheet } from "../../../builders/random-sheet.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const OUTLINE = "2025未来工厂";
const failed = (points: ReturnType<typeof checkDraft>["points"]) =>
  points.filter(({ outcome }) => outcome === "未通过").map(({ id }) => id);

describe("CF1, the good sample", () => {
  const check = checkDraft(composedDraft(OUTLINE, sheetOf("cf1")));

  it("passes nine of ten points that code can judge; its unit prices have no source", () => {
    expect(check.score.passed / check.score.checkable).toBeGreaterThanOrEqual(0.9);
    expect(failed(check.points)).toEqual(["R12"]);
    expect(check.points.map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, at) => `R${String(at + 1).padStart(2, "0")}`),
    );
  });

  it("stands on its facts with every number, and may be exported", () => {
    expect(check.figures.unbound).toEqual([]);
    expect(check.figures.bound).toBe(check.figures.total);
    expect(check.figures.total).toBeGreaterThan(400);
    expect(check.exportable).toBe(true);
  });

  it("says that the window is closed and what would be paid at most", () => {
    const lines = check.precheck.lines.join("\n");
    // 2025-12-19 to 2026-11-21: 12 days of December, 325 of the year after.
    expect(lines).toContain("企业线上申报2025年12月19日18:00已截止，337天前");
    expect(lines).toContain("最高不超过326万元（第2条）");
    expect(lines).toContain("最高不超过300万元（第7条）");
    expect(lines).toContain("按同一内容就高，最高不超过326万元；认定为不同内容的，合计最高不超过626万元");
    expect(lines).not.toMatch(/可获得|保证|恭喜/u);
  });

  it("finds nothing wrong with the lines, and counts the papers that are missing", () => {
    expect(check.investments).toEqual([]);
    const missing = check.evidence.filter(({ present }) => !present).map(({ name }) => name);
    expect(missing).toEqual([
      "荣誉认定文件或证书",
      "营业执照",
      "减少质量损失的单价依据",
      "减少停机损失的单价依据",
      "节约电费的单价依据",
    ]);
    expect(check.evidence.map(({ number }) => number)).toEqual(check.evidence.map((_, at) => at + 1));
    expect(check.evidence).toContainEqual(
      expect.objectContaining({ name: "MES质量报表导出", for: "不良品率（出厂前）", present: true }),
    );
  });

  it("is what the schema says", () => {
    expect(draftCheck.parse(check)).toEqual(check);
  });
});

describe("CF3, the one with gaps", () => {
  const check = checkDraft(composedDraft(OUTLINE, sheetOf("cf3")));
  const what = (id: string) => check.points.find((one) => one.id === id)!.findings.map((one) => one.what);
  const lines = check.precheck.lines.join("\n");

  it("makes nothing up and may be exported with its gaps open", () => {
    expect(check.figures.unbound).toEqual([]);
    expect(check.exportable).toBe(true);
    expect(check.open.map(({ text }) => text).join()).toContain("【待补充：信息安全防护投入");
  });

  it("2023 lines of 900万元 don't count", () => {
    expect(check.investments.map(({ where, what: words }) => `${where}：${words}`)).toEqual([
      "投资明细：2行共900万元没有计入2025年未来工厂的投资，计入1850万元",
      "投资明细第1行「焊接机器人工作站」：不计入：早于2024年1月1日",
      "投资明细第2行「三维工艺与MES一期」：不计入：早于2024年1月1日",
    ]);
    expect(lines).toContain("未达到“原则上”的要求：2024年以来总投资不低于2000万元：资料里是1850万元");
    expect(lines).toContain("差150万元");
  });

  it("交付周期 has no base, 设备利用率 periods of different length", () => {
    expect(what("R06")).toContain("没有建设前的数（改造前数据缺失，不得推算）");
    expect(what("R09").join()).toContain("基期6个月，报告期1个月，对比期长度不一致，样本太短");
  });

  it("security spending is missing, the honour is the enterprise's, scenes and indicators are few", () => {
    expect(what("R13")).toEqual(["没有填"]);
    expect(lines).toContain("待确认：具备信息安全防护能力");
    expect(lines).toContain("待确认：申报项目前期至少一项荣誉：资料里是创新示范工厂");
    expect(what("R03").join()).toContain("有2个场景");
    expect(what("R04").join()).toContain("有2个可量化指标");
    expect(failed(check.points)).toEqual(["R06", "R09", "R12", "R13", "R19"]);
  });

  it.each([
    ["2024未来工厂建设场景", ["R03", "R04"]],
    ["2024新模式", []],
  ])("more than 24 months in %s", (name, alsoFailed) => {
    const other = checkDraft(composedDraft(name, sheetOf("cf3")));
    expect(other.precheck.lines.join()).toContain("资料里是27个月，要求不超过24个月");
    expect(failed(other.points)).toEqual(expect.arrayContaining(alsoFailed));
  });

  it("what would be paid by each way to count, never one of them alone", () => {
    expect(lines).toContain("（2750万元）：“建设未来工厂”最高不超过275万元");
    expect(lines).toContain("（1850万元）：“建设未来工厂”最高不超过185万元");
  });
});

describe("what keeps a draft from being exported", () => {
  const draft = unwritten(OUTLINE, sheetOf("cf1"));

  it("a number that nothing stands behind, with its sentence and why", () => {
    const { exportable, figures } = checkDraft(withWords(draft, "提纲·五", "训练图像8万张。"));
    expect(exportable).toBe(false);
    expect(figures.unbound).toEqual([
      { section: "提纲·五", text: "8万张", sentence: "训练图像8万张。", reason: "资料里没有这个数" },
    ]);
  });

  it("a slot whose fact was taken out", () => {
    const { exportable, figures } = checkDraft(withWords(draft, "提纲·五", "漏检率降至{s9k9.after}。"));
    expect(exportable).toBe(false);
    expect(figures.unbound.map(({ text, reason }) => `${text}：${reason}`)).toEqual([
      "{s9k9.after}：原来引用的事实已不在资料里",
    ]);
  });

  it("never an open place", () => {
    const { exportable, open } = checkDraft(
      withWords(draft, "提纲·五", "【待补充：样本】，【待核实：国内首创】。"),
    );
    expect(exportable).toBe(true);
    expect(open).toEqual([
      { section: "提纲·五", text: "【待补充：样本】" },
      { section: "提纲·五", text: "【待核实：国内首创】" },
    ]);
  });
});

describe("the same words once somebody has touched them", () => {
  it.each(templateSlugs)("are judged the same: %s", (name) => {
    for (const company of ["cf1", "cf3"] as const) {
      const draft = composedDraft(name, sheetOf(company));
      const sections = draft.sections.map((one) => ({ ...one, state: "修改" as const }));
      const [composed, edited] = [checkDraft(draft), checkDraft({ ...draft, sections })];
      expect(edited.figures).toEqual(composed.figures);
      expect(edited.points.map(({ id, outcome }) => `${id}${outcome}`)).toEqual(
        composed.points.map(({ id, outcome }) => `${id}${outcome}`),
      );
    }
  });
});

describe("lines of spending", () => {
  it("the same invoice twice, however it is written, an unpaid line, one without a number", () => {
    const sheet = sheetOf("cf1");
    sheet.investments[3]!.invoice_no = " ５００１２４０１";
    sheet.investments[4]!.paid = "否";
    sheet.investments[5]!.paid = "";
    sheet.investments[6]!.invoice_no = "";
    const { investments, evidence } = checkDraft(unwritten(OUTLINE, sheet));
    expect(investments.map(({ ref, what }) => `${ref}：${what}`)).toEqual([
      "i4.invoice_no：发票号码５００１２４０１与第1行重复",
      "i5.paid：没有付款",
      "i6.paid：没有写是否付款",
      "i7.invoice_no：没有发票号码",
    ]);
    expect(evidence).toContainEqual({ number: 3, name: "付款凭证", for: "投资明细第5、6行", present: false });
  });
});

describe("any sheet", () => {
  it("composed on any template, has no number without a source", () => {
    const drafts = fc.record({ name: fc.constantFrom(...templateSlugs), sheet: randomSheet });
    fc.assert(
      fc.property(drafts, ({ name, sheet }) => {
        expect(checkDraft(composedDraft(name, sheet)).figures.unbound).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
