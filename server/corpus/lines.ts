import { codePointLength } from "../domain/text.ts";

/** One printed line. Offsets are code points of the body and leave the white space around the words out. */
export interface Line {
  /** The words, trimmed. Empty for a blank line and for an empty cell of a form. */
  text: string;
  start: number;
  end: number;
  /** A tab stands before the words: a cell of a form. */
  cell: boolean;
  /** Nothing at all is printed on the line, not even an empty cell. */
  blank: boolean;
}

/** Splits a stretch of the body that begins at code point `offset`. */
export function splitLines(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  let at = offset;
  for (const raw of text.split("\n")) {
    const lead = /^\s*/u.exec(raw)?.[0] ?? "";
    const words = raw.trim();
    const start = at + lead.length;
    const cell = lead.includes("\t");
    lines.push({
      text: words,
      start,
      end: start + codePointLength(words),
      cell,
      blank: words === "" && !cell,
    });
    at += codePointLength(raw) + 1;
  }
  return lines;
}
