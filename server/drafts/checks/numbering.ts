import { readMarker, type MarkerStyle } from "../../domain/markers.ts";

const CAPTION = /^(表|图)\s?(\d{1,3})(?=\s)/u;
const FIRST_CELL = /^(\d{1,3})(?=\t)/u;
const NAMED_COUNT = /^(?:场景|阶段)([一二三四五六七八九十]{1,3})(?=[：:、\s])/u;

/** Numbers before headings, items, tables and rows, as far as they count on from 1. */
export class Numbering {
  /** Whether the last number read goes on from one before it, rather than beginning at 1. */
  countedOn = false;
  readonly #last = new Map<MarkerStyle | "表" | "图" | "row", number>();

  /** A heading of the template begins counting anew below it. */
  enter(): void {
    for (const style of this.#last.keys()) if (style !== "表" && style !== "图") this.#last.delete(style);
  }

  /**
   * Where the words after a number that counts on begin (UTF-16); 0 where the text has none, or one that doesn't.
   * `first`: the text is not a line or cell inside something longer.
   */
  after(text: string, first: boolean): number {
    const caption = first ? CAPTION.exec(text) : null;
    if (caption) return this.#counts(caption[1] as "表", Number(caption[2])) ? caption[0].length : 0;
    const row = first ? FIRST_CELL.exec(text) : null;
    if (row) return this.#counts("row", Number(row[1])) ? row[0].length : 0;
    const named = NAMED_COUNT.exec(text);
    if (named) return named[0].length;
    const marker = readMarker(text);
    if (marker === undefined || !this.#counts(marker.style, marker.number)) return 0;
    return marker.after;
  }

  #counts(style: MarkerStyle | "表" | "图" | "row", number: number): boolean {
    this.countedOn = number === (this.#last.get(style) ?? 0) + 1;
    if (number !== 1 && !this.countedOn) return false;
    this.#last.set(style, number);
    return true;
  }
}
