import type { SheetImport } from "../../domain/draft.ts";
import type { FactInput } from "../../domain/fact.ts";
import { readCard } from "../../drafts/import/read-card.ts";
import { readPastedTable } from "../../drafts/import/read-pasted-table.ts";
import { readProfile } from "../../drafts/import/read-profile.ts";
import { readWorkbook } from "../../drafts/import/read-workbook.ts";
import type { Drafting } from "./drafting.ts";

/** What facts are taken out of: an xlsx file, pasted cells, the facts of a check, or a company's card. Exactly one is given. */
export interface FactSource {
  file?: Buffer | undefined;
  text?: string | undefined;
  facts?: FactInput[] | undefined;
  card?: Record<string, unknown> | undefined;
}

/** A source as a fact sheet, each cell that can't be read named. Throws `InvalidFile` and `CardFault`. */
export async function importFacts(
  { file, text, facts, card }: FactSource,
  { templates: { fields }, investments }: Pick<Drafting, "templates" | "investments">,
): Promise<SheetImport> {
  const words = { fields, categories: investments.byWord };
  if (file !== undefined) return readWorkbook(file, words);
  if (text !== undefined) return readPastedTable(text, words);
  return facts === undefined ? readCard(card ?? {}) : readProfile(facts, fields);
}
