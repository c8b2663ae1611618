import type { FactSheet, StoredBlock } from "../../server/domain/draft.ts";
import type { CheckInput } from "../../server/drafts/checks/check-input.ts";
import { unitsOf } from "../../server/drafts/checks/text-units.ts";
import { renderBlocks } from "../../server/drafts/render-blocks.ts";
import { fields, openSheet, templateOf } from "./sheet-ledger.ts";

/** A draft of which nothing is written: what is judged is its sheet. */
export function unwritten(name: string, sheet: FactSheet): CheckInput {
  const template = templateOf(name);
  const sections = template.parts.flatMap((part) =>
    part.sections.map((section) => ({
      section,
      part: part.id,
      state: "空" as const,
      stored: [],
      shown: [],
    })),
  );
  return { template, fields, sheet, ...openSheet(sheet, name), sections };
}

/** The same draft with one section as a person left it: paragraphs with slots, or blocks. */
export function withWords(draft: CheckInput, id: string, words: string | StoredBlock[]): CheckInput {
  const stored: StoredBlock[] = typeof words === "string" ? [{ kind: "paragraph", text: words }] : words;
  const edited = { state: "修改" as const, stored, shown: renderBlocks(stored, draft.ledger) };
  return {
    ...draft,
    sections: draft.sections.map((one) => (one.section.id === id ? { ...one, ...edited } : one)),
  };
}

/** A draft as plain text, the way a Word file gives it back: a heading a line, a row a line with tabs. */
export const plainText = ({ sections, ledger }: CheckInput): string =>
  sections
    .flatMap((one) => [
      one.section.heading,
      ...unitsOf(one, ledger).map(({ text }) => text.replaceAll("\n", " ")),
    ])
    .join("\n");
