import { describe, expect, it } from "vitest";
import { readCard } from "../../../server/drafts/import/read-card.ts";

describe("cells of a card as people write them", () => {
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
