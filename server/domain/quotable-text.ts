import { isImpossibleDeadline } from "./impossible-deadlines.ts";
import { isOrder } from "./machine-orders.ts";

const PIECE = /[^。！？\n]*[。！？\n]+|[^。！？\n]+$/gu;
/** Stands for a character of a sentence that is not to be read. */
const BLANK = "\ue000";

/** Nobody's to say: spoken to a machine, or a deadline that can't be. `year` is the one the notice is about. */
const isUnquotable = (sentence: string, year: number) =>
  isOrder(sentence) || isImpossibleDeadline(sentence, year);

/** The runs of a text between such sentences: one, the text itself, for any notice that was issued by an office. */
export function quotableRuns(text: string, year: number): string[] {
  const runs = [""];
  for (const piece of text.match(PIECE) ?? []) {
    if (!isUnquotable(piece, year)) runs[runs.length - 1] += piece;
    else if (runs.at(-1) !== "") runs.push("");
  }
  return runs.filter((run) => run.trim() !== "");
}

/** The text with such sentences blanked out, code point for code point, their ends left standing. */
export function withoutUnquotable(text: string, year: number): string {
  return text.replace(PIECE, (piece) =>
    isUnquotable(piece, year) ? piece.replace(/[^\s。！？]/gu, BLANK) : piece,
  );
}
