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
import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Combined, Determination } from "../domain/determination.ts";
import { gapWords, mayApply, valueWords, windowWords } from "../domain/determination-words.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import { faceTable } from "./official-faces.ts";
import { officialSection, officialStyles, SIZE } from "./official-page.ts";

export interface DeterminationReport {
  determinations: readonly Determination[];
  combined: Combined | null;
  facts: readonly FactInput[];
  dictionary: FactDictionary;
  asOf: string;
}

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

function conditionsTable({ conditions }: Determination): Table {
  return new Table({
    columnWidths: COLUMNS,
    rows: [
      new TableRow({ ...row(["结论", "条件", "您的情况", "依据"]), tableHeader: true }),
      ...conditions.map(({ verdict, title, strength, value, gap, reasons, cite }) => {
        const state = [value ?? "", gap === null ? "" : gapWords(gap), reasons.join("、")];
        return new TableRow(
          row([
            verdict,
            `${title}${strength === "原则上" ? "（原则上）" : ""}`,
            state.filter((part) => part !== "").join("；"),
            `${cite.clause}：“${cite.quote}”`,
          ]),
        );
      }),
    ],
  });
}

function programme(one: Determination, several: boolean): (Paragraph | Table)[] {
  const window = windowWords(one);
  return [
    heading(`${one.title}${several ? `（${one.project}）` : ""}`),
    text(`资格：${one.verdict}。${mayApply(one)}。`),
    text(`时限：${window ?? "没有写明"}`),
    ...(one.conditions.length > 0 ? [conditionsTable(one)] : []),
    ...one.benefits.flatMap(({ title, formula, amount_max, cite, caveats }) => [
      text(`${cite.clause}　${title}：${formula}。${amount_max ? `${amount_max.text}，不是承诺。` : ""}`),
      ...caveats.map(text),
    ]),
    ...one.missing.map(({ question }) => text(`还要知道：${question}`)),
  ];
}

/**
 * The check of all programmes as a Word file (docx bytes), stamped with its date, the packs' hashes and 按自述，未经核验.
 * Says only what the determinations hold.
 */
export async function determinationReport(report: DeterminationReport): Promise<Buffer> {
  const { determinations, combined, facts, dictionary, asOf } = report;
  const several = new Set(determinations.map(({ project }) => project)).size > 1;
  const hashes = new Map(
    determinations.map(({ title, notice, pack_sha256 }) => [notice, { title, pack_sha256 }]),
  );
  const told = facts.filter(({ value }) => value !== null);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: "政策体检报告" }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun(`依据日期：${formatChinese(parseWhen(asOf))}　按自述，未经核验`)],
    }),
    text("本报告不是官方文件，结论以发布机关的原文和解释为准。"),
    ...determinations.flatMap((one) => programme(one, several)),
    ...(combined
      ? [
          heading("几项合起来"),
          text(`从严看${combined.low.text}，内容都不相同看${combined.high.text}。`),
          ...combined.trace.map(text),
        ]
      : []),
    heading("所依据的自述"),
    ...(told.length === 0 ? [text("没有填写。")] : []),
    ...told.map((fact) => {
      const label = dictionary.facts.get(fact.name)?.label ?? fact.name;
      return text(`${several ? `${fact.project}　` : ""}${label}：${valueWords(fact)}`);
    }),
    heading("规则版本"),
    ...Array.from(
      hashes.values(),
      ({ title, pack_sha256 }) =>
        new Paragraph({
          spacing: { line: 320, lineRule: "exact" },
          children: [new TextRun({ text: `${title}　${pack_sha256}`, size: SIZE.small })],
        }),
    ),
  ];
  const file = new Document({
    title: "政策体检报告",
    creator: "策问",
    styles: officialStyles,
    sections: [{ ...officialSection, children }],
  });
  return Packer.toBuffer(file, false, [faceTable]);
}
