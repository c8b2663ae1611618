import { AlignmentType, HeadingLevel, Paragraph, type Table } from "docx";
import type { DraftSection, ShownBlock } from "../../domain/draft.ts";
import { formTable } from "./form-table.ts";
import { indicatorTable } from "./indicator-table.ts";
import { textRuns } from "./text-runs.ts";

/** 2 characters of 三号. */
const INDENT = { firstLine: 640 };

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

const heading = (text: string, level: number) =>
  new Paragraph({
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_5,
    indent: INDENT,
    children: textRuns(text),
  });

/** Set ragged: justified, a line that ends before a formula or a long number is pulled apart. */
const paragraphs = (text: string) =>
  text
    .split("\n")
    .map(
      (line) => new Paragraph({ alignment: AlignmentType.LEFT, indent: INDENT, children: textRuns(line) }),
    );

/** `（一）企业简介` without its number. */
const unnumbered = (title: string) =>
  title.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/u, "");

/** Counts the tables of a part as they come. */
export interface TableCount {
  tables: number;
}

function blockWords(block: ShownBlock, count: TableCount): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [heading(block.text.text, block.level)];
    case "paragraph":
      return paragraphs(block.text.text);
    case "table":
      if (block.caption.text !== "") count.tables += 1;
      return indicatorTable(block, count.tables);
    case "form":
      return formTable(block);
  }
}

/** A section under its heading. One that nobody wrote says so: 【待补充：企业简介】. */
export function sectionWords(
  { heading: title, level, blocks }: DraftSection,
  written: boolean,
  count: TableCount,
): (Paragraph | Table)[] {
  const words = blocks.flatMap((block) => blockWords(block, count));
  const missing = written ? [] : paragraphs(`【待补充：${unnumbered(title)}】`);
  return [heading(title, level), ...words, ...missing];
}
