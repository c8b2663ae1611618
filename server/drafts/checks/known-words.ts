import { stripSpace } from "../../domain/text.ts";
import type { ShownText } from "../../domain/draft.ts";
import type { TextUnit } from "./text-units.ts";

const CAPTION = /^(?:表|图)\s?\d{1,3}\s+/u;
const RUN = /\d+/gu;

/** A run of digits that stands otherwise in the sentence which the facts compose. Code points. */
export interface Differing {
  start: number;
  end: number;
  /** What stands there. */
  known: string;
}

/** What is known of a text: it is composed from the facts as it stands, or differs from such a text in digits alone. */
export type Known = { figures: ShownText["figures"] } | { differing: Differing[] };

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

const runs = (text: string) => Array.from(text.matchAll(RUN), ([run]) => run);

/** The text of the same words whose digits are nearest. */
function nearest(own: readonly string[], others: readonly string[]): string[] {
  const distance = (other: readonly string[]) => other.filter((run, at) => run !== own[at]).length;
  return others.map(runs).toSorted((a, b) => distance(a) - distance(b))[0]!;
}

/**
 * What the facts themselves compose, sentence by sentence and row by row. A text that says exactly the same, white space
 * aside, stands on the same figures; one that says the same with other digits contradicts them. Null for any other text.
 */
export function knownWords(units: readonly TextUnit[]): (text: string) => Known | null {
  const known = new Map<string, ShownText["figures"]>();
  const alike = new Map<string, string[]>();
  for (const unit of units) {
    const text = stripSpace(unit.text);
    if (known.has(text)) continue;
    known.set(text, squeezeSpans(unit));
    const words = text.replaceAll(RUN, "0");
    // Words, not a cell of nothing but numbers.
    if (/\p{Script=Han}{2}/u.test(words)) alike.set(words, [...(alike.get(words) ?? []), text]);
  }
  return (text) => {
    const caption = CAPTION.exec(text)?.[0] ?? "";
    const skipped = Array.from(caption).length;
    const own = text.slice(caption.length);
    const bare = stripSpace(own);
    const back: number[] = [];
    for (const [at, index] of squeezed(own).entries()) if (index >= 0) back.push(at);
    const place = (start: number, end: number) => ({
      start: back[start]! + skipped,
      end: back[end - 1]! + 1 + skipped,
    });
    const spans = known.get(bare);
    if (spans) return { figures: spans.map(({ id, start, end }) => ({ id, ...place(start, end) })) };
    const others = alike.get(bare.replaceAll(RUN, "0"));
    if (others === undefined) return null;
    const right = nearest(runs(bare), others);
    const points = Array.from(bare.matchAll(RUN), ({ 0: run, index }, at) => ({
      ...place(Array.from(bare.slice(0, index)).length, Array.from(bare.slice(0, index)).length + run.length),
      run,
      known: right[at]!,
    }));
    return { differing: points.filter(({ run, known: other }) => run !== other) };
  };
}
