import type { SheetImport } from "../../domain/draft.ts";
import { cellName, sheetGrid } from "../../domain/sheet-grid.ts";
import type { IntakeCell } from "./intake.ts";
import { readTables, type TableWords } from "./read-tables.ts";

/** Cells copied from a spreadsheet, with their heads, as a fact sheet. Places are counted from the first cell pasted. */
export function readPastedTable(text: string, words: TableWords): SheetImport {
  const grid = sheetGrid(text).map((row, at) =>
    row.map((cell, column): IntakeCell => ({ text: cell, place: cellName(at, column), covered: null })),
  );
  return readTables([grid], words, "粘贴");
}
