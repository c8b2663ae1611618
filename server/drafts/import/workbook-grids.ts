import type { Cell, Workbook, Worksheet } from "exceljs";
import { cellWords } from "./cell-words.ts";
import { type Intake, type IntakeCell, type IntakeGrid, shortened } from "./intake.ts";

const LARGEST = { rows: 3000, columns: 100 };
/** Notes on formulas that are told one by one. */
const FORMULAS_TOLD = 50;

/** The visible cells of a workbook's sheets. Hidden ones, and formulas whose results were taken, are said to be. */
export function workbookGrids(workbook: Workbook, intake: Intake): IntakeGrid[] {
  const formulas: string[] = [];
  const grids = workbook.worksheets.flatMap((sheet) => {
    if (sheet.state === "visible") return [sheetGrid(sheet, intake, formulas)];
    intake.note(`工作表“${sheet.name}”是隐藏的，没有读入`);
    return [];
  });
  for (const formula of formulas.slice(0, FORMULAS_TOLD)) intake.note(formula);
  if (formulas.length > FORMULAS_TOLD)
    intake.note(`还有${formulas.length - FORMULAS_TOLD}格是公式，也取其结果`);
  return grids;
}

function sheetGrid(sheet: Worksheet, intake: Intake, formulas: string[]): IntakeGrid {
  const grid: IntakeCell[][] = [];
  let last = 0;
  let tooLong = false;
  const hiddenColumns = new Set<number>();
  sheet.eachRow((row, number) => {
    if (number > LARGEST.rows) {
      tooLong = true;
      return;
    }
    if (number > last + 1) grid.push([]);
    last = number;
    if (row.cellCount > LARGEST.columns)
      intake.fault("", `${sheet.name}!第${number}行`, `超过${LARGEST.columns}列，后面的没有读入`);
    const cells = Array.from({ length: Math.min(row.cellCount, LARGEST.columns) }, (_, at) =>
      intakeCell(row.getCell(at + 1), sheet.name, formulas),
    );
    if (row.hidden) {
      const words = cells.flatMap(({ text }) => (text === "" ? [] : [text]));
      intake.note(`${sheet.name}!第${number}行是隐藏的，没有读入：${shortened(words.join("、"))}`);
      return;
    }
    grid.push(
      cells.map((cell, at) => {
        if (!sheet.getColumn(at + 1).hidden) return cell;
        if (cell.text !== "") hiddenColumns.add(at + 1);
        return { ...cell, text: "", covered: null };
      }),
    );
  });
  for (const column of hiddenColumns)
    intake.note(`${sheet.name}!${sheet.getColumn(column).letter}列是隐藏的，没有读入`);
  if (tooLong) intake.fault("", sheet.name, `超过${LARGEST.rows}行，后面的没有读入，请分成几个表`);
  return grid;
}

function intakeCell(cell: Cell, sheet: string, formulas: string[]): IntakeCell {
  const place = `${sheet}!${cell.address}`;
  if (cell.isMerged && cell.master.address !== cell.address)
    return { text: "", place, covered: cell.master.col === cell.col ? "above" : "beside" };
  const words = cellWords(cell.value, cell.numFmt ?? "");
  if ("unreadable" in words) return { text: "", place, covered: null, unreadable: words.unreadable };
  if (words.formula) formulas.push(`${place}是公式，取其结果${shortened(words.text)}`);
  return { text: words.text, place, covered: null };
}
