import type { CellValue, Worksheet } from "exceljs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../server/drafts/import/read-workbook.ts";
import { sheetImport } from "../../../../server/schemas/draft-sheet.ts";
import { tableWords } from "../../../builders/table-words.ts";
import { shownAs, workbook } from "../../../builders/workbook.ts";
import { withEntry } from "../../../builders/zip-entry.ts";

const LINES = ["日期", "类别", "建设内容", "金额（万元）", "发票号码"];
const read = async (
  rows: readonly (readonly CellValue[])[],
  change?: (sheet: Worksheet) => void,
  name = "投资明细",
) => readWorkbook(await workbook([{ name, rows, ...(change ? { change } : {}) }]), tableWords);

describe("how a cell shows its number", () => {
  const shown = async (value: CellValue, format: string, head = "金额（万元）") => {
    const { sheet, faults } = await read(
      [
        ["日期", "类别", head],
        ["2024-03-15", "云服务", value],
      ],
      (one) => shownAs(one.getCell("C2"), format),
    );
    return { told: sheet.investments[0]!.amount, faults: faults.map(({ message }) => message) };
  };

  test("thousands are separated on the screen only", async () => {
    expect(await shown(1200.5, "#,##0.00")).toEqual({ told: "1200.5", faults: [] });
  });

  test("a unit that the format shows belongs to the number", async () => {
    expect(await shown(980, '0.00"万元"', "金额")).toEqual({ told: "980万元", faults: [] });
  });

  test.each(['0!.0,"万"', "#,##0,", "0.0,,"])(
    "%s shows another number than the cell holds",
    async (format) => {
      const { told, faults } = await shown(9_800_000, format);
      expect(told).toBe("");
      expect(faults).toEqual(["这一格的显示格式把数缩小了，看到的和存的不是一个数，请改成常规格式"]);
    },
  );

  const dated = async (value: CellValue, format?: string) => {
    const { sheet, faults } = await read([LINES, [value, "云服务", "", 90, ""]], (one) => {
      if (format !== undefined) shownAs(one.getCell("A2"), format);
    });
    return { date: sheet.investments[0]!.date, faults: faults.map(({ message }) => message) };
  };

  test.each([
    ["a day", new Date("2024-03-15T00:00:00Z"), "yyyy-mm-dd", "2024-03-15"],
    ["a day in Chinese", new Date("2024-03-15T00:00:00Z"), '[$-804]yyyy"年"m"月"d"日";@', "2024-03-15"],
    ["a month", new Date("2024-03-01T00:00:00Z"), 'yyyy"年"m"月"', "2024-03"],
  ])("%s", async (_, value, format, date) => {
    expect(await dated(value, format)).toEqual({ date, faults: [] });
  });

  test("a day as text", async () => {
    expect(await dated("2024年3月15日")).toEqual({ date: "2024-03-15", faults: [] });
  });

  test("a serial number is no date", async () => {
    expect(await dated(45366)).toEqual({
      date: "45366",
      faults: ["“45366”是表格内部的日期序号，请把这一列设成日期格式"],
    });
  });

  test("a percentage as it is shown: 0.0092 in % is 0.92%", async () => {
    const { sheet } = await read(
      [
        ["场景", "指标", "建设前", "建设后"],
        ["质检", "不良品率", 0.021, 0.0092],
      ],
      (one) => {
        shownAs(one.getCell("C2"), "0.00%");
        shownAs(one.getCell("D2"), "0.00%");
      },
      "指标",
    );
    expect(sheet.scenes[0]!.indicators[0]).toMatchObject({ before: "2.1", after: "0.92", unit: "%" });
  });

  test("rich text is its words", async () => {
    const { sheet } = await read([
      LINES,
      ["2024-03-15", { richText: [{ text: "软件" }, { text: "购置" }] }, "MES", 410, ""],
    ]);
    expect(sheet.investments[0]!.category).toBe("软件购置");
  });
});

describe("files that are none", () => {
  test.each([
    ["text", Buffer.from("这不是Excel")],
    ["nothing", Buffer.alloc(0)],
    ["an old xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])],
  ])("%s", async (_, bytes) => {
    await expect(readWorkbook(bytes, tableWords)).rejects.toMatchObject({
      code: "invalid_file",
      status: 400,
      message: expect.stringContaining("这个文件读不了"),
    });
  });

  test("a workbook cut off or with a byte changed: a sheet, or a fault in Chinese", async () => {
    const whole = await workbook([
      { name: "投资明细", rows: [LINES, ["2024-03-15", "软件购置", "MES", 410, "1"]] },
    ]);
    const broken = Array.from({ length: 8 }, (_, at) => {
      const bytes = Buffer.from(whole);
      const place = Math.floor((whole.length * at) / 8);
      bytes[place] = bytes[place]! ^ 0xff;
      return bytes;
    });
    const cut = [0.1, 0.5, 0.9].map((part) => whole.subarray(0, Math.floor(whole.length * part)));
    for (const bytes of [...broken, ...cut]) {
      const result: unknown = await readWorkbook(bytes, tableWords).catch((error: unknown) => error);
      const told =
        sheetImport.safeParse(result).success || (result as { code?: string }).code === "invalid_file";
      expect(told).toBe(true);
    }
  });
});

describe("a few bytes that stand for millions of cells", async () => {
  const good = await workbook([{ name: "投资明细", rows: [LINES, ["2024-03-15", "云服务", "", 90, "1"]] }]);
  const SHEET = "xl/worksheets/sheet1.xml";
  const after = (words: string) => (xml: string) => xml.replace("</sheetData>", `</sheetData>${words}`);
  const readChanged = (entry: string, change: (xml: string) => string) =>
    readWorkbook(withEntry(good, entry, change), tableWords);

  test("a validation of a whole column is read past", async () => {
    const list =
      '<dataValidation type="list" sqref="B2:B1048576"><formula1>"a,b"</formula1></dataValidation>';
    const begun = performance.now();
    const { sheet } = await readChanged(SHEET, after(`<dataValidations count="1">${list}</dataValidations>`));
    expect(sheet.investments).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(4000);
  });

  const merge = (ref: string) => after(`<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`);
  const column = (max: string) => (xml: string) =>
    xml.replace("<sheetData>", `<cols><col min="1" max="${max}" width="9"/></cols><sheetData>`);
  const row = (number: string) => (xml: string) =>
    xml.replace("</sheetData>", `<row r="${number}"/></sheetData>`);
  const name = (range: string) => (xml: string) =>
    xml.replace(
      "</sheets>",
      `</sheets><definedNames><definedName name="x">${range}</definedName></definedNames>`,
    );

  test.each([
    ["a merge over every cell", SHEET, merge("A1:XFD1048576"), "合并了整行整列"],
    ["one that hides its size", SHEET, merge("A1&#58;XFD1048576"), "合并了整行整列"],
    ["a name over every cell", "xl/workbook.xml", name("投资明细!$A$1:$XFD$1048576"), "名称管理器"],
    ["a billion columns", SHEET, column("1000000000"), "列设置不对"],
    ["a billion rows", SHEET, row("999999999"), "行号"],
  ])("%s", async (_, entry, change, said) => {
    await expect(readChanged(entry, change)).rejects.toMatchObject({
      code: "invalid_file",
      message: expect.stringContaining(said),
    });
  });

  test("a title merged over a whole row is read", async () => {
    expect((await readChanged(SHEET, merge("A3:XFD3"))).sheet.investments).toHaveLength(1);
  });
});

test("more lines than a sheet holds: the first 500 and a word", async () => {
  const rows = Array.from({ length: 501 }, (_, at) => ["2024-03-15", "云服务", "", at + 1, ""]);
  const { sheet, faults } = await read([LINES, ...rows]);
  expect(sheet.investments).toHaveLength(500);
  expect(faults).toEqual([{ ref: "", place: "投资明细", message: "最多500项，读到501项，只留了前500项" }]);
});
