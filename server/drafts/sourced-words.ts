import type { Source } from "../domain/ledger.ts";
import type { Cite } from "../domain/notice.ts";
import { sliceCodePoints } from "../domain/text.ts";
import { findFigures } from "../figures/find-figures.ts";
import { exactValue } from "./figure-value.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { withoutBraces } from "./tell-words.ts";

/**
 * Words of the rules as a phrase, each number in them a figure with their source (`<key>:30%`), or one of the ledger's
 * own (`same`) where they say the same number.
 */
export function sourcedWords(
  entries: LedgerEntries,
  key: string,
  said: string,
  source: Source,
  same: readonly string[] = [],
): void {
  // The rules repeat what was told (an honour's name): its braces would read as slots.
  const words = withoutBraces(said);
  let phrase = "";
  let at = 0;
  for (const span of findFigures(words)) {
    if (span.kind === "label") continue;
    phrase += sliceCodePoints(words, at, span.start);
    const own = same.find((one) => entries.get(one)?.text === span.text);
    const figure = { text: span.text, ...exactValue(span), source, refs: [] };
    phrase += own === undefined ? entries.figure(`${key}:${span.text}`, figure) : `{${own}}`;
    at = span.end;
  }
  entries.phrase(key, phrase + sliceCodePoints(words, at, Infinity));
}

export const clauseSource = ({ notice, clause, start, end }: Cite): Source => ({
  kind: "clause",
  notice,
  clause,
  start,
  end,
});

/** `<key>.clause` (二（二）3) and `<key>.quote`, the notice's own words. */
export function quoteWords(entries: LedgerEntries, key: string, cite: Cite): void {
  const source = clauseSource(cite);
  const { clause } = cite;
  entries.figure(`${key}.clause`, { text: clause, value: clause, unit: "条款", source, refs: [] });
  sourcedWords(entries, `${key}.quote`, cite.quote, source);
}
