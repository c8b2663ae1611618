import { splitSentences } from "../../domain/sentences.ts";
import { codePointLength } from "../../domain/text.ts";
import type { SectionState, ShownText } from "../../domain/draft.ts";
import type { DraftLedger } from "../draft-ledger.ts";
import { slotPieces } from "../slot-pieces.ts";
import type { SectionText } from "./check-input.ts";

interface Span {
  start: number;
  end: number;
}

/** A text and the places that slots brought: the person's own words and the ledger's figures. Code points. */
export interface Words extends ShownText {
  given?: Span[];
}

/** A sentence, a heading or a row of a table, as one reads it. Offsets are code points of `text`. */
export interface TextUnit extends Words {
  section: string;
  heading: string;
  state: SectionState;
  kind: "sentence" | "heading" | "row" | "form";
  /** Of a row: the head over each cell, and where each cell begins. */
  columns: { head: string; start: number; end: number }[];
  /** The nearest heading above it inside the section. */
  under: string;
}

type Place = Pick<TextUnit, "section" | "heading" | "state">;

const moved = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

const within = <T extends Span>(spans: readonly T[], start: number, end: number): T[] =>
  spans
    .filter((one) => one.start < end && one.end > start)
    .map((one) => moved({ ...one, start: Math.max(one.start, start), end: Math.min(one.end, end) }, -start));

export const plainWords = (text: string): Words => ({ text, figures: [] });

/** Sentences of a text; a line end parts paragraphs. */
export function sentencesOf({ text, figures, given = [] }: Words): Words[] {
  let from = 0;
  return text.split("\n").flatMap((line) => {
    const at = from;
    from += codePointLength(line) + 1;
    return splitSentences(line).map(({ start, end, text: sentence }) => ({
      text: sentence,
      figures: within(figures, at + start, at + end),
      given: within(given, at + start, at + end),
    }));
  });
}

/** Cells of a row as one text, a tab between two. */
export function joinCells(
  cells: readonly Words[],
  head: readonly string[],
): Words & Pick<TextUnit, "columns"> {
  const columns: TextUnit["columns"] = [];
  let at = 0;
  for (const [index, { text }] of cells.entries()) {
    const end = at + codePointLength(text);
    columns.push({ head: head[index] ?? "", start: at, end });
    at = end + 1;
  }
  const all = <T extends Span>(spansOf: (cell: Words) => readonly T[]) =>
    cells.flatMap((cell, index) => spansOf(cell).map((one) => moved(one, columns[index]!.start)));
  return {
    text: cells.map(({ text }) => text).join("\t"),
    figures: all(({ figures }) => figures),
    given: all(({ given = [] }) => given),
    columns,
  };
}

function givenIn(stored: string | undefined, ledger: DraftLedger): Span[] {
  let at = 0;
  return slotPieces(stored ?? "", ledger).flatMap(({ shown, isSlot }) => {
    const start = at;
    at += codePointLength(shown);
    return isSlot ? [{ start, end: at }] : [];
  });
}

/** Everything a section says, in the order it is read, with what its slots bring. */
export function unitsOf({ section, state, stored, shown }: SectionText, ledger: DraftLedger): TextUnit[] {
  const place: Place = { section: section.id, heading: section.heading, state };
  const told = (text: ShownText, kept: string | undefined): Words => ({
    ...text,
    given: givenIn(kept, ledger),
  });
  let under = "";
  return shown.flatMap((block, at): TextUnit[] => {
    const kept = stored[at];
    const prose = (text: ShownText, from: string | undefined) =>
      sentencesOf(told(text, from)).map((one): TextUnit => ({
        ...place,
        ...one,
        kind: "sentence",
        columns: [],
        under,
      }));
    const row = (cells: readonly ShownText[], from: readonly string[] = [], head: readonly string[] = []) =>
      joinCells(
        cells.map((cell, index) => told(cell, from[index])),
        head,
      );
    switch (block.kind) {
      case "heading":
        under = block.text.text;
        return [
          {
            ...place,
            ...told(block.text, kept?.kind === "heading" ? kept.text : undefined),
            kind: "heading",
            columns: [],
            under,
          },
        ];
      case "paragraph":
        return prose(block.text, kept?.kind === "paragraph" ? kept.text : undefined);
      case "table": {
        const same = kept?.kind === "table" ? kept : undefined;
        const head = block.head.map(({ text }) => text);
        return [
          ...prose(block.caption, same?.caption),
          { ...place, ...row(block.head, same?.head), kind: "row", under },
          ...block.rows.map((cells, index): TextUnit => ({
            ...place,
            ...row(cells, same?.rows[index], head),
            kind: "row",
            under,
          })),
          ...prose(block.note, same?.note),
        ];
      }
      case "form": {
        const same = kept?.kind === "form" ? kept : undefined;
        return block.rows.map((cells, index): TextUnit => ({
          ...place,
          ...row(
            cells.map(({ text }) => text),
            same?.rows[index]?.map(({ text }) => text),
          ),
          kind: "form",
          under,
        }));
      }
    }
  });
}
