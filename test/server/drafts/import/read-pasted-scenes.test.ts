import { describe, expect, test } from "vitest";
import { readPastedTable } from "../../../../server/drafts/import/read-pasted-table.ts";
import { tableWords } from "../../../builders/table-words.ts";

const paste = (rows: readonly (readonly string[])[]) =>
  readPastedTable(rows.map((row) => row.join("\t")).join("\n"), tableWords);

describe("indicators", () => {
  const HEAD = ["场景", "指标", "单位", "建设前", "建设后", "统计口径", "基期", "报告期", "数据来源"];
  const read = paste([
    HEAD,
    [
      "AI视觉质检",
      "不良品率",
      "%",
      "2.1",
      "0.92",
      "不合格件数/检验件数",
      "2023-09~12",
      "2025-09~11",
      "MES质量报表",
    ],
    ["", "单件检测时间", "秒", "18", "6", "工位节拍实测30件均值", "同上", "同上", "节拍记录表"],
    [
      "预测性维护",
      "非计划停机",
      "小时/月",
      "46",
      "17",
      "EAM停机工单合计/月",
      "2023-09~12",
      "2025-09~11",
      "EAM台账",
    ],
  ]);

  test("each under its scene, 同上 as what stood above", () => {
    expect(read.faults).toEqual([]);
    expect(
      read.sheet.scenes.map(({ id, name, indicators }) => [id, name, indicators.map((one) => one.id)]),
    ).toEqual([
      ["s1", "AI视觉质检", ["s1k1", "s1k2"]],
      ["s2", "预测性维护", ["s2k1"]],
    ]);
    expect(read.sheet.scenes[0]!.indicators[1]).toEqual({
      id: "s1k2",
      name: "单件检测时间",
      unit: "秒",
      before: "18",
      after: "6",
      better: "",
      method: "工位节拍实测30件均值",
      baseline: "2023-09~12",
      period: "2025-09~11",
      sample: "",
      remark: "",
      basis: "",
      origin: "粘贴",
      evidence: "节拍记录表",
    });
  });

  const one = (head: string[], row: string[]) => {
    const { sheet, faults, notes } = paste([head, row]);
    return { indicator: sheet.scenes[0]?.indicators[0], faults, notes };
  };

  test("units typed with the numbers", () => {
    const { indicator, faults } = one(
      ["场景", "指标", "建设前", "建设后"],
      ["质检", "OEE", "68.4%", "81.2%"],
    );
    expect(faults).toEqual([]);
    expect(indicator).toMatchObject({ before: "68.4", after: "81.2", unit: "%" });
  });

  test("a unit that says something else than its column", () => {
    const { indicator, faults } = one(
      ["场景", "指标", "单位", "建设前", "建设后"],
      ["质检", "换型时间", "分钟", "45", "0.5小时"],
    );
    expect(indicator).toMatchObject({ before: "45", after: "0.5", unit: "分钟" });
    expect(faults).toEqual([
      { ref: "s1k1.after", place: "E2", message: "单位写的是小时，单位一栏是分钟，请核对" },
    ]);
  });

  test("no base is no number: a dash stays empty and is no fault, words are", () => {
    expect(one(["场景", "指标", "建设前", "建设后"], ["排产", "交付周期", "—", "46"])).toMatchObject({
      indicator: { before: "", after: "46" },
      faults: [],
    });
    expect(one(["场景", "指标", "建设前", "建设后"], ["排产", "交付周期", "缺失", "46"])).toMatchObject({
      indicator: { before: "缺失", after: "46" },
      faults: [{ ref: "s1k1.before", place: "C2" }],
    });
  });

  test("a target is no result", () => {
    expect(
      one(["场景", "指标", "建设前", "目标值"], ["质检", "不良品率（%）", "2.1", "1"]).indicator,
    ).toMatchObject({
      after: "1",
      basis: "预计",
    });
  });

  test("periods in the heads", () => {
    const { indicator } = one(
      ["场景", "指标", "建设前（2023年9—12月）", "建设后（2025年9—11月）"],
      ["质检", "不良品率", "2.1%", "0.92%"],
    );
    expect(indicator).toMatchObject({
      baseline: "2023年9—12月",
      period: "2025年9—11月",
      before: "2.1",
      after: "0.92",
      unit: "%",
    });
  });

  test("a change that the table states is worked out anew, never taken over", () => {
    const { notes } = one(
      ["场景", "指标", "建设前", "建设后", "变化"],
      ["质检", "不良品率", "2.1%", "0.92%", "下降60%"],
    );
    expect(notes).toEqual(["变化由系统按前后两个值计算，表里的变化一列没有读入"]);
  });

  test("the scene may stand above its table, or between the rows", () => {
    const { sheet, faults } = paste([
      ["场景一：AI视觉质检"],
      ["指标", "建设前", "建设后"],
      ["漏检率", "0.8%", "0.15%"],
      ["场景二：预测性维护"],
      ["OEE", "68.4%", "81.2%"],
    ]);
    expect(faults).toEqual([]);
    expect(sheet.scenes.map(({ name, indicators }) => [name, indicators.map((one) => one.name)])).toEqual([
      ["AI视觉质检", ["漏检率"]],
      ["预测性维护", ["OEE"]],
    ]);
  });

  test("without a scene they are asked for one", () => {
    const { faults } = one(["指标", "建设前", "建设后"], ["不良品率", "2.1%", "0.92%"]);
    expect(faults).toEqual([
      { ref: "s1.name", place: "A2", message: "没有写指标属于哪个场景，请补上场景名称" },
    ]);
  });
});

describe("scenes, savings, single fields", () => {
  test("scenes, with indicators and lines that name them", () => {
    const { sheet, faults } = paste([
      ["场景名称", "业务环节", "痛点", "技术路径"],
      ["AI视觉质检", "质量管控", "漏检", "相机+分割模型"],
      [],
      ["场景", "指标", "建设前", "建设后"],
      ["场景一：AI视觉质检", "漏检率", "0.8%", "0.15%"],
      [],
      ["日期", "类别", "金额（万元）", "所属场景"],
      ["2025-04-22", "技术服务", "260", "AI视觉质检"],
      ["2025-04-23", "技术服务", "10", "场景1、没有这个"],
    ]);
    expect(sheet.scenes).toHaveLength(1);
    expect(sheet.scenes[0]).toMatchObject({ link: "质量管控", pain: "漏检", tech: "相机+分割模型" });
    expect(sheet.scenes[0]!.indicators).toHaveLength(1);
    expect(sheet.investments.map(({ scenes }) => scenes)).toEqual([["s1"], ["s1"]]);
    expect(faults).toEqual([{ ref: "i2.scenes", place: "D9", message: "没有叫“没有这个”的场景" }]);
  });

  test("savings, tied to the indicator by its name", () => {
    const { sheet, faults } = paste([
      ["场景", "指标", "单位", "建设前", "建设后"],
      ["能效", "单位产品电耗", "kWh/件", "3.85", "3.31"],
      [],
      ["测算项目", "对应指标", "数量", "单价（元/kWh）"],
      ["节约电费", "单位产品电耗", "120万件/年", "0.68"],
      ["节约人工", "人均产出", "", "10"],
    ]);
    expect(sheet.savings[0]).toMatchObject({
      indicator: "s1k1",
      quantity: "120",
      quantity_unit: "万件/年",
      price: "0.68",
      price_unit: "元/kWh",
    });
    expect(faults).toEqual([
      { ref: "v2.indicator", place: "B6", message: "没有叫“人均产出”的指标，请写指标名称的原话" },
    ]);
  });

  test("labels beside their values, years along the top or the side, units in brackets", () => {
    const { sheet, faults, notes } = paste([
      ["企业名称", "甲公司", "成立时间", "2011-05-18"],
      ["注册资本（元）", "50000000", "员工人数", "612"],
      ["近三年情况", "2022年", "2023年"],
      ["税收（万元）", "1480", "1620"],
      ["年份", "销售收入（万元）", "利润（万元）"],
      ["2022", "48600", "2910"],
      ["2023年利润", "3240"],
    ]);
    const values = Object.fromEntries(Object.entries(sheet.fields).map(([name, { value }]) => [name, value]));
    expect(values).toEqual({
      企业名称: "甲公司",
      成立时间: "2011-05-18",
      注册资本: "50000000元",
      员工人数: "612",
      "税收@2022": "1480",
      "税收@2023": "1620",
      "营业收入@2022": "48600",
      "利润@2022": "2910",
      "利润@2023": "3240",
    });
    expect(faults).toEqual([]);
    expect(notes).toEqual(["A3当作标题，没有读入：近三年情况", "B7没有写单位，按万元读"]);
  });

  test("the same thing told twice differently keeps the first and names the second", () => {
    const { sheet, faults } = paste([
      ["员工人数", "612"],
      ["员工人数", "621"],
    ]);
    expect(sheet.fields["员工人数"]!.value).toBe("612");
    expect(faults).toEqual([
      { ref: "f.员工人数", place: "B2", message: "前面已写过“612”，这里是“621”，请只留一处" },
    ]);
  });
});
