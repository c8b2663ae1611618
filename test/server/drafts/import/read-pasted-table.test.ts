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
