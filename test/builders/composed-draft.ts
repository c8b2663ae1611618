import type { FactSheet } from "../../server/domain/draft.ts";
import type { CheckInput } from "../../server/drafts/checks/check-input.ts";
import { composeSection } from "../../server/drafts/compose/compose-section.ts";
import { loadTemplates } from "../../server/drafts/load-templates.ts";
import { loadDraftWords } from "../../server/drafts/load-words.ts";
import { renderBlocks } from "../../server/drafts/render-blocks.ts";
import { fields, openSheet, templateOf } from "./sheet-ledger.ts";

const dir = new URL("../../corpus", import.meta.url).pathname;
const words = await loadDraftWords(dir);

export const templateSlugs: readonly string[] = [...(await loadTemplates(dir)).templates.keys()];

/** Every section of a template composed from a sheet by the real ledger and the real rules: what `checkDraft` takes. */
export function composedDraft(name: string, sheet: FactSheet): CheckInput {
  const template = templateOf(name);
  const { standing, ledger } = openSheet(sheet, name);
  const sections = template.parts.flatMap((part) =>
    part.sections.map((section) => {
      const stored = composeSection({ template, section, sheet, ledger, standing, fields, words });
      return { section, part: part.id, state: "内置" as const, stored, shown: renderBlocks(stored, ledger) };
    }),
  );
  return { template, fields, sheet, standing, ledger, sections };
}

/** Every text of blocks, stored or shown, in their order. */
export function textsOf<T>(
  blocks: readonly (
    | { kind: "heading" | "paragraph"; text: T }
    | { kind: "table"; caption: T; head: T[]; rows: T[][]; note: T }
    | { kind: "form"; rows: { text: T }[][] }
  )[],
): T[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table") return [block.caption, ...block.head, ...block.rows.flat(), block.note];
    if (block.kind === "form") return block.rows.flat().map(({ text }) => text);
    return [block.text];
  });
}

/** What a reader sees of a draft, or of the sections whose id holds `part`: a text a line. */
export const shownText = ({ sections }: CheckInput, part = ""): string =>
  sections
    .filter(({ section }) => section.id.includes(part))
    .flatMap(({ shown }) => textsOf([...shown]).map(({ text }) => text))
    .join("\n");
