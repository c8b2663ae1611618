import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellName } from "../../../../server/domain/sheet-grid.ts";
import { readPastedTable } from "../../../../server/drafts/import/read-pasted-table.ts";
import { sheetImport } from "../../../../server/schemas/draft-sheet.ts";
import { tableWords } from "../../../builders/table-words.ts";

const paste = (rows: readonly (readonly string[])[]) =>
  readPastedTable(rows.map((row) => row.join("\t")).join("\n"), tableWords);
const LINES = ["日期", "类别", "建设内容", "金额（万元）", "发票号码", "是否付款", "供应商"];

describe("lines of spending", () => {
  const read = paste([
    LINES,
    ["2024-03-15", "设备购置及安装", "压铸岛机器人及在线检测设备", "980", "50012401", "是", "甲公司"],
    ["2024年5月10日", "软件购置费", "MES、APS", "410", "50012455", "未付款", ""],
    ["合计", "", "", "1390", "", "", ""],
  ]);

  test("each cell in its place, words of forms as the kinds they stand for", () => {
    expect(read.faults).toEqual([]);
    expect(read.sheet.investments).toEqual([
      {
        id: "i1",
        date: "2024-03-15",
        category: "设备购置及安装",
        item: "压铸岛机器人及在线检测设备",
        amount: "980",
        invoice_no: "50012401",
        paid: "是",
        vendor: "甲公司",
        scenes: [],
        origin: "粘贴",
        evidence: "",
      },
      {
        id: "i2",
        date: "2024-05-10",
        category: "软件购置",
        item: "MES、APS",
        amount: "410",
        invoice_no: "50012455",
        paid: "否",
        vendor: "",
        scenes: [],
        origin: "粘贴",
        evidence: "",
      },
    ]);
  });

  test("the total is held against its lines and left out", () => {
    expect(read.notes).toEqual(["D4是合计，与逐行相加一致，没有重复计入"]);
  });

  // 980 + 410 = 1390
  test.each([
    ["1389", [{ ref: "", place: "D4", message: "合计写的是1389万元，逐行相加是1390万元，请核对" }]],
    ["1390", []],
    ["1391", [{ ref: "", place: "D4", message: "合计写的是1391万元，逐行相加是1390万元，请核对" }]],
  ])("a total of %s", (total, faults) => {
    const { faults: found } = paste([
      LINES,
      ["2024-03-15", "设备购置及安装", "机器人", "980", "", "", ""],
      ["2024-05-10", "软件购置", "MES", "410", "", "", ""],
      ["合计", "", "", total, "", "", ""],
    ]);
    expect(found).toEqual(faults);
  });

  const amount = (head: string, cell: string) => {
    const { sheet, faults } = paste([
      ["日期", "类别", head],
      ["2024-03-15", "软件购置", cell],
    ]);
    return { told: sheet.investments[0]?.amount, faults };
  };

  test.each([
    ["金额（万元）", "980", "980"],
    ["金额（元）", "9800000", "9800000元"],
    ["金额", "98万元", "98万元"],
    ["金额（元）", "98万元", "98万元"],
    ["金额(万元)", "1,200.5", "1,200.5"],
  ])("%s %s", (head, cell, told) => {
    expect(amount(head, cell)).toEqual({ told, faults: [] });
  });

  test("an amount without any unit is kept, but can't be taken for one of 万元", () => {
    expect(amount("金额", "980")).toEqual({
      told: "980（未写单位）",
      faults: [{ ref: "i1.amount", place: "C2", message: "“980”没有写单位，请在列名或这一格写明元或万元" }],
    });
  });

  test("the unit on a line above the table", () => {
    const read = paste([
      ["项目投资明细表"],
      ["单位：元"],
      ["日期", "类别", "金额"],
      ["2024-03-15", "云服务", "900000"],
    ]);
    expect(read.sheet.investments[0]!.amount).toBe("900000元");
    expect(read.notes).toEqual(["A1当作标题，没有读入：项目投资明细表", "A2当作标题，没有读入：单位：元"]);
  });

  test("what can't be read is kept as typed and named by cell", () => {
    const { sheet, faults } = paste([
      LINES,
      ["去年三月", "装修", "机器人", "九百八", "50012401", "付了一半", ""],
      ["", "咨询费", "", "", "", "", ""],
    ]);
    expect(
      sheet.investments.map(({ date, category, amount: told, paid }) => [date, category, told, paid]),
    ).toEqual([["去年三月", "装修", "九百八", ""]]);
    expect(faults.map(({ ref, place }) => [ref, place])).toEqual([
      ["i1.date", "A2"],
      ["i1.category", "B2"],
      ["i1.amount", "D2"],
      ["i1.paid", "F2"],
      ["", "B3"],
    ]);
  });

  test("two columns of dates are a question, never a choice made for the writer", () => {
    const { sheet, faults } = paste([
      ["合同日期", "开票日期", "类别", "金额（万元）"],
      ["2023-12-20", "2024-01-05", "软件购置", "10"],
    ]);
    expect(sheet.investments[0]!.date).toBe("");
    expect(faults[0]).toEqual({
      ref: "",
      place: "A1",
      message: "有2列日期，分不清按哪个日期算（合同日期、开票日期），请只留一列",
    });
  });

  test("a kind left blank under another is the one above, and a heading of its own counts", () => {
    const { sheet, notes } = paste([
      ["类别", "内容", "日期", "金额（万元）"],
      ["软件购置", "MES", "2024-05-10", "410"],
      ["", "APS", "2024-05-11", "20"],
      ["三、系统集成", "", "", ""],
      ["", "采集", "2024-08-05", "320"],
    ]);
    expect(sheet.investments.map(({ category }) => category)).toEqual(["软件购置", "软件购置", "系统集成"]);
    expect(notes).toEqual([
      "A3是空的，按合并单元格读作“软件购置”",
      "A4是分类标题“系统集成”，用于其下没有写类别的行",
      "A5是空的，按合并单元格读作“系统集成”",
    ]);
  });

  test("a table of invoices: number, amount and purpose, as 003 asks for it", () => {
    const { sheet, faults } = paste([
      ["序号", "发票号码", "金额（元）", "用途"],
      ["1", "50012401", "9800000", "压铸岛机器人"],
    ]);
    expect(sheet.investments[0]).toMatchObject({
      invoice_no: "50012401",
      amount: "9800000元",
      item: "压铸岛机器人",
    });
    expect(faults.map(({ ref, message }) => [ref, message])).toEqual([
      ["i1.date", "没有日期"],
      ["i1.category", "没有类别"],
    ]);
  });

  test("a column that nobody knows is named with its cells", () => {
    const { notes } = paste([
      ["日期", "类别", "金额（万元）", "审核意见"],
      ["2024-05-10", "软件购置", "410", "同意"],
      ["2024-05-11", "软件购置", "20", "补合同"],
    ]);
    expect(notes).toEqual(["D1“审核意见”这一列不认识，没有读入：D2、D3"]);
  });
});

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

test("text that is no table loses nothing: each cell is named", () => {
  const { sheet, faults } = paste([["随便写", "的一行"]]);
  expect(sheet.fields).toEqual({});
  expect(faults.map(({ place, message }) => [place, message])).toEqual([
    ["A1", "没有读懂“随便写”，没有读入"],
    ["B1", "没有读懂“的一行”，没有读入"],
  ]);
});

/** Heads, kinds, numbers, labels and words that mean nothing, each of the last its own. */
const anyCell = fc.oneof(
  fc.constantFrom("", "", ...LINES, "指标", "建设前", "建设后", "场景", "痛点", "审核意见"),
  fc.constantFrom("2024-03-15", "980", "软件购置", "企业名称", "2022年", "2023年", "税收", "利润", "是"),
  fc.constant("?"),
);
const anyTable = fc
  .array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 5 })
  .map((rows) =>
    rows.map((row, at) => row.map((cell, column) => (cell === "?" ? `怪词${at}之${column}` : cell))),
  );

test("whatever is pasted gives a sheet of the schema, and a word that means nothing is kept or named with its cell", () => {
  fc.assert(
    fc.property(anyTable, (rows) => {
      const read = paste(rows);
      expect(sheetImport.safeParse(read).success).toBe(true);
      const said = JSON.stringify(read);
      const lost = rows
        .filter((row) => !row.some((cell) => LINES.includes(cell) || HEADS.has(cell)))
        .flat()
        .filter((cell) => cell.startsWith("怪词") && !said.includes(cell))
        .filter((cell) => !placeIn(rows, cell).test(said));
      expect(lost).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

/** A head's own unknown columns are named only where they hold something. */
const HEADS = new Set(["指标", "建设前", "建设后", "场景", "痛点"]);
const placeIn = (rows: readonly (readonly string[])[], word: string): RegExp => {
  const at = rows.findIndex((row) => row.includes(word));
  return new RegExp(`(?<![A-Z])${cellName(at, rows[at]!.indexOf(word))}(?!\\d)`, "u");
};

test("characters of every kind never make it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(sheetImport.safeParse(readPastedTable(text, tableWords)).success).toBe(true);
    }),
    { numRuns: 40 },
  );
});
