import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import type { DraftTemplate, FactSheet } from "../../domain/draft.ts";
import { FACE, faced } from "../official-faces.ts";
import { SIZE } from "../official-page.ts";
import { filledIn } from "./filled-in.ts";
import { textRuns } from "./text-runs.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const WIDTHS = [2600, 5200];

const centred = (line: string, before: number) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, line: 600, lineRule: "exact" },
    children: textRuns(line),
  });

const title = (line: string, before: number) =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    spacing: { before, line: 900, lineRule: "exact" },
    children: textRuns(line, { size: SIZE.title }),
  });

function entry(line: string): TableRow {
  const [label = "", value = ""] = line.split(/：(.*)/su);
  const cell = (text: string, at: number, face: string, under: boolean) =>
    new TableCell({
      width: { size: WIDTHS[at]!, type: WidthType.DXA },
      borders: {
        ...BARE,
        ...(under ? { bottom: { style: BorderStyle.SINGLE, size: 4, color: "auto" } } : {}),
      },
      children: [
        new Paragraph({
          alignment: under ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { before: 120, line: 560, lineRule: "exact" },
          children: textRuns(text, {
            ...faced(face),
          }),
        }),
      ],
    });
  return new TableRow({
    cantSplit: true,
    children: [cell(`${label}：`, 0, FACE.heading, false), cell(value, 1, FACE.body, true)],
  });
}

/**
 * A part's cover. Its lines with a colon are entries to fill in, on a rule; what comes before them is the title, the
 * part's own where nothing does; what comes after stands at the foot.
 */
export function coverPage(
  { title: name, cover: lines }: Pick<DraftTemplate["parts"][number], "title" | "cover">,
  sheet: FactSheet,
): (Paragraph | Table)[] {
  const first = lines.findIndex((line) => line.includes("："));
  const begin = first < 0 ? lines.length : first;
  const end = lines.findLastIndex((line) => line.includes("：")) + 1;
  const titles = begin === 0 ? [name] : lines.slice(0, begin);
  const entries = lines.slice(begin, end);
  return [
    ...titles.map((line, at) => title(filledIn(line, sheet), at === 0 ? 1800 : 0)),
    new Paragraph({ spacing: { line: 1600, lineRule: "exact" }, children: [] }),
    ...(entries.length === 0
      ? []
      : [
          new Table({
            alignment: AlignmentType.CENTER,
            width: { size: WIDTHS[0]! + WIDTHS[1]!, type: WidthType.DXA },
            columnWidths: WIDTHS,
            borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
            rows: entries.map((line) => entry(filledIn(line, sheet))),
          }),
        ]),
    ...lines
      .slice(Math.max(begin, end))
      .map((line, at) => centred(filledIn(line, sheet), at === 0 ? 1600 : 0)),
  ];
}
