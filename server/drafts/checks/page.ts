import type { Unbound } from "./bind-figure.ts";
import { readQuantities } from "./quantities.ts";

export interface Span {
  start: number;
  end: number;
}

/** A number as it stands in a unit: a figure of the ledger, or why it is none. Code points. */
export interface ReadFigure extends Span {
  text: string;
  id: string | null;
  unbound: Unbound | null;
  /** Typed rather than put there by a slot. */
  typed: boolean;
}

/** A text of one UTF-16 unit a code point, so that offsets are the same. */
export const flat = (text: string) =>
  Array.from(text, (point) => (point.length === 1 ? point : "\ufffd")).join("");
const TAKEN = "\ue000";

/** A unit while it is read: which of its characters are still open, and what was found in the others. */
export class Page {
  readonly figures: ReadFigure[] = [];
  readonly text: string;
  readonly #open: string[];

  constructor(text: string) {
    this.text = flat(text);
    this.#open = Array.from(this.text);
  }

  hide({ start, end }: Span): void {
    this.#open.fill(TAKEN, start, end);
  }

  isOpen = ({ start, end }: Span): boolean => !this.#open.slice(start, end).includes(TAKEN);

  /** Every open place of these words. */
  places(words: string): Span[] {
    const spans: Span[] = [];
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + words.length))
      spans.push({ start: at, end: at + words.length });
    return spans.filter(this.isOpen);
  }

  put({ start, end }: Span, found: Pick<ReadFigure, "id" | "unbound" | "typed">): void {
    this.figures.push({ start, end, text: this.text.slice(start, end), ...found });
    this.hide({ start, end });
  }

  quantities = () => readQuantities(this.#open.join(""));

  /** Whether a digit stands outside all that was taken. */
  hasDigits = () => /[\p{Nd}①-⓿]/u.test(this.#open.join(""));
}
