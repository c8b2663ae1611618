import { codePointLength } from "../domain/text.ts";
import type { Ledger } from "../domain/ledger.ts";
import { CewenError } from "../errors.ts";

export interface Rendered {
  text: string;
  /** Code-point spans of figures within `text`. */
  figures: { id: string; start: number; end: number }[];
}

class UnknownSlotError extends CewenError {
  constructor(slot: string) {
    super("slot_unknown", 500, `措辞里用了账目中没有的“${slot}”，这句话不能显示。`, { slot });
  }
}

const SLOT = /\{([fv]\d+)\}/gu;

/** Puts ledger entries into their slots: `{f3}` becomes the figure as rendered, `{v1}` the verdict's word. */
export function renderSlots(sentence: string, ledger: Ledger): Rendered {
  const figures: Rendered["figures"] = [];
  let text = "";
  let from = 0;
  for (const match of sentence.matchAll(SLOT)) {
    text += sentence.slice(from, match.index);
    from = match.index + match[0].length;
    const id = match[1]!;
    const entry =
      ledger.figures.find((figure) => figure.id === id) ??
      ledger.verdicts.find((verdict) => verdict.id === id);
    if (!entry) throw new UnknownSlotError(match[0]);
    const start = codePointLength(text);
    text += entry.text;
    if (id.startsWith("f")) figures.push({ id, start, end: codePointLength(text) });
  }
  return { text: text + sentence.slice(from), figures };
}
