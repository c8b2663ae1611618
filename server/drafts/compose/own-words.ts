import type { StoredBlock } from "../../domain/draft.ts";
import type { DraftLedger } from "../draft-ledger.ts";
import { paragraph } from "./blocks.ts";
import { sentence, toldLines } from "./told.ts";

/** What the person wrote for a field, a paragraph a line; none where they wrote nothing. */
export const ownWords = (ledger: DraftLedger, field: string): StoredBlock[] =>
  toldLines(ledger, `f.${field}`).map((line) => paragraph(sentence(ledger, line)));

/** The person's own words, else what has to be fetched. */
export function ownWordsOr(ledger: DraftLedger, field: string, otherwise: readonly string[]): StoredBlock[] {
  const own = ownWords(ledger, field);
  return own.length > 0 ? own : otherwise.map((words) => paragraph(sentence(ledger, words)));
}
