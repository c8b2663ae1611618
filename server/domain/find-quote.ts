import type { Clause, Notice } from "./notice.ts";
import { stripSpace } from "./text.ts";

interface Stripped {
  text: string;
  /** For each UTF-16 unit of `text`, the code point of the body it stands at; one more entry for the end. */
  at: number[];
}
const known = new WeakMap<Notice, Stripped>();

/**
 * Where the words of `quote` stand in the notice, as code points of its body: the verbatim span, white space and
 * broken lines inside it included. White space is left out of the comparison on both sides, nothing else is.
 * With `clause`, only inside it and its descendants. The first place wins. Undefined when it stands nowhere.
 */
export function findQuote(
  notice: Notice,
  quote: string,
  clause?: Clause,
): { start: number; end: number } | undefined {
  const wanted = stripSpace(quote);
  if (wanted === "") return undefined;
  const { text, at } = known.get(notice) ?? strip(notice);
  const from = clause === undefined ? 0 : firstAtOrAfter(at, clause.start);
  const found = text.indexOf(wanted, from);
  if (found < 0) return undefined;
  const start = at[found]!;
  const end = at[found + wanted.length - 1]! + 1;
  return clause !== undefined && end > clause.whole_end ? undefined : { start, end };
}

function strip(notice: Notice): Stripped {
  const at: number[] = [];
  let text = "";
  let point = 0;
  for (const char of notice.body) {
    if (stripSpace(char) !== "") {
      text += char;
      for (let unit = 0; unit < char.length; unit++) at.push(point);
    }
    point++;
  }
  const stripped = { text, at };
  known.set(notice, stripped);
  return stripped;
}

function firstAtOrAfter(at: number[], point: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < point) low = middle + 1;
    else high = middle;
  }
  return low;
}
