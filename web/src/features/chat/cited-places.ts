import type { EvidenceClause, Figure } from "../../../../server/schemas/ledger.ts";
import { citation, citationNumbers } from "./citation-numbers.ts";
import { quoteSpans } from "./quote-spans.ts";
import type { Piece } from "./turn-reducer.ts";

/** A place in a notice that can be opened: a clause and the words of it that are meant. */
export interface Place {
  /** Number of its citation mark; null where the prose doesn't cite it. */
  n: number | null;
  notice: string;
  path: string;
  /** Code points of the notice's body, half-open. */
  start: number;
  end: number;
}

export const placeOfClause = (clause: EvidenceClause, n: number | null): Place => ({
  n,
  notice: clause.notice,
  path: clause.clause,
  start: clause.start,
  end: clause.end,
});

/** The clause's code points that spell `words`, white space of the print aside; null where they don't. */
function spanOfWords(clause: EvidenceClause, words: string): { start: number; end: number } | null {
  const kept: { char: string; at: number }[] = [];
  for (const [at, char] of Array.from(clause.text).entries()) if (char.trim()) kept.push({ char, at });
  const wanted = Array.from(words.replace(/\s/gu, ""));
  if (wanted.length < 2) return null;
  for (let from = 0; from + wanted.length <= kept.length; from += 1) {
    if (wanted.every((char, i) => kept[from + i]!.char === char)) {
      const last = kept[from + wanted.length - 1]!;
      return { start: clause.start + kept[from]!.at, end: clause.start + last.at + 1 };
    }
  }
  return null;
}

/** Figures of the prose that come from a clause, with their start in the whole text. */
function clauseFigures(pieces: Piece[], figures: Figure[]) {
  let offset = 0;
  return pieces.flatMap((piece) => {
    if (piece.kind !== "text") return [];
    const base = offset;
    offset += piece.text.length;
    return piece.figures.flatMap(({ id, start }) => {
      const source = figures.find((figure) => figure.id === id)?.source;
      return source?.kind === "clause" ? [{ at: base + start, source }] : [];
    });
  });
}

/**
 * One place for each citation mark of the prose, in order: the words quoted, else the figures shown, between the
 * mark before and this one, where they stand in its clause; else the whole clause.
 */
export function citedPlaces(
  pieces: Piece[],
  clauses: EvidenceClause[],
  figures: Figure[] = [],
): (Place | null)[] {
  const numbers = citationNumbers(pieces);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const text = pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
  const shown = clauseFigures(pieces, figures);
  const quotes = quoteSpans(text);
  let from = 0;
  return Array.from(text.matchAll(citation), (match) => {
    const clause = byId.get(match[1]!);
    const near = quotes.findLast(({ start, end }) => start >= from && end <= match.index);
    const figure = shown.findLast(
      ({ at, source }) =>
        at >= from && at < match.index && source.notice === clause?.notice && source.clause === clause.clause,
    );
    from = match.index + match[0].length;
    if (!clause) return null;
    const place = placeOfClause(clause, numbers.get(clause.id) ?? null);
    const words = near ? spanOfWords(clause, text.slice(near.start + 1, near.end - 1)) : null;
    if (words) return { ...place, ...words };
    return figure ? { ...place, start: figure.source.start, end: figure.source.end } : place;
  });
}
