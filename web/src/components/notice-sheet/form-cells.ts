import type { Range } from "./segments.ts";

/**
 * Rows of cells of a form row clause, empty cells included. The source files print a cell as `\tcell\n` and
 * an empty line after each row; later lines of one cell don't begin with a tab. `room` reaches from the end
 * of the clause before to the start of the clause after: a clause's own span has no white space at its ends,
 * so its outer empty cells lie in that room.
 */
export function formRows(body: string[], clause: Range, room: Range): Range[][] {
  const start = clause.start - rowStart(body.slice(room.start, clause.start).join("")).length;
  const end = clause.end + rowEnd(body.slice(clause.end, room.end).join("")).length;
  const rows: Range[][] = [];
  let row: Range[] = [];
  let cell = body[start] === "\t" ? start + 1 : start;
  for (let at = start + 1; at < end; at++) {
    if (body[at] !== "\t" || body[at - 1] !== "\n") continue;
    row.push({ start: cell, end: at });
    cell = at + 1;
    if (body[at - 2] !== "\n") continue;
    rows.push(row);
    row = [];
  }
  row.push({ start: Math.min(cell, end), end });
  rows.push(row);
  return rows;
}

/** The empty cells before a clause that stand in its row. */
function rowStart(gap: string): string {
  const at = gap.lastIndexOf("\n\n\t");
  if (at >= 0) return gap.slice(at + 2);
  const tab = gap.indexOf("\t");
  return tab >= 0 ? gap.slice(tab) : "";
}

/** The empty cells after a clause that stand in its row. */
function rowEnd(gap: string): string {
  const at = gap.indexOf("\n\n\t");
  return at >= 0 ? gap.slice(0, at) : gap.replace(/[\n\r ]+$/u, "");
}
