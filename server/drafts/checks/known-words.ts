import { stripSpace } from "../../domain/text.ts";
import type { ShownText } from "../../domain/draft.ts";
import type { TextUnit } from "./text-units.ts";

const CAPTION = /^(?:表|图)\s?\d{1,3}\s+/u;

/** Index of each code point of a text in the text without white space; −1 for white space. */
function squeezed(text: string): number[] {
  let at = 0;
  return Array.from(text, (point) => (/\s/u.test(point) ? -1 : at++));
}

/** Spans of a text's figures in its text without white space. */
function squeezeSpans({ text, figures }: ShownText): ShownText["figures"] {
  const at = squeezed(text);
  return figures.map(({ id, start, end }) => ({ id, start: at[start]!, end: at[end - 1]! + 1 }));
}

/**
 * What the facts themselves compose, sentence by sentence and row by row. A text that says exactly the same, white space
 * aside, stands on the same figures.
 */
export function knownWords(units: readonly TextUnit[]): (text: string) => ShownText["figures"] {
  const known = new Map<string, ShownText["figures"]>();
  for (const unit of units) {
    const text = stripSpace(unit.text);
    if (!known.has(text)) known.set(text, squeezeSpans(unit));
  }
  return (text) => {
    const caption = CAPTION.exec(text)?.[0] ?? "";
    const skipped = Array.from(caption).length;
    const own = text.slice(caption.length);
    const spans = known.get(stripSpace(own)) ?? [];
    if (spans.length === 0) return [];
    const back: number[] = [];
    for (const [at, index] of squeezed(own).entries()) if (index >= 0) back.push(at);
    return spans.map(({ id, start, end }) => ({
      id,
      start: back[start]! + skipped,
      end: back[end - 1]! + 1 + skipped,
    }));
  };
}
