import { readFile } from "node:fs/promises";
import type { CellValue, Worksheet } from "exceljs";
import { describe, expect, test } from "vitest";
import { readCard } from "../../../../server/drafts/import/read-card.ts";
import { readWorkbook } from "../../../../server/drafts/import/read-workbook.ts";
import { tableWords } from "../../../builders/table-words.ts";
import { workbook } from "../../../builders/workbook.ts";

const LINES = ["日期", "类别", "建设内容", "金额（万元）", "发票号码"];
const read = async (
  rows: readonly (readonly CellValue[])[],
  change?: (sheet: Worksheet) => void,
  name = "投资明细",
) => readWorkbook(await workbook([{ name, rows, ...(change ? { change } : {}) }]), tableWords);

describe("CF1 as a workbook of three sheets", async () => {
  const file = await readFile(new URL("../../../../evals/cases/companies/cf1.json", import.meta.url), "utf8");
  const { sheet: card } = readCard(JSON.parse(file));
  const { sheet, faults } = await readWorkbook(
    await workbook([
      {
        name: "投资明细",
        rows: [
          [...LINES, "是否付款"],
          ...card.investments.map((line) => [
            new Date(`${line.date}T00:00:00Z`),
            line.category,
            line.item,
            Number(line.amount),
            line.invoice_no,
            line.paid,
          ]),
          ["合计", "", "", { formula: "SUM(D2:D9)", result: 3260 }],
        ],
      },
      {
        name: "指标",
        rows: [
          [
            "场景",
            "指标",
            "单位",
            "建设前",
            "建设后",
            "方向",
            "统计口径",
            "基期",
            "报告期",
            "样本",
            "性质",
            "数据来源",
          ],
          ...card.scenes.flatMap(({ name, indicators }) =>
            indicators.map((one, at) => [
              at === 0 ? name : null,
              one.name,
              one.unit,
              Number(one.before),
              Number(one.after),
              one.better,
              one.method,
              one.baseline,
              one.period,
              one.sample,
              one.basis,
              one.evidence,
            ]),
          ),
        ],
        change: (sheet) => {
          for (const at of [2, 5, 8, 11]) sheet.mergeCells(at, 1, at + 2, 1);
        },
      },
      {
        name: "企业",
        rows: [
          ["企业名称", "重庆渝铸精密汽车零部件有限公司（虚构）"],
          ["员工人数", 612],
          ["年份", "销售收入（万元）", "利润（万元）", "税收（万元）"],
          [2022, 48600, 2910, 1480],
          [2023, 52300, 3240, 1620],
          [2024, 57900, 3980, 1890],
        ],
      },
    ]),
    tableWords,
  );

  test("lines and indicators as the card tells them", () => {
    expect(faults).toEqual([]);
    expect(sheet.investments).toEqual(card.investments);
    const told = (scenes: typeof card.scenes) =>
      scenes.map(({ id, name, indicators }) => ({ id, name, indicators }));
    expect(told(sheet.scenes)).toEqual(told(card.scenes));
  });

  test("fields", () => {
    expect(sheet.fields["企业名称"]!.value).toBe("重庆渝铸精密汽车零部件有限公司（虚构）");
    expect(sheet.fields["营业收入@2023"]).toEqual(card.fields["营业收入@2023"]);
    expect(sheet.fields["税收@2024"]).toEqual(card.fields["税收@2024"]);
  });
});

describe("formulas and errors, by cell", () => {
  const rows = (amount: CellValue) => [LINES, ["2024-03-15", "软件购置", "MES", amount, "50012401"]];

  test("the saved result is taken and said to be one", async () => {
    const { sheet, notes, faults } = await read(rows({ formula: "900+80", result: 980 }));
    expect(sheet.investments[0]!.amount).toBe("980");
    expect(notes).toEqual(["投资明细!D2是公式，取其结果980"]);
    expect(faults).toEqual([]);
  });

  test("without a result the cell is named, the rest of the line kept", async () => {
    const { sheet, faults } = await read(rows({ formula: "900+80" }));
    expect(sheet.investments[0]).toMatchObject({ amount: "", item: "MES", invoice_no: "50012401" });
    expect(faults).toEqual([
      {
        ref: "i1.amount",
        place: "投资明细!D2",
        message: "这一格是公式，文件里没有它的结果，请用Excel打开、重算并保存后再导入",
      },
    ]);
  });

  test.each<[string, CellValue]>([
    ["an error", { error: "#DIV/0!" }],
    ["a formula that came to one", { formula: "1/0", result: { error: "#DIV/0!" } }],
  ])("%s", async (_, amount) => {
    const { faults } = await read(rows(amount));
    expect(faults).toEqual([
      {
        ref: "i1.amount",
        place: "投资明细!D2",
        message: "这一格是错误值#DIV/0!（除数是零），请改正后再导入",
      },
    ]);
  });

  test("the tail of binary fractions isn't told: 0.1+0.2", async () => {
    const { sheet } = await read(rows({ formula: "0.1+0.2", result: 0.1 + 0.2 }));
    expect(sheet.investments[0]!.amount).toBe("0.3");
  });
});

describe("merged and hidden cells", () => {
  const rows = [
    LINES,
    ["2024-05-10", "软件购置", "MES", 410, "50012455"],
    ["2024-05-11", null, "APS", 20, null],
  ];

  test("words are filled down with a note", async () => {
    const { sheet, notes, faults } = await read(rows, (one) => {
      one.mergeCells("B2:B3");
      one.mergeCells("E2:E3");
    });
    expect(sheet.investments.map(({ category, invoice_no }) => [category, invoice_no])).toEqual([
      ["软件购置", "50012455"],
      ["软件购置", "50012455"],
    ]);
    expect(notes).toEqual([
      "投资明细!B3是空的，按合并单元格读作“软件购置”",
      "投资明细!E3是空的，按合并单元格读作“50012455”",
    ]);
    expect(faults).toEqual([]);
  });

  test("an amount is never counted twice", async () => {
    const merged = [
      LINES,
      ["2024-05-10", "软件购置", "MES", 430, ""],
      ["2024-05-11", "软件购置", "APS", null, ""],
    ];
    const { sheet, faults } = await read(merged, (one) => one.mergeCells("D2:D3"));
    expect(sheet.investments.map(({ amount }) => amount)).toEqual(["430", ""]);
    expect(faults).toEqual([
      {
        ref: "i2.amount",
        place: "投资明细!D3",
        message: "没有金额；如与上一行合并，请拆开，每行填自己的金额",
      },
    ]);
  });

  test("a title over all columns", async () => {
    const { sheet, notes } = await read([["项目投资明细表"], ...rows], (one) => one.mergeCells("A1:E1"));
    expect(sheet.investments).toHaveLength(2);
    expect(notes[0]).toBe("投资明细!A1当作标题，没有读入：项目投资明细表");
  });

  test("a hidden row, column and sheet are left out and said to be", async () => {
    const bytes = await workbook([
      {
        name: "投资明细",
        rows: [
          [...LINES, "内部备注"],
          ["2024-05-10", "软件购置", "MES", 410, "50012455", "机密"],
          ["2024-05-11", "软件购置", "废行", 999, "50012456", ""],
        ],
        change: (sheet) => {
          sheet.getRow(3).hidden = true;
          sheet.getColumn(6).hidden = true;
        },
      },
      {
        name: "底稿",
        rows: [LINES, ["2024-05-10", "软件购置", "旧", 1, ""]],
        change: (sheet) => {
          sheet.state = "hidden";
        },
      },
    ]);
    const { sheet, notes } = await readWorkbook(bytes, tableWords);
    expect(sheet.investments.map(({ item }) => item)).toEqual(["MES"]);
    expect(notes).toEqual([
      "投资明细!第3行是隐藏的，没有读入：2024-05-11、软件购置、废行、999、50012456",
      "投资明细!F列是隐藏的，没有读入",
      "工作表“底稿”是隐藏的，没有读入",
    ]);
  });
});
