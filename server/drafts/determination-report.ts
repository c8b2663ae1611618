import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Report } from "../domain/report.ts";
import { faceTable } from "./official-faces.ts";
import { officialSection, officialStyles, SIZE } from "./official-page.ts";

const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });
const heading = (words: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, text: words });

/** Twips; together the 156 mm between the margins. */
const COLUMNS = [1062, 2300, 2476, 3006];

function cell(words: string, column: number): TableCell {
  const paragraph = new Paragraph({
    spacing: { line: 320, lineRule: "exact" },
    children: [new TextRun({ text: words, size: SIZE.table })],
  });
  return new TableCell({
    width: { size: COLUMNS[column]!, type: WidthType.DXA },
    children: [paragraph],
  });
}

const row = (cells: string[]) => ({ children: cells.map(cell), cantSplit: true });

function conditionsTable(conditions: Report["programmes"][number]["conditions"]): Table {
  return new Table({
    columnWidths: COLUMNS,
    rows: [
      new TableRow({ ...row(["结论", "条件", "您的情况", "依据"]), tableHeader: true }),
      ...conditions.map(
        ({ verdict, title, state, clause, quote }) =>
          new TableRow(row([verdict, title, state, `${clause}：“${quote}”`])),
      ),
    ],
  });
}

/** A report's words as a Word file (docx bytes). */
export async function determinationReport(report: Report): Promise<Buffer> {
  const { title, subject, stamp, programmes, combined, facts, excluded, packs } = report;
  const [first = "", ...rest] = stamp;
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...[subject ?? "", first]
      .filter((line) => line !== "")
      .map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(line)] })),
    ...rest.map(text),
    ...programmes.flatMap(({ title: programme, lines, conditions, notes }) => [
      heading(programme),
      ...lines.map(text),
      ...(conditions.length > 0 ? [conditionsTable(conditions)] : []),
      ...notes.map(text),
    ]),
    ...(combined.length > 0 ? [heading("几项合起来"), ...combined.map(text)] : []),
    heading("所依据的自述"),
    ...(facts.length === 0 ? [text("没有填写。")] : []),
    ...facts.map(({ label, value }) => text(`${label}：${value}`)),
    ...excluded.map(text),
    heading("规则版本"),
    ...packs.map(
      ({ title: pack, sha256 }) =>
        new Paragraph({
          spacing: { line: 320, lineRule: "exact" },
          children: [new TextRun({ text: `${pack}　${sha256}`, size: SIZE.small })],
        }),
    ),
  ];
  const file = new Document({
    title,
    creator: "策问",
    styles: officialStyles,
    sections: [{ ...officialSection, children }],
  });
  return Packer.toBuffer(file, false, [faceTable]);
}
