/** A character of the notice and its place in the body (code points). */
export interface Glyph {
  ch: string;
  at: number;
}

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;
const SPACE = /\s/u;
const DIALLED = /[\d-]/;
/** Digits in a row that make a telephone number; a space beside one separates, it doesn't break a word. */
const PHONE_DIGITS = 7;

export const isSpace = (ch: string): boolean => SPACE.test(ch);

/**
 * The characters between two offsets as a reader wants them: white space beside Chinese characters, where
 * the print or the OCR broke a line or a page, is left out; other white space becomes one space.
 * Offsets stay those of the body, so a highlight still falls on the right characters.
 */
export function readableGlyphs(body: string[], start: number, end: number, keepSpaces = false): Glyph[] {
  const glyphs: Glyph[] = [];
  for (let at = start; at < end; at++) {
    const ch = body[at] ?? "";
    if (!isSpace(ch)) {
      glyphs.push({ ch, at });
      continue;
    }
    let next = at;
    while (next < end && isSpace(body[next] ?? "")) next++;
    const before = glyphs.at(-1)?.ch;
    const after = body[next];
    if (before !== undefined && after !== undefined && next < end) {
      const separates = keepSpaces || endsInPhone(glyphs) || startsPhone(body, next, end);
      if (separates || !(CJK.test(before) || CJK.test(after))) glyphs.push({ ch: " ", at });
    }
    at = next - 1;
  }
  return glyphs;
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
