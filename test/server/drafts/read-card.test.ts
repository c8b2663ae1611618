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
});
