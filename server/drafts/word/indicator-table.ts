import { AlignmentType, Paragraph, Table, TableLayoutType, TableRow, WidthType } from "docx";
import type { ShownBlock } from "../../domain/draft.ts";
import { FACE, faced } from "../official-faces.ts";
import { SIZE } from "../official-page.ts";
import { columnWidths, sharedWidths, TEXT_WIDTH } from "./column-widths.ts";
import { tableCell } from "./table-cell.ts";
import { textRuns } from "./text-runs.ts";

type TableBlock = Extract<ShownBlock, { kind: "table" }>;

/** Half points by columns: 小四, 五号, 小五. */
const sizeFor = (columns: number) => (columns <= 4 ? SIZE.table : columns <= 7 ? SIZE.dense : SIZE.small);
/** Longer ones are numbers of invoices and the like: names, not sizes. */
const NUMBER = /^[—-]?\d{1,7}(?:\.\d+)?%?$/u;
const BLANK = /^(?:|—|【待补充[^】]*】)$/u;

/** A column of numbers, wherever it holds any, stands right; short words stand in the middle. */
function alignment(cells: readonly string[]): "left" | "center" | "right" {
  const told = cells.filter((cell) => !BLANK.test(cell));
  if (told.length > 0 && told.every((cell) => NUMBER.test(cell))) return "right";
  return told.every((cell) => Array.from(cell).length <= 6) ? "center" : "left";
}

/** Whether a row must share its page with what follows: no row alone at the foot, at the head, or away from the note. */
const staysWith = (index: number, rows: number, noted: boolean) =>
  index === rows - 1 ? noted : index === 0 || index === rows - 2;

const line = (text: string, face: string, keepNext: boolean) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, line: 400, lineRule: "exact" },
    keepNext,
    children: textRuns(text, {
      ...faced(face),
      size: SIZE.table,
    }),
  });

/** A table under its numbered caption, its head repeated on each page that it reaches, its note below. */
export function indicatorTable(
  { caption, head, rows, note }: TableBlock,
  number: number,
  page: { width: number; size?: number; columns?: readonly number[] } = { width: TEXT_WIDTH },
): (Paragraph | Table)[] {
  const words = rows.map((row) => row.map(({ text }) => text));
  const heads = head.map(({ text }) => text);
  const size = page.size ?? sizeFor(heads.length);
  const widths =
    page.columns === undefined
      ? columnWidths([heads, ...words], size * 10)
      : sharedWidths(page.columns, page.width);
  const aligned = heads.map((_, at) => alignment(words.map((row) => row[at] ?? "")));
  const table = new Table({
    width: { size: page.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((text, at) =>
          tableCell({ text, width: widths[at]!, size, align: "center", bold: true, keepNext: true }),
        ),
      }),
      ...words.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: heads.map((_, at) =>
              tableCell({
                text: row[at] ?? "",
                width: widths[at]!,
                size,
                align: aligned[at]!,
                keepNext: staysWith(index, words.length, note.text !== ""),
              }),
            ),
          }),
      ),
    ],
  });
  return [
    ...(caption.text === "" ? [] : [line(`表${number}　${caption.text}`, FACE.heading, true)]),
    table,
    new Paragraph({
      spacing: { line: note.text === "" ? 240 : 360, lineRule: "exact", after: 120 },
      children: textRuns(note.text, { size: SIZE.dense }),
    }),
  ];
}
