import type { ShownBlock, ShownText, StoredBlock } from "../domain/draft.ts";
import { codePointLength } from "../domain/text.ts";
import type { DraftLedger } from "./draft-ledger.ts";

/** `{s1k2.before}`, `{s1.tech:6工位}`. */
const SLOT = /\{([^{}]+)\}/gu;
/** In place of a figure that is gone: a fact was taken out, or its words changed. It holds no number itself. */
const LOST = "【待核实：这里引用的数已不在事实表里】";
/** Phrases hold phrases: a story holds a name, a name its numbers. */
const DEEPEST = 6;

/** Words with their slots filled, the code-point span of each figure, and the slots that named nothing. */
export function renderText(text: string, ledger: DraftLedger): ShownText & { lost: string[] } {
  const shown: ShownText & { lost: string[] } = { text: "", figures: [], lost: [] };
  append(shown, text, ledger, 0, { points: 0 });
  return shown;
}

function append(
  shown: ShownText & { lost: string[] },
  text: string,
  ledger: DraftLedger,
  depth: number,
  count: { points: number },
): void {
  const say = (words: string) => {
    shown.text += words;
    count.points += codePointLength(words);
  };
  let at = 0;
  for (const { 0: slot, 1: key = "", index } of text.matchAll(SLOT)) {
    say(text.slice(at, index));
    at = index + slot.length;
    const figure = ledger.figures.get(key);
    const phrase = ledger.phrases.get(key);
    if (figure !== undefined) {
      const start = count.points;
      say(figure.text);
      shown.figures.push({ id: key, start, end: count.points });
    } else if (phrase !== undefined && depth < DEEPEST) append(shown, phrase, ledger, depth + 1, count);
    else {
      shown.lost.push(key);
      say(LOST);
    }
  }
  say(text.slice(at));
}

const shownOnly = (text: string, ledger: DraftLedger): ShownText => {
  const { lost: _, ...shown } = renderText(text, ledger);
  return shown;
};

/** Blocks as stored, with every text rendered from the ledger. */
export function renderBlocks(blocks: readonly StoredBlock[], ledger: DraftLedger): ShownBlock[] {
  const show = (text: string) => shownOnly(text, ledger);
  return blocks.map((block): ShownBlock => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, text: show(block.text) };
      case "table":
        return {
          ...block,
          caption: show(block.caption),
          head: block.head.map(show),
          rows: block.rows.map((row) => row.map(show)),
          note: show(block.note),
        };
      case "form":
        return {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: show(cell.text) }))),
        };
    }
  });
}
