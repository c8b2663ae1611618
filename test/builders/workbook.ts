import exceljs, { type Cell, type CellValue, type Worksheet } from "exceljs";

/** A sheet of rows, and what is done to it afterwards. */
interface SheetOf {
  name: string;
  rows: readonly (readonly CellValue[])[];
  change?: (sheet: Worksheet) => void;
}

/** An xlsx file as bytes. */
export async function workbook(sheets: readonly SheetOf[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const { name, rows, change } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    change?.(sheet);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Sets how a cell shows its number. */
export const shownAs = (cell: Cell, format: string): void => {
  cell.numFmt = format;
};
