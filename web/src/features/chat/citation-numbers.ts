import type { Piece } from "./turn-reducer.ts";

export const citation = /\[(c\d+)\]/g;

/** Clause id → its number on the page: by first appearance in the prose, one number a clause and turn. */
export function citationNumbers(pieces: Piece[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const piece of pieces) {
    if (piece.kind !== "text") continue;
    for (const [, id] of piece.text.matchAll(citation)) {
      if (id && !numbers.has(id)) numbers.set(id, numbers.size + 1);
    }
  }
  return numbers;
}
