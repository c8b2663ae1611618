import type { z } from "zod";
import type { DraftFigure, shownBlock, shownText, storedBlock } from "../../../../server/schemas/draft.ts";

export type Shown = z.infer<typeof shownText>;
export type ShownBlock = z.infer<typeof shownBlock>;
export type StoredBlock = z.infer<typeof storedBlock>;
export type Figures = ReadonlyMap<string, DraftFigure>;

/** A stretch of shown words; `id` names the figure where it is one. */
export interface Piece {
  text: string;
  id: string | null;
}

/** Words cut at their figures. Spans are code points, and in order. */
export function pieces({ text, figures }: Shown): Piece[] {
  const points = Array.from(text);
  const cut: Piece[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) cut.push({ text: points.slice(from, to).join(""), id: null });
  };
  for (const { id, start, end } of figures) {
    plain(start);
    cut.push({ text: points.slice(start, end).join(""), id });
    from = end;
  }
  plain(points.length);
  return cut;
}

/** Braces that somebody typed are no slots. */
export const typed = (text: string): string => text.replaceAll("{", "｛").replaceAll("}", "｝");

/** `由{s1k1.before}降至…`: the words as they are kept. */
export const slotted = (shown: Shown): string =>
  pieces(shown)
    .map(({ text, id }) => (id === null ? typed(text) : `{${id}}`))
    .join("");

const SLOT = /\{([^{}]+)\}/gu;

/** Kept words with their figures put in. One that isn't known yet is shown as its slot until the server has answered. */
export function rendered(stored: string, known: Figures): Shown {
  let text = "";
  let from = 0;
  const figures: Shown["figures"] = [];
  const length = () => Array.from(text).length;
  for (const match of stored.matchAll(SLOT)) {
    const figure = known.get(match[1]!);
    if (!figure) continue;
    text += stored.slice(from, match.index);
    const start = length();
    text += figure.text;
    figures.push({ id: figure.id, start, end: length() });
    from = match.index + match[0].length;
  }
  return { text: text + stored.slice(from), figures };
}

/** A block with each of its texts turned into something else; `turn` gets them in reading order. */
function mapped(block: ShownBlock | StoredBlock, turn: (text: Shown | string) => unknown): unknown {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, text: turn(block.text) };
    case "table":
      return {
        ...block,
        caption: turn(block.caption),
        head: block.head.map(turn),
        rows: block.rows.map((row) => row.map(turn)),
        note: turn(block.note),
      };
    case "form":
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: turn(cell.text) }))),
      };
  }
}

export const keepBlock = (block: ShownBlock): StoredBlock =>
  mapped(block, (text) => slotted(text as Shown)) as StoredBlock;

export const showBlock = (block: StoredBlock, known: Figures): ShownBlock =>
  mapped(block, (text) => rendered(text as string, known)) as ShownBlock;

/** Every text of a block in reading order. */
export function textsOf(block: ShownBlock): Shown[] {
  const texts: Shown[] = [];
  mapped(block, (text) => texts.push(text as Shown));
  return texts;
}
