import { Paragraph, Table, TableLayoutType, TableRow, WidthType } from "docx";
import type { ShownBlock } from "../../domain/draft.ts";
import { SIZE } from "../official-page.ts";
import { sharedWidths, TEXT_WIDTH } from "./column-widths.ts";
import { tableCell } from "./table-cell.ts";

type FormBlock = Extract<ShownBlock, { kind: "form" }>;
type FormCell = FormBlock["rows"][number][number];

/** Words that fit one page: such a row isn't torn; a longer one may run on. */
const WHOLE = 300;
/** Words longer than this are read from the left edge. */
const SHORT = 14;

/**
 * Short labels and short answers stand in the middle. Choices, long answers and one that has its row to itself stand at
 * the left.
 */
function alignment({ text: { text }, label }: FormCell, row: FormBlock["rows"][number]): "center" | "left" {
  const lone = !label && row.filter((cell) => !cell.label).length === 1;
  const long = Array.from(text).length > SHORT && !text.startsWith("【");
  return lone || long || /[☑□]/u.test(text) ? "left" : "center";
}

/** Cells with the column that each begins in, past those that rows above reach down into. */
function placed(rows: FormBlock["rows"], columns: number): { cell: FormCell; at: number }[][] {
  const reaching = Array.from({ length: columns }, () => 0);
  return rows.map((row) => {
    let at = 0;
    const free = reaching.map((left) => left === 0);
    const found = row.map((cell) => {
      while (at < columns && !free[at]) at += 1;
      const start = at;
      at += cell.span;
      return { cell, at: start };
    });
    for (let column = 0; column < columns; column += 1)
      reaching[column] = Math.max(0, (reaching[column] ?? 0) - 1);
    for (const { cell, at: start } of found) reaching.fill(cell.rows - 1, start, start + cell.span);
    return found;
  });
}

/** A form as printed: its own column widths, cells over several columns and rows, a short cell in the middle. */
export function formTable({ columns, rows }: FormBlock): (Paragraph | Table)[] {
  const widths = sharedWidths(columns);
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: placed(rows, columns.length).map(
      (row, index) =>
        new TableRow({
          cantSplit: row.every(({ cell }) => cell.text.text.length <= WHOLE),
          children: row.map(({ cell, at }) =>
            tableCell({
              text: cell.text.text,
              width: widths.slice(at, at + cell.span).reduce((a, b) => a + b, 0),
              size: SIZE.table,
              align: alignment(cell, rows[index]!),
              span: cell.span,
              rows: cell.rows,
            }),
          ),
        }),
    ),
  });
  return [table, new Paragraph({ spacing: { line: 240, lineRule: "exact" }, children: [] })];
}
