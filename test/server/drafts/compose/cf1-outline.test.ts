import { describe, expect, it } from "vitest";
import { composedDraft, shownText } from "../../../builders/composed-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

// Expected: the answer key of the company card, and its numbers worked out by hand.
const draft = composedDraft("cq-future-factory-2025", sheetOf("cf1"));
const text = shownText(draft);

describe("CF1 in the outline for 2025", () => {
  it.each([
    // 980+410+620+320+360+90+260+220
    ["合计3260万元"],
    // 410+320+90+260
    ["软件相关投资1080万元"],
    // 1080÷3260 = 0.33128…, cut off; 1080−3260×30% = 102
    ["1080万元÷3260万元=33.12%，较要求的下限多102万元"],
    // (2.1%−0.92%)×120万件×42元 = 59.472万元
    ["（2.1%−0.92%）×120万件/年×42元/件=59.47万元/年"],
    // (46−17)×12×1.1 = 382.8
    ["（46小时/月−17小时/月）×12个月/年×1.1万元/小时=382.8万元/年"],
    // (3.85−3.31)×120×0.68 = 44.064
    ["（3.85kWh/件−3.31kWh/件）×120万件/年×0.68元/kWh=44.06万元/年"],
    // 59.472+382.8+44.064 = 486.336
    ["59.47万元/年+382.8万元/年+44.06万元/年=486.33万元/年"],
    ["基期2023年9—12月（4个月），报告期2025年9—11月（3个月），两期长度不同"],
    // 3260÷486.336 = 6.7031…
    ["3260万元÷486.33万元/年=6.70年"],
    ["不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%"],
    ["单件检测时间由18秒缩短至6秒，缩短12秒，相对降幅66.66%"],
    ["漏检率由0.8%降至0.15%，下降0.65个百分点，相对降幅81.25%"],
    ["非计划停机由46小时/月减至17小时/月，减少29小时/月，相对降幅63.04%"],
    ["OEE由68.4%升至81.2%，上升12.8个百分点，相对增幅18.71%"],
    ["平均修复时间MTTR由4.6小时缩短至2.9小时，缩短1.7小时，相对降幅36.95%"],
    ["订单准时交付率由91.5%升至97.8%，上升6.3个百分点，相对增幅6.88%"],
    ["计划编制时间由6小时/次缩短至0.8小时/次，缩短5.2小时/次，相对降幅86.66%"],
    ["在制品库存由1260万元减至905万元，减少355万元，相对降幅28.17%"],
    ["单位产品综合电耗由3.85kWh/件降至3.31kWh/件，下降0.54kWh/件，相对降幅14.02%"],
    ["空压系统泄漏率由18%降至9%，下降9个百分点，相对降幅50%"],
    ["峰谷电占比优化由42%降至35%，下降7个百分点，相对降幅16.66%"],
    // 85万元 is part of the contracts: never added to 3260
    [
      "信息安全防护投入85万元（工业防火墙、堡垒机，含在设备与集成合同内，有分项清单），已含在上述投资合计内，不重复相加",
    ],
  ])("says %s", (words) => expect(text).toContain(words));

  it("tells the window closed and its ceilings as ceilings, the greater one where both are one thing", () => {
    const eligibility = shownText(draft, "提纲·九");
    expect(eligibility).toContain("2025年12月19日18:00，已截止");
    expect(eligibility).toContain("最高不超过326万元");
    expect(eligibility).toContain("最高不超过300万元");
    expect(eligibility).toContain("按“就高、不重复”取326万元");
    expect(eligibility).toContain("以下金额是现行政策的上限，不是承诺。");
    expect(eligibility).toContain("按年度实际需求实行预算管理和总额控制。");
    expect(eligibility).toContain("对照结论为待确认");
  });

  it("shows each line of spending once among the scenes", () => {
    const scenes = draft.sections.find(({ section }) => section.writer === "scenes")!;
    const rows = scenes.shown.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.at(-1)!.text) : [],
    );
    const invoices = draft.sheet.investments.map(({ invoice_no }) => invoice_no);
    expect(rows.filter((cell) => invoices.includes(cell)).toSorted()).toEqual(invoices.toSorted());
  });

  it("asks for what a writer has to fetch", () => {
    for (const what of [
      "训练与验证图像数量、识别准确率",
      "处置岗位和时限",
      "主营业务和产品",
      "自筹、贷款、财政资金各多少及用途",

      "单价和数量的来源，如财务核算表、合同、电费单",
    ])
      expect(text).toContain(`【待补充：${what}】`);
  });

  it("finds the two applications the notice names, and asks about the others", () => {
    const applications = shownText(draft, "提纲·四（三）");
    expect(applications).toContain("“设备内科医生”：对应压铸设备预测性维护（设备内科医生）");
    expect(applications).toContain("“能效优化师”：对应车间能效优化（能效优化师）");
    expect(applications).toContain("【待补充：“运维策略师”“供应链数字人”是否部署");
  });
});

describe("CF1 in the 2024 templates", () => {
  const plan = composedDraft("cq-factory-scenes-2024", sheetOf("cf1"));
  const shown = shownText(plan, "方案");

  it("001 expects, and says of measured values that they are measured", () => {
    expect(shown).toContain("预期不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%");
    expect(shown).toContain("预期静态投资回收期");
    expect(shown).toContain("场景四：车间能效优化（能效优化师）\n1.场景建设内容及路径");
    expect(shown).toContain("2.场景考核指标");
  });

  it("001 and 003 tell no year that their tables don't have", () => {
    expect(shown).toContain("2023年销售收入52300万元");
    expect(shown).not.toContain("57900");
  });

  it("001 and the ministry's outlines know no 申报类型 of another year", () => {
    expect(shown).toContain("建设方向为【待补充：建设方向】");
    expect(shown).not.toContain("AI赋能示范型");
    expect(shownText(composedDraft("卓越级", sheetOf("cf1")))).not.toContain("AI赋能示范型");
  });

  it("what is planned is no spending: only 001 tells it", () => {
    const sheet = sheetOf("cf1");
    delete sheet.fields["安全防护投入"];
    sheet.fields["计划安全防护投资"] = { value: "120", origin: "填写", evidence: "" };
    expect(shownText(composedDraft("001", sheet), "方案·二（二）")).toContain("预计信息安全防护投入120万元");
    expect(shownText(composedDraft("000", sheet))).not.toContain("120万元（");
    expect(shownText(composedDraft("000", sheet), "提纲·六")).toContain("信息安全防护：工业防火墙");
  });

  it("003 leaves the software part open, as its notice does", () => {
    const investment = shownText(composedDraft("cq-new-models-2024", sheetOf("cf1")), "附件2·三（二）1");
    expect(investment).toContain("软件和信息技术服务费用：【待补充：按本通知口径的金额和组成】");
    expect(investment).not.toContain("33.12%");
  });
});
