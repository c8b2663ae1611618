import type { Glyph } from "./readable-text.ts";

/** Half-open range of code points in the body. */
export interface Range {
  start: number;
  end: number;
}

/** A place cited in this turn; `n` is its number in the answer. */
export interface Mark extends Range {
  n: number;
  path: string;
}

/** The place that is open now. */
export interface Current extends Range {
  path: string;
}

export interface Highlights {
  current: Range | null;
  marks: Mark[];
}

/** Characters with the same highlights. `start` and `end` are body offsets of the first and past the last. */
export interface Segment extends Range {
  text: string;
  current: boolean;
  /** Numbers of the marks that cover it. */
  marks: number[];
  trace: boolean;
}

const covers = (range: Range, at: number): boolean => at >= range.start && at < range.end;

export function segmentsOf(glyphs: Glyph[], { current, marks }: Highlights): Segment[] {
  const segments: Segment[] = [];
  for (const { ch, at, trace } of glyphs) {
    const isCurrent = current !== null && covers(current, at);
    const numbers = marks.filter((mark) => covers(mark, at)).map(({ n }) => n);
    const last = segments.at(-1);
    if (last && last.trace === trace && last.current === isCurrent && last.marks.join() === numbers.join()) {
      last.text += ch;
      last.end = at + 1;
    } else {
      segments.push({ text: ch, start: at, end: at + 1, current: isCurrent, marks: numbers, trace });
    }
  }
  return segments;
}
