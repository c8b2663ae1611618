import type { DraftLedger } from "./draft-ledger.ts";
import { renderText } from "./render-blocks.ts";

const SLOT = /\{[^{}]+\}/gu;

/** A stretch of a stored text as shown: words as they are kept, or what one slot brings. */
interface Piece {
  /** As kept: the words, or `{s1k1.before}`. */
  kept: string;
  shown: string;
  isSlot: boolean;
}

/** A stored text as the pieces it is shown by, in order. */
export function slotPieces(text: string, ledger: DraftLedger): Piece[] {
  const pieces: Piece[] = [];
  const words = (kept: string) => {
    if (kept !== "") pieces.push({ kept, shown: kept, isSlot: false });
  };
  let from = 0;
  for (const { 0: slot, index } of text.matchAll(SLOT)) {
    words(text.slice(from, index));
    pieces.push({ kept: slot, shown: renderText(slot, ledger).text, isSlot: true });
    from = index + slot.length;
  }
  words(text.slice(from));
  return pieces;
}
