import { sliceCodePoints } from "../domain/text.ts";
import type { FigureSpan } from "../figures/figure.ts";
import { findFigures } from "../figures/find-figures.ts";
import { exactValue } from "./figure-value.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { withOpenClaims } from "./superlatives.ts";

/** What a bare number counts, where it stands right behind it: 6工位, 128点, 3.85kWh/件. */
const COUNTED =
  /^\s*(?:(?:万|亿)?(?:工位|机位|点位|测点|点|只|路|根|线|条|道|车间|产线|品种|款|米|平方米|公里|千克|公斤|小时|秒|分钟|天|件|吨|台套|人次|人日|倍|帧|像素|维|层|[A-Za-zμ°℃Ω%‰]{1,8}|)(?:\/[\p{Script=Han}A-Za-z]{1,4})?)/u;

/** Digits that are no part of a name though letters follow: 3.85kWh, 20mm. */
const MEASURED = /^\d+(?:\.\d+)?(?:kWh|kW|MW|kg|g|mm|cm|km|m|t|ms|s|h|min|MPa|Hz|kHz|MB|GB|TB)$/u;

/** Told prose; a superlative in it that no piece of evidence stands behind is marked. */
export const tellProse = (entries: LedgerEntries, ref: string, cell: string, evidence: string): string =>
  tellWords(entries, ref, ref, cell, evidence.trim() === "" ? withOpenClaims(cell) : cell);

/**
 * Told words as a phrase in which every number is a figure of its own (`s1.tech:6工位`), so that a text quoting them
 * shows no number without a source, and a number goes when the words do. Empty cells have no phrase.
 */
export function tellWords(
  entries: LedgerEntries,
  key: string,
  ref: string,
  cell: string,
  shown = cell,
): string {
  const words = withoutBraces(shown.trim());
  if (words === "") return "";
  let phrase = "";
  let at = 0;
  for (const span of findFigures(words)) {
    if ((span.kind === "label" && !MEASURED.test(span.text)) || span.start < at) continue;
    const end = endOf(words, span);
    const text = sliceCodePoints(words, span.start, end);
    phrase += sliceCodePoints(words, at, span.start);
    phrase += entries.told(`${key}:${text}`, ref, cell, { text, ...exactValue(span) });
    at = end;
  }
  return entries.phrase(key, phrase + sliceCodePoints(words, at, Infinity));
}

/** Braces would read as slots. Line ends stay: composers part paragraphs at them. */
export const withoutBraces = (words: string): string => words.replaceAll("{", "｛").replaceAll("}", "｝");

function endOf(words: string, { kind, end }: FigureSpan): number {
  if (kind !== "number" && kind !== "label") return end;
  const unit = COUNTED.exec(sliceCodePoints(words, end, end + 16));
  return unit === null ? end : end + Array.from(unit[0]).length;
}
