import { stripSpace } from "../../domain/text.ts";
import type { EvidenceClause } from "../../domain/ledger.ts";

/** Stands for what is not to be read as typed text. */
export const HIDDEN = "\ue000";

/** Quotation marks with what they close, outermost pairs only. */
export function quotations(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "“" && depth++ === 0) start = at;
    else if (text[at] === "”" && depth > 0 && --depth === 0) found.push({ start, end: at + 1 });
  }
  return found;
}

const bare = (text: string) => stripSpace(text.normalize("NFKC"));

/** Whether the words, left-out passages aside, stand in the text one after the other. */
export function isVerbatim(words: string, text: string): boolean {
  let from = 0;
  const source = bare(text);
  // NFKC makes six points of ……
  const pieces = words.split(/…{1,2}|\.{6}/u).map(bare);
  return (
    pieces.some((piece) => piece !== "") &&
    pieces.every((piece) => {
      const at = source.indexOf(piece, from);
      from = at + piece.length;
      return at >= 0;
    })
  );
}

/** The clause that holds the words, of those given. */
export function quotedClause(words: string, clauses: EvidenceClause[]): EvidenceClause | undefined {
  return clauses.find(({ text }) => isVerbatim(words, text));
}

/** The text with some places hidden. */
export function hide(text: string, spans: Iterable<{ start: number; end: number }>): string {
  const units = Array.from({ length: text.length }, (_, at) => text[at]!);
  for (const { start, end } of spans) units.fill(HIDDEN, start, end);
  return units.join("");
}
