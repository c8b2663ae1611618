import { readMarker, type MarkerStyle } from "../../domain/markers.ts";

/** Numbers before the items of an answer, as far as they count on from 1. */
export type Numbering = Map<MarkerStyle, number>;

/** Whether a line of the clause has that very marker. */
const opensWith = (clause: string, printed: string) =>
  clause
    .split("\n")
    .some((line) => readMarker(line)?.printed.replace(/\s/gu, "") === printed.replace(/\s/gu, ""));

/**
 * Where the words after a free number begin (UTF-16): one that counts on, or the marker the cited clause itself has.
 * Zero where the unit has none; any other number at the start of a line is a figure.
 */
export function afterFreeNumber(text: string, numbering: Numbering, clauseTexts: readonly string[]): number {
  const bullet = /^\s*-\s+/u.exec(text)?.[0].length ?? 0;
  const marker = readMarker(text.slice(bullet));
  if (marker === undefined) return 0;
  const { style, number, printed, after } = marker;
  const last = numbering.get(style);
  if (number === 1 || number === (last ?? 0) + 1) numbering.set(style, number);
  else if (!clauseTexts.some((clause) => opensWith(clause, printed))) return 0;
  return bullet + after;
}
