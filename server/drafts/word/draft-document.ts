import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  Paragraph,
  type Table,
} from "docx";
import type { Draft, DraftTemplate } from "../../domain/draft.ts";
import { FACE, faced, faceTable } from "../official-faces.ts";
import { landscape, officialSection, officialStyles, SIZE } from "../official-page.ts";
import { WIDE } from "./column-widths.ts";
import { coverPage } from "./cover-page.ts";
import { titleLines } from "./filled-in.ts";
import { indicatorTable } from "./indicator-table.ts";
import { sectionWords } from "./section-words.ts";
import { textRuns } from "./text-runs.ts";
import { verificationTable } from "./verification-table.ts";

export interface DraftDocument {
  template: DraftTemplate;
  /** As read: its sections rendered. */
  draft: Pick<Draft, "title" | "sheet" | "sections" | "figures">;
  /** Titles of notices by slug, for the figures that a clause says. */
  notices: ReadonlyMap<string, string>;
  /** Adds 数据核验表 as the last part. */
  verification: boolean;
}

/** 数据核验表: figures, places, what they stand on, evidence. */
const LYING = { width: WIDE, size: SIZE.small, columns: [16, 18, 49, 17] };

const title = (lines: readonly string[]) =>
  lines.map((text) => new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(text) }));

/** Stands on every page of what no authority has issued. */
const unofficial = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: textRuns("非官方模板", { ...faced(FACE.heading), size: SIZE.dense }),
    }),
  ],
});

const note = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 400, lineRule: "exact", after: 240 },
    children: textRuns(text, { ...faced(FACE.second), size: SIZE.table }),
  });

/**
 * A draft as a Word file (docx bytes): each part from a new page under its title or behind its cover, forms and tables
 * as tables, page numbers from the first page after the covers. It says what the sections say and adds no figure.
 */
export async function draftDocument({
  template,
  draft,
  notices,
  verification,
}: DraftDocument): Promise<Buffer> {
  const { official, parts } = template;
  const headers = official ? {} : { headers: { default: unofficial } };
  const page = (children: (Paragraph | Table)[]): ISectionOptions => ({
    ...officialSection,
    ...headers,
    children,
  });
  const pages = parts.flatMap((part, at) => {
    const writers = new Map(part.sections.map(({ id, writer }) => [id, writer]));
    const count = { tables: 0 };
    const words = draft.sections
      .filter((section) => section.part === part.id)
      .flatMap((section) => {
        const written = section.blocks.length > 0 || writers.get(section.id) === "heading-only";
        const set = sectionWords(section, written, count);
        return section.heading === part.title ? set.slice(1) : set;
      });
    if (part.cover.length === 0)
      return [
        page([
          ...title(titleLines(part.title, draft.sheet)),
          ...(at > 0 || template.note === "" ? [] : [note(template.note)]),
          ...words,
        ]),
      ];
    const cover = {
      ...page(coverPage(part, draft.sheet)),
      footers: { default: new Footer({ children: [new Paragraph({ children: [] })] }) },
    };
    return [cover, page(words)];
  });
  const proof = verification
    ? [
        {
          ...page([...title(["数据核验表"]), ...indicatorTable(verificationTable(draft, notices), 0, LYING)]),
          properties: landscape,
        },
      ]
    : [];
  const file = new Document({
    title: draft.title,
    creator: "策问",
    styles: officialStyles,
    sections: [...pages, ...proof],
  });
  return Packer.toBuffer(file, false, [faceTable]);
}
