import type { FactSheet } from "../../server/domain/draft.ts";
import { composedDraft } from "./composed-draft.ts";
import { sheetWith } from "./sheet-ledger.ts";

/** A form or a promise of a template as the sheet fills it: rows of cells, or a paragraph a row. */
export function composedForm(name: string, id: string, sheet: FactSheet): string[][] {
  const { shown } = composedDraft(name, sheet).sections.find(({ section }) => section.id === id)!;
  return shown.flatMap((block) => {
    if (block.kind === "form") return block.rows.map((row) => row.map(({ text }) => text.text));
    return block.kind === "paragraph" ? [[block.text.text]] : [];
  });
}

/** A sheet with these fields told. */
export const withFields = (fields: Record<string, string>, sheet = sheetWith({})): FactSheet => ({
  ...sheet,
  fields: {
    ...sheet.fields,
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, { value, origin: "填写" as const, evidence: "" }]),
    ),
  },
});

/** The row that begins with this label, without the label. */
export const row = (form: string[][], label: string) => form.find(([first]) => first === label)?.slice(1);
