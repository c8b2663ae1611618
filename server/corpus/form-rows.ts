import type { Line } from "./lines.ts";
import { readMarker } from "../domain/markers.ts";

/** A row of a form: its lines in print order and the text of each cell, broken lines joined. */
export interface Row {
  lines: Line[];
  cells: string[];
}
export type Unit = { line: Line } | { row: Row };

/**
 * Groups the lines of a part. A form is printed with a tab before each cell and a blank line before each row;
 * lines without a tab continue the cell above, blank lines between them included.
 */
export function groupRows(lines: Line[]): Unit[] {
  const units: Unit[] = [];
  let open: Row | undefined;
  let afterBlank = true;
  for (const line of lines) {
    if (line.blank) {
      afterBlank = true;
      continue;
    }
    if (line.cell) {
      if (open === undefined || afterBlank) {
        open = { lines: [], cells: [] };
        units.push({ row: open });
      }
      open.cells.push(line.text);
      if (line.text !== "") open.lines.push(line);
    } else if (open !== undefined && !endsForm(line, open)) {
      open.cells[open.cells.length - 1] += line.text;
      open.lines.push(line);
    } else {
      open = undefined;
      units.push({ line });
    }
    afterBlank = false;
  }
  return joinRows(units.flatMap(asLines));
}

/** A row of one cell that is a heading, a numbered item or a sentence is text, not a form. */
function asLines(unit: Unit): Unit[] {
  if (!("row" in unit) || !isText(unit.row)) return [unit];
  return unit.row.lines.map((line) => ({ line }));
}

function isText(row: Row): boolean {
  const [first, ...others] = row.cells;
  if (first === undefined || others.some((cell) => cell !== "")) return false;
  return isHeadingMarker(row.lines[0]?.text ?? "") || first.includes("。");
}

function endsForm(line: Line, row: Row): boolean {
  return isHeadingMarker(line.text) && !isText(row);
}

function isHeadingMarker(text: string): boolean {
  const style = readMarker(text)?.style;
  return style === "一、" || style === "（一）" || style === "第章" || style === "第条";
}

/** A row whose first cell is empty or a bare year stands beside a cell that spans both rows. */
function joinRows(units: Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const above = joined.at(-1);
    if ("row" in unit && above !== undefined && "row" in above && continues(unit.row)) {
      above.row.lines.push(...unit.row.lines);
      above.row.cells.push(...unit.row.cells);
    } else {
      joined.push(unit);
    }
  }
  return joined.filter((unit) => "line" in unit || unit.row.lines.length > 0);
}

function continues(row: Row): boolean {
  return /^(?:\d{4}年?)?$/u.test(row.cells[0] ?? "");
}

/** The name of a row, without white space and the remark in brackets after it: 应用场景（限4个） → 应用场景. */
export function rowLabel(cell: string): string {
  const bare = cell.replace(/\s+/gu, "");
  return bare.replace(/[（(][^（）()]*[）)]$/u, "") || bare;
}

/** Whether a cell names a field rather than giving choices or an example. */
export function isLabel(cell: string): boolean {
  return cell !== "" && cell.length <= 24 && !/^[□(（\d]|^例|^XX|[。；]|\//u.test(rowLabel(cell));
}
