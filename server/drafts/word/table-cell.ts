import { AlignmentType, Paragraph, TableCell, VerticalAlignTable, WidthType } from "docx";
import { textRuns } from "./text-runs.ts";

interface CellWords {
  text: string;
  /** Twips. */
  width: number;
  /** Half points. */
  size: number;
  align: "left" | "center" | "right";
  bold?: boolean;
  span?: number;
  rows?: number;
  /** Keeps the row on the page of the next one. */
  keepNext?: boolean;
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A cell with a paragraph for each line of its text, in lines a little over its characters. */
export function tableCell({ text, width, size, align, bold, span, rows, keepNext }: CellWords): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    ...(span !== undefined && span > 1 ? { columnSpan: span } : {}),
    ...(rows !== undefined && rows > 1 ? { rowSpan: rows } : {}),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          alignment: ALIGNMENT[align],
          spacing: { line: size * 15, lineRule: "exact" },
          keepNext: keepNext ?? false,
          children: textRuns(line, { size, ...(bold ? { bold: true } : {}) }),
        }),
    ),
  });
}
