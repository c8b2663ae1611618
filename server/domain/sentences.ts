import { readMarker } from "./markers.ts";

/** A sentence and its code points in the text it was split from. White space around it is left out. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
}

const END = new Set("。！？");
const OPEN = new Map<string, string>(
  ["《》", "〈〉", "“”", "‘’", "「」", "『』", "（）", "()", "【】", "[]", "〔〕"].map((pair) => [
    pair[0]!,
    pair[1]!,
  ]),
);
const CLOSE = new Set(OPEN.values());

/** Code points; the longest in the five notices, a title inside a title, is 108 long. */
const LONGEST_BRACKET = 400;

/**
 * Splits text at 。！？ and at the line breaks that are real: before a numbered item, after a numbered heading, and
 * after a line that ends in ： or ；. A bracket or quotation mark that closes later holds its sentence together,
 * and a line break inside a sentence, as OCR leaves them, ends nothing. Offsets are code points.
 */
export function splitSentences(text: string): Sentence[] {
  const points = Array.from(text);
  const sentences: Sentence[] = [];
  const closers: string[] = [];
  let start = 0;
  for (let at = 0; at < points.length; at++) {
    const char = points[at]!;
    if (OPEN.has(char) && closesLater(points, at)) closers.push(OPEN.get(char)!);
    else if (char === closers.at(-1)) closers.pop();
    if (closers.length > 0) continue;
    if (!END.has(char) && !(char === "\n" && isRealBreak(points, start, at))) continue;
    push(sentences, points, start, at + 1);
    start = at + 1;
  }
  push(sentences, points, start, points.length);
  return sentences;
}

/** Whether the bracket at `at` is closed before the next item begins, and not too far away to be meant. */
function closesLater(points: string[], at: number): boolean {
  const open = points[at]!;
  const close = OPEN.get(open)!;
  let depth = 0;
  const limit = Math.min(points.length, at + LONGEST_BRACKET);
  for (let next = at; next < limit; next++) {
    if (points[next] === open) depth++;
    else if (points[next] === close && --depth === 0) return true;
    else if (points[next] === "\n" && startsItem(lineAfter(points, next))) return false;
  }
  return false;
}

function isRealBreak(points: string[], start: number, at: number): boolean {
  const before = at === 0 ? -1 : points.lastIndexOf("\n", at - 1);
  const last = points
    .slice(Math.max(start, before + 1), at)
    .join("")
    .trim();
  // Of several line breaks in a row the first decides.
  if (last === "") return false;
  return (
    startsItem(lineAfter(points, at)) || /[：:；;]$/u.test(last) || (startsItem(last) && isHeading(last))
  );
}

function startsItem(line: string): boolean {
  return readMarker(line) !== undefined || /^(?:-\s)?附件[：:]/u.test(line);
}

/** The next line that is not blank, as far as the start of an item can reach. */
function lineAfter(points: string[], at: number): string {
  let from = at;
  while (from < points.length && points[from]!.trim() === "") from++;
  return points.slice(from, from + 40).join("");
}

/** 「二、申报方向」: short, without comma, colon or a bracket that is still open. */
function isHeading(line: string): boolean {
  const open = Array.from(line).filter((char) => OPEN.has(char)).length;
  const closed = Array.from(line).filter((char) => CLOSE.has(char)).length;
  return line.length <= 36 && open === closed && !/[，,；;：:]|、$/u.test(line);
}

function push(sentences: Sentence[], points: string[], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && points[start]!.trim() === "") start++;
  while (end > start && points[end - 1]!.trim() === "") end--;
  if (start < end) sentences.push({ start, end, text: points.slice(start, end).join("") });
}
