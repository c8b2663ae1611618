import type { Clause } from "../../../../server/schemas/notice.ts";

/** A character of the notice and its place in the body (code points). */
export interface Glyph {
  ch: string;
  at: number;
  /** Left by the source file, not by the issuer: a word processor's bookmark, a dash the OCR put before a line. */
  trace: boolean;
}

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;
const SPACE = /\s/u;
const TRACE = /^(?:\[bookmark:[^\]]{0,40}\]|[-•](?=\s))/u;
const TRACE_LENGTH = 60;
const DIALLED = /[\d-]/;
/** Digits in a row that make a telephone number; a space beside one separates, it doesn't break a word. */
const PHONE_DIGITS = 7;

/** Kinds where a space separates: name and number, cell and cell. Elsewhere the page or the OCR made it. */
const SPACED_KINDS = new Set<Clause["kind"]>(["contact", "signature", "form-row"]);
export const keepsSpaces = (kind: Clause["kind"]): boolean => SPACED_KINDS.has(kind);

export const isSpace = (ch: string): boolean => SPACE.test(ch);

/**
 * The characters between two offsets as a reader wants them: white space beside Chinese characters, where
 * the print or the OCR broke a line or a page, is left out; other white space becomes one space.
 * Offsets stay those of the body, so a highlight still falls on the right characters.
 */
export function readableGlyphs(body: string[], start: number, end: number, keepSpaces = false): Glyph[] {
  const glyphs: Glyph[] = [];
  let traceEnd = start;
  for (let at = start; at < end; at++) {
    const ch = body[at] ?? "";
    if (!isSpace(ch) || at < traceEnd) {
      if (at === 0 || body[at - 1] === "\n") traceEnd = at + traceLength(body, at, end);
      glyphs.push({ ch, at, trace: at < traceEnd });
      continue;
    }
    let next = at;
    while (next < end && isSpace(body[next] ?? "")) next++;
    const before = glyphs.at(-1);
    const after = body[next];
    if (before && !before.trace && after !== undefined && next < end) {
      const separates = keepSpaces || endsInPhone(glyphs) || startsPhone(body, next, end);
      if (separates || !(CJK.test(before.ch) || CJK.test(after))) glyphs.push({ ch: " ", at, trace: false });
    }
    at = next - 1;
  }
  return glyphs;
}

function traceLength(body: string[], at: number, end: number): number {
  const line = body.slice(at, Math.min(end, at + TRACE_LENGTH)).join("");
  return Array.from(TRACE.exec(line)?.[0] ?? "").length;
}

function endsInPhone(glyphs: Glyph[]): boolean {
  const tail = glyphs.slice(-PHONE_DIGITS);
  return tail.length === PHONE_DIGITS && tail.every(({ ch }) => DIALLED.test(ch));
}

function startsPhone(body: string[], at: number, end: number): boolean {
  const head = body.slice(at, Math.min(at + PHONE_DIGITS, end));
  return head.length === PHONE_DIGITS && head.every((ch) => DIALLED.test(ch));
}

export const textOf = (glyphs: Glyph[]): string => glyphs.map(({ ch }) => ch).join("");
