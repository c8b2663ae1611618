import { splitSentences } from "../../domain/sentences.ts";
import { codePointLength } from "../../domain/text.ts";
import type { SectionState, ShownText } from "../../domain/draft.ts";
import type { SectionText } from "./check-input.ts";

/** A sentence, a heading or a row of a table, as one reads it. Offsets are code points of `text`. */
export interface TextUnit {
  section: string;
  heading: string;
  state: SectionState;
  kind: "sentence" | "heading" | "row" | "form";
  text: string;
  figures: ShownText["figures"];
  /** Of a row: the head over each cell, and where each cell begins. */
  columns: { head: string; start: number; end: number }[];
  /** The nearest heading above it inside the section. */
  under: string;
}

type Place = Pick<TextUnit, "section" | "heading" | "state">;

const within = (figures: ShownText["figures"], start: number, end: number) =>
  figures
    .filter((one) => one.start >= start && one.end <= end)
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));

/** Sentences of a text; a line end parts paragraphs. */
export function sentencesOf({ text, figures }: ShownText): ShownText[] {
  let from = 0;
  return text.split("\n").flatMap((line) => {
    const at = from;
    from += codePointLength(line) + 1;
    return splitSentences(line).map(({ start, end, text: sentence }) => ({
      text: sentence,
      figures: within(figures, at + start, at + end),
    }));
  });
}

/** Cells of a row as one text, a tab between two. */
export function joinCells(
  cells: readonly ShownText[],
  head: readonly string[],
): Pick<TextUnit, "text" | "figures" | "columns"> {
  const figures: ShownText["figures"] = [];
  const columns: TextUnit["columns"] = [];
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    const end = at + codePointLength(cell.text);
    columns.push({ head: head[index] ?? "", start: at, end });
    for (const one of cell.figures) figures.push({ ...one, start: at + one.start, end: at + one.end });
    at = end + 1;
  }
  return { text: cells.map(({ text }) => text).join("\t"), figures, columns };
}

/** Everything a section says, in the order it is read. */
export function unitsOf({ section, state, shown }: SectionText): TextUnit[] {
  const place: Place = { section: section.id, heading: section.heading, state };
  let under = "";
  return shown.flatMap((block): TextUnit[] => {
    const prose = (text: ShownText, kind: TextUnit["kind"]) =>
      sentencesOf(text).map((one): TextUnit => ({ ...place, ...one, kind, columns: [], under }));
    switch (block.kind) {
      case "heading":
        under = block.text.text;
        return [{ ...place, ...block.text, kind: "heading", columns: [], under }];
      case "paragraph":
        return prose(block.text, "sentence");
      case "table": {
        const head = block.head.map(({ text }) => text);
        return [
          ...prose(block.caption, "sentence"),
          { ...place, ...joinCells(block.head, []), kind: "row", under },
          ...block.rows.map((row): TextUnit => ({ ...place, ...joinCells(row, head), kind: "row", under })),
          ...prose(block.note, "sentence"),
        ];
      }
      case "form":
        return block.rows.map((row): TextUnit => ({
          ...place,
          ...joinCells(
            row.map(({ text }) => text),
            [],
          ),
          kind: "form",
          under,
        }));
    }
  });
}
