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

const COUNTED = /([两二三四五六七八九])(?:个数|档|点|方面|步|件事|种情况)[：:，,]/gu;

/** 「分两步：…；…」: a count of what follows, where exactly so many follow in the unit. */
export function freeCounts(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(COUNTED)).flatMap((match) => {
    const end = match.index + match[0].length;
    const items = [/[；;]/u, /[，,]/u].map((mark) => text.slice(end).split(mark).length);
    const count = "〇一二三四五六七八九".indexOf(match[1] === "两" ? "二" : match[1]!);
    return items.includes(count) ? [{ start: match.index, end: end - 1 }] : [];
  });
}
