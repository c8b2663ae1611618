import type { DraftLedger } from "../draft-ledger.ts";
import { shownWords } from "./told.ts";

export interface Line {
  text: string;
  /** Kept longest. The others go from the last one on when there is no room. */
  need: boolean;
}

/** As many of the lines as stand within so many characters as shown, line ends counted; all of them without a limit. */
export function fitWithin(ledger: DraftLedger, lines: readonly Line[], limit: number | null): string[] {
  const texts = lines.map(({ text }) => text);
  const length = Array.from(shownWords(ledger, texts.join("\n"))).length;
  if (limit === null || length <= limit || lines.length === 0) return texts;
  const spare = lines.findLastIndex(({ need }) => !need);
  return fitWithin(ledger, lines.toSpliced(spare === -1 ? lines.length - 1 : spare, 1), limit);
}
