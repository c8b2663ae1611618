import type { SheetImport } from "../../domain/draft.ts";
import { Intake } from "./intake.ts";
import { readTables, type TableWords } from "./read-tables.ts";
import { workbookGrids } from "./workbook-grids.ts";
import { wideRangeGuard } from "./wide-ranges.ts";
import { InvalidFile, refuseZipBomb } from "./zip-guard.ts";

/** How an OLE file begins: xls, or an xlsx behind a password. */
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** What holds no words: a validation of a whole column alone takes exceljs five seconds (measured). */
const UNREAD = [
  ..."sheetProtection autoFilter rowBreaks hyperlinks dataValidations conditionalFormatting pageMargins".split(
    " ",
  ),
  ..."pageSetup headerFooter printOptions picture drawing tableParts extLst".split(" "),
];

/**
 * An xlsx file as a fact sheet: 投资明细, 指标, 场景, 效益测算 and single fields, each recognised by its heads whatever its
 * sheet is called. Throws `InvalidFile` for what is no xlsx or can't be opened; a cell is never a reason to throw.
 */
export async function readWorkbook(bytes: Buffer, words: TableWords): Promise<SheetImport> {
  if (bytes.subarray(0, OLE.length).equals(OLE))
    throw new InvalidFile("它是旧版xls，或者加了密码。请去掉密码，另存为xlsx再试。");
  await refuseZipBomb(bytes, wideRangeGuard());
  // A start that imports nothing doesn't pay for the library.
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: UNREAD });
  } catch {
    throw new InvalidFile("它不是Excel文件，或者已经损坏。请用Excel打开后另存为xlsx再试。");
  }
  if (workbook.worksheets.length === 0)
    throw new InvalidFile("里面没有工作表。请用Excel打开后另存为xlsx再试。");
  const intake = new Intake();
  return readTables(workbookGrids(workbook, intake), words, "导入", intake);
}
