import type { Cite } from "../domain/notice.ts";
import { sliceCodePoints } from "../domain/text.ts";
import { findFigures } from "../figures/find-figures.ts";
import { exactValue } from "./figure-value.ts";
import type { LedgerEntries } from "./ledger-entries.ts";

/** `<key>.clause` (二（二）3) and `<key>.quote`, the notice's words with each number as a figure from that place. */
export function quoteWords(entries: LedgerEntries, key: string, cite: Cite): void {
  const { notice, clause, quote, start, end } = cite;
  const source = { kind: "clause" as const, notice, clause, start, end };
  entries.figure(`${key}.clause`, { text: clause, value: clause, unit: "条款", source, refs: [] });
  let phrase = "";
  let at = 0;
  for (const span of findFigures(quote)) {
    if (span.kind === "label") continue;
    phrase += sliceCodePoints(quote, at, span.start);
    const entry = { text: span.text, ...exactValue(span), source, refs: [] };
    phrase += entries.figure(`${key}.quote:${span.text}`, entry);
    at = span.end;
  }
  entries.phrase(`${key}.quote`, phrase + sliceCodePoints(quote, at, Infinity));
}
