import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCard } from "../../../server/drafts/import/read-card.ts";
import { factSheet } from "../../../server/schemas/draft-sheet.ts";

const card = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../evals/cases/companies/${name}.json`, import.meta.url), "utf8"));

describe("a company card read into the fact sheet", () => {
  const { sheet, notes, faults } = readCard(card("cf1"));

  it("gives a sheet of the schema, and says what it read out of other words", () => {
    expect(factSheet.parse(sheet)).toEqual(sheet);
    expect({ notes, faults }).toEqual({
      notes: [
        "资料卡写明注册在重庆、在江津区、制造企业、已建成投产，按“在重庆市内有实际生产经营活动”读入，请核对。",
        "资料卡的投资明细按“已列全，没有其他费用”读入，请核对。",
      ],
      faults: [],
    });
  });

  it.each([
    ["建成投产", "是", "否"],
    ["在建", "否", "是"],
    ["拟建", "否", "是"],
    ["", undefined, undefined],
  ])("a project that is %s", (status, built, ahead) => {
    const { fields } = readCard({ name: "甲公司", project: { status } }).sheet;
    expect([fields["已建成投产"]?.value, fields["在建或拟建"]?.value]).toEqual([built, ahead]);
  });

  it.each([
    ["已建成投产", "是"],
    ["建成投产（2025年9月）", "是"],
    ["未建成投产", "否"],
    ["尚未投产", "否"],
    ["预计2026年建成投产", undefined],
    ["试生产", undefined],
    ["建成投产（试生产）", undefined],
    ["建成投产并通过验收", "是"],
    // Built and accepted, but not said to be producing.
    ["已建成并通过验收", undefined],
  ])("nothing but what has gone into production is built: %s", (status, built) => {
    expect(readCard({ name: "甲公司", project: { status } }).sheet.fields["已建成投产"]?.value).toBe(built);
  });

  it("leaves a status open that its own proof speaks against, and says so", () => {
    const project = { status: "在建", completion_proof: "2025-08-20竣工验收报告", investments: [] };
    const { sheet: both, notes: said } = readCard({ name: "甲公司", project });
    expect([both.fields["已建成投产"], both.fields["在建或拟建"]]).toEqual([undefined, undefined]);
    expect(said).toEqual([
      "资料卡写项目状态为“在建”，又写有投产时间或完工证明，前后矛盾，是否建成投产没有读入，请核对后填写。",
    ]);
    const { fields } = readCard({
      name: "甲公司",
      project: { ...project, completion_proof: "预计2026年竣工验收" },
    }).sheet;
    expect(fields["已建成投产"]?.value).toBe("否");
  });

  it.each([
    ["AI赋能示范型", "申报类型", "AI赋能示范型"],
    ["AI领航工厂", "建设方向", "AI领航工厂"],
    ["数字化管理应用模式", "申报方向", "数字化管理"],
    ["AI赋能型", "申报类型", "AI赋能型"],
  ])("%s is what %s calls it", (type, field, value) => {
    const { fields } = readCard({ name: "甲公司", project: { type } }).sheet;
    const told = ["申报类型", "建设方向", "申报方向"].flatMap((name) =>
      fields[name] === undefined ? [] : [[name, fields[name].value]],
    );
    expect(told).toEqual([[field, value]]);
  });

  it.each([
    [{ evidence: "MES报表" }, "建成投产", "实测"],
    [{ evidence: "" }, "建成投产", ""],
    [{ evidence: "MES报表", period: "2023年 vs 目标2026年" }, "建成投产", "预计"],
    [{ evidence: "环评预测" }, "建成投产", "预计"],
    [{ evidence: "MES报表", data_issue: "2025年8月数据为预计值" }, "建成投产", "预计"],
    [{ evidence: "MES报表", period: "2023年10-12月 vs 2025年12月（预计）" }, "建成投产", "预计"],
    [{ evidence: "立项书" }, "拟建", "预计"],
    [{ evidence: "MES报表" }, "拟建", "预计"],
    [{ evidence: "MES报表" }, "在建", ""],
    [{ name: "故障预测准确率", evidence: "EAM" }, "建成投产", "实测"],
    [{ name: "不良品率（目标）", evidence: "MES报表" }, "建成投产", "预计"],
    [{ method: "立项至发布的天数", evidence: "PLM" }, "建成投产", "实测"],
    [{ method: "按设计值", evidence: "MES报表" }, "建成投产", "预计"],
  ])("%o of a project that is %s was measured: %s", (told, status, basis) => {
    const kpi = { name: "不良品率", unit: "%", before: 2, after: 1, ...told };
    const { scenes } = readCard({
      name: "甲公司",
      project: { status },
      scenes: [{ name: "质检", kpis: [kpi] }],
    }).sheet;
    expect(scenes[0]!.indicators[0]!.basis).toBe(basis);
  });

  it("reads numbers told with their unit, and levels, years and scopes told in words", () => {
    const { sheet: read } = readCard({
      ...(card("cf1") as object),
      maturity: { level: "3级" },
      honours: [{ name: "5G工厂", year: "2024年", scope: "项目" }],
      benefit_inputs: {
        annual_output_wanjian: "120万件",
        scrap_cost_yuan: "42元/件",
        power_price_yuan: "0.68美元/kWh",
      },
    });
    expect([read.fields["成熟度等级"]?.value, read.fields["已获荣誉"]?.value]).toEqual([
      "三级",
      "5G工厂（2024年，项目）",
    ]);
    // Another currency stays as told: whoever reads it is asked.
    expect(read.savings.map(({ quantity, price }) => [quantity, price])).toEqual([
      ["120", "42"],
      ["120", "0.68美元/kWh"],
    ]);
  });

  it("takes null for what isn't known, wherever it stands", () => {
    const none = {
      name: "甲公司",
      size: null,
      revenue_wan: { 2023: null, 2024: "5,200" },
      tax_wan: null,
      honours: null,
      maturity: null,
      project: { name: null, status: null, investments: null, infosec_wan: null },
      scenes: [{ name: "协同", pain: null, kpis: null }],
      benefit_inputs: null,
    };
    const { sheet: read, notes: said } = readCard(none);
    expect([Object.keys(read.fields), read.investments, read.savings, said]).toEqual([
      ["企业名称", "营业收入@2024"],
      [],
      [],
      [],
    ]);
    expect(read.scenes).toMatchObject([{ name: "协同", pain: "", indicators: [] }]);
    expect(readCard({ name: "甲公司", project: null, scenes: null }).sheet.scenes).toEqual([]);
  });

  it("takes no city, district, trade or production for granted", () => {
    const told = card("cf1") as Record<string, unknown>;
    const reads = (other: object) => readCard({ ...told, ...other }).sheet.fields["在渝实际经营"]?.value;
    expect(reads({})).toBe("是");
    for (const other of [
      { registered_in: "四川" },
      { district: "" },
      { is_manufacturer: false },
      { project: { status: "在建" } },
    ])
      expect(reads(other)).toBeUndefined();
  });

  it("takes fields over as told", () => {
    const told = Object.fromEntries(Object.entries(sheet.fields).map(([name, { value }]) => [name, value]));
    expect(told).toMatchObject({
      企业名称: "重庆渝铸精密汽车零部件有限公司（虚构）",
      员工人数: "612",
      "营业收入@2024": "57900",
      成熟度等级: "三级",
      已获荣誉: "重庆市先进级智能工厂（2025年，项目）",
      列入失信名单: "否",
      安全防护投入: "85",
    });
    // The card has no 2021, and says nothing of 主营业务收入: neither is made up.
    expect(Object.keys(told).filter((name) => name.includes("2021") || name.includes("主营"))).toEqual([]);
  });

  it("reads every line, scene and indicator, the periods apart from what stands beside them", () => {
    expect(sheet.investments).toHaveLength(8);
    expect(sheet.investments[1]).toMatchObject({
      id: "i2",
      amount: "410",
      invoice_no: "50012455",
      paid: "是",
    });
    expect(sheet.scenes.map(({ indicators }) => indicators.length)).toEqual([3, 3, 3, 3]);
    // 同上 is the period of the row before.
    expect(sheet.scenes[0]!.indicators[1]).toMatchObject({
      name: "单件检测时间",
      before: "18",
      after: "6",
      baseline: "2023-09~12",
      period: "2025-09~11",
      sample: "同产品族",
      better: "降",
    });
  });

  it("ties each saving to the one indicator that it goes with", () => {
    expect(
      sheet.savings.map(({ indicator, quantity, price, price_unit }) => [
        indicator,
        quantity,
        price,
        price_unit,
      ]),
    ).toEqual([
      ["s1k1", "120", "42", "元/件"],
      ["s2k1", "", "1.1", "万元/小时"],
      ["s4k1", "120", "0.68", "元/kWh"],
    ]);
  });

  it("takes what is made a year in the unit that its key names", () => {
    const { savings } = readCard({
      name: "甲公司",
      scenes: [{ name: "节能", kpis: [{ name: "吨纸电耗", unit: "kWh/t", before: 612, after: 580 }] }],
      benefit_inputs: { annual_output_wandun: 18, power_price_yuan: 0.61 },
    }).sheet;
    expect(savings).toMatchObject([
      { indicator: "s1k1", quantity: "18", quantity_unit: "万吨/年", price: "0.61" },
    ]);
  });

  it("leaves empty what the card calls unknown", () => {
    const indicator = readCard(card("cf3")).sheet.scenes[1]!.indicators[0]!;
    expect(indicator).toMatchObject({
      name: "订单交付周期",
      before: "",
      after: "46",
      remark: "改造前数据缺失，不得推算",
    });
    expect(readCard(card("cf3")).sheet.fields["安全防护投入"]).toBeUndefined();
  });

  it.each([
    ["已建成并通过验收", "是"],
    ["建成投产，已验收", "是"],
    ["建成投产", undefined],
    ["已建成，未通过验收", undefined],
    ["在建，预计年底通过验收", undefined],
  ])("a project that is %s was accepted: %s", (status, value) =>
    expect(readCard({ name: "甲公司", project: { status } }).sheet.fields["通过验收"]?.value).toBe(value),
  );

  it("leaves out the cell that can't be read, names it, and reads the rest", () => {
    const odd = {
      name: "甲公司",
      finance_system: "还行",
      project: {
        investments: [
          { amount_wan: "1,080万元", paid: "部分付款", invoice_no: 50012401 },
          { amount_wan: { wan: 3 }, paid: "已付" },
        ],
      },
      scenes: [{ name: "质检", tech: ["相机", "模型"], kpis: [{ name: "漏检率", direction: "下降" }] }],
    };
    const { sheet: read, notes: said } = readCard(odd);
    expect(said.slice(0, 3)).toEqual([
      "卡片里的 finance_system 写的是“还行”，读不懂，没有读入，请改正或另填。",
      "卡片里的 project.investments.0.paid 写的是“部分付款”，读不懂，没有读入，请改正或另填。",
      '卡片里的 project.investments.1.amount_wan 写的是“{"wan":3}”，读不懂，没有读入，请改正或另填。',
    ]);
    expect(read.investments).toMatchObject([
      { amount: "1,080万元", paid: "", invoice_no: "50012401" },
      { amount: "", paid: "是" },
    ]);
    expect(read.scenes).toMatchObject([{ tech: "相机；模型", indicators: [{ better: "降" }] }]);
    expect(read.fields["财务制度健全"]).toBeUndefined();
  });

  it("refuses what is no card", () => {
    for (const bad of [
      null,
      "甲公司",
      [],
      {},
      { name: "甲公司", scenes: ["质检"] },
      { name: "甲公司", project: 3 },
    ])
      expect(() => readCard(bad)).toThrow(/企业资料卡里这些地方读不了/u);
  });

  it("reads words for yes and no, years and places as cards write them, and a bare dash for nothing", () => {
    const { fields } = readCard({
      name: "甲公司",
      registered_in: "重庆市",
      finance_system: "健全",
      dishonest_listed: "无",
      revenue_wan: { "2022年": 48600, 2023: "—" },
      maturity: { score: "3.01分" },
      honours: ["5G工厂"],
    }).sheet;
    expect(Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))).toEqual({
      企业名称: "甲公司",
      注册地: "重庆",
      财务制度健全: "是",
      列入失信名单: "否",
      "营业收入@2022": "48600",
      成熟度分数: "3.01",
      已获荣誉: "5G工厂",
    });
  });

  it.each([
    ["740", "是", "资料卡的投资明细按“已列全，没有其他费用”读入，请核对。"],
    [
      "800万元",
      undefined,
      "卡片里的 project.total_wan 写的是800万元，投资明细合计740万元，两者不一致，明细是否列全没有读入，请核对。",
    ],
  ])("holds a declared total of %s against the lines", (total_wan, complete, note) => {
    const investments = [{ amount_wan: 330 }, { amount_wan: "410万元" }];
    const { sheet: read, notes: said } = readCard({ name: "甲公司", project: { total_wan, investments } });
    expect([read.fields["投资明细完整"]?.value, said]).toEqual([complete, [note]]);
  });

  it("takes an empty list of honours for none, and says so", () => {
    const { sheet: none, notes: said } = readCard({ name: "甲公司", honours: [] });
    expect([none.fields["已获荣誉"]?.value, said]).toEqual([
      "无",
      ["资料卡的荣誉一栏是空的，按“没有”读入，请核对。"],
    ]);
    expect(readCard({ name: "甲公司", honours: null }).sheet.fields["已获荣誉"]).toBeUndefined();
  });

  it("reads what the notices ask the applicant outright", () => {
    const { fields, facts } = readCard({
      name: "甲公司",
      region_operation: "重庆市",
      projects_submitted: 1,
      legal_person: false,
      project: {
        direction: "AI领航工厂",
        completion_proof: true,
        policy_fit: true,
        guide_conformity: "用户自述符合（指南2.0正文未收录）",
        infosec: false,
        output_commitment: true,
        duration_months: 20,
      },
    }).sheet;
    expect(Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))).toEqual({
      企业名称: "甲公司",
      在渝实际经营: "是",
      申报项目数: "1",
      独立法人: "否",
      建设方向: "AI领航工厂",
      具备安全防护: "否",
      建成后与产业大脑交互: "是",
    });
    expect(facts.map(({ name, value }) => [name, value])).toEqual([
      ["符合规划和产业政策", true],
      ["符合建设指南2_0", true],
      ["有完工证明", true],
      ["建设工期_月", "20"],
      ["项目周期_月", "20"],
    ]);
  });

  it("says which keys nothing reads, and what they say in words", () => {
    const strange = {
      name: "甲公司",
      data_issue: "两张发票号码相同",
      answer_key: {},
      scenes: [{ name: "质检", kpis: [{ name: "OEE", goal: 1 }] }],
    };
    expect(readCard(strange).notes).toEqual([
      "卡片里的 data_issue 不认识，没有读入：两张发票号码相同。",
      "卡片里的 answer_key 不认识，没有读入。",
      "卡片里的 scenes.0.kpis.0.goal 不认识，没有读入。",
    ]);
  });

  it("says which benefit inputs go with no indicator", () => {
    const { sheet: other, notes: said } = readCard({
      name: "甲公司",
      benefit_inputs: { power_price_yuan: 0.7, luck: 1 },
    });
    expect(other.savings).toEqual([]);
    expect(said).toEqual([
      "卡片给了节约电费的单价，但没有对得上的指标，没有列入测算，请在“效益测算”里指明。",
      "卡片里的 benefit_inputs.luck 不认识，没有读入。",
    ]);
  });
});
