import { describe, expect, it } from "vitest";
import { composedDraft, shownText, templateSlugs } from "../../../builders/composed-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const outline = composedDraft("cq-future-factory-2025", sheetOf("cf3"));
const text = shownText(outline);

describe("CF3: what is missing stays missing", () => {
  it("an indicator without a base has no change, and its base is asked for", () => {
    expect(text).toContain(
      "订单交付周期建设后为46天，【待补充：基期订单交付周期】（改造前数据缺失，不得推算），不计算变化",
    );
    expect(outline.ledger.figures.has("s2k1.points")).toBe(false);
  });

  it.each(templateSlugs)("%s: no sentence tells 订单交付周期 as changed", (slug) => {
    const lines = shownText(composedDraft(slug, sheetOf("cf3"))).split(/[。；\n]/u);
    const told = lines.filter((line) => line.includes("订单交付周期"));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => /缩短|延长|下降|上升|降幅|增幅/u.test(line))).toEqual([]);
  });

  it("periods of unlike length are said to be so", () =>
    expect(text).toContain("基期2023年1—6月（6个月），报告期2025年10月（1个月），两期长度不同"));

  it("lines before 2024 stand outside the notice's sum: 2750−900 = 1850", () => {
    expect(text).toContain("计入1850万元，另有900万元（早于2024年1月1日，不计入）");
    // 330+290+190 = 810; 810÷1850 = 0.43783…; 810−1850×30% = 255
    expect(text).toContain("软件相关投资810万元，占比为810万元÷1850万元=43.78%，较要求的下限多255万元");
  });

  it("the sum below 2000 is unmet, and 原则上 goes with it", () =>
    expect(text).toContain("未达到、由主管部门把握的是2024年以来总投资不低于2000万元（原则上）"));

  it("what lacks stands beside it: 2000−1850 = 150", () =>
    expect(text).toContain("差距：2024年以来总投资不低于2000万元（原则上），新增投入差150万元"));

  it("ceilings by each way to count, 10% of 2750 and of 1850", () => {
    expect(text).toContain("2750万元，最高不超过275万元");
    expect(text).toContain("1850万元，最高不超过185万元");
  });

  it("information security, savings and pains are asked for", () => {
    expect(text).toContain("信息安全防护：【待补充：信息安全防护投入金额、内容和证明材料】");
    expect(text).toContain("【待补充：年节约额的算式");
    expect(text).toContain("【待补充：建设前的业务痛点】");
    expect(outline.ledger.figures.has("v.total")).toBe(false);
  });

  it("an honour of the enterprise is to be verified", () =>
    expect(text).toContain(
      "重庆市创新示范工厂（2022年，企业），【待核实：荣誉授予的是本项目还是企业或其他项目】",
    ));

  it("001 asks for the third scene and the third indicator of the second", () => {
    const scenes = shownText(composedDraft("cq-factory-scenes-2024", sheetOf("cf3")), "方案·三（二）");
    expect(scenes).toContain("场景三：【待补充：场景名称】");
    expect(scenes).not.toContain("场景四");
    expect(scenes).toContain("（3）【待补充：可量化考核指标的名称、单位、前后值、统计口径和数据来源】");
  });
});
