import type { StoredBlock } from "../../domain/draft.ts";
import { splitSentences } from "../../domain/sentences.ts";
import { sliceCodePoints } from "../../domain/text.ts";

const SLOT = /\{[^{}]*\}/gu;
/** Caveats that no wording may leave out, though they hold no figure. */
const CAVEAT = /上限|不承诺|不保证|为准|年化|口径|假设|测算|预算|总额|未经|非官方|不得|截断/u;

/** A sentence as the facts compose it, slots unfilled. */
export interface ReadyText {
  /** `句3` */
  id: string;
  text: string;
  /** Holds a fact, a caveat or an open place. */
  must: boolean;
}

/** A run of paragraphs that may be worded anew; each paragraph is its sentences. */
export interface Passage {
  id: string;
  /** Of the heading it stands under, slots unfilled. */
  heading: string;
  paragraphs: ReadyText[][];
}

/** A section in order: headings, tables and forms stay as they are. */
export type Piece = { kind: "fixed"; block: StoredBlock } | { kind: "passage"; passage: Passage };

/** Sentences of a stored text; what a slot's key holds ends none. */
export function storedSentences(text: string): string[] {
  const flat = text.replace(SLOT, (slot) => "\ue000".repeat(Array.from(slot).length));
  return splitSentences(flat).map(({ start, end }) => sliceCodePoints(text, start, end));
}

/** What a composed section leaves to a wording, and what not. */
export function piecesOf(blocks: readonly StoredBlock[]): Piece[] {
  const pieces: Piece[] = [];
  let heading = "";
  let sentences = 0;
  let passages = 0;
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text;
    if (block.kind !== "paragraph") {
      pieces.push({ kind: "fixed", block });
      continue;
    }
    const paragraph = block.text.split("\n").flatMap(storedSentences);
    const ready = paragraph.map((text) => ({
      id: `句${++sentences}`,
      text,
      must: /[{【]/u.test(text) || CAVEAT.test(text),
    }));
    const last = pieces.at(-1);
    if (last?.kind === "passage") last.passage.paragraphs.push(ready);
    else pieces.push({ kind: "passage", passage: { id: `p${++passages}`, heading, paragraphs: [ready] } });
  }
  return pieces;
}
