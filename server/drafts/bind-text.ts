import type { ShownText, StoredBlock } from "../domain/draft.ts";
import { renderText } from "./render-blocks.ts";
import type { CheckInput } from "./checks/check-input.ts";
import { type ReadUnit, textBinder } from "./checks/text-binder.ts";
import { joinCells, sentencesOf, type TextUnit } from "./checks/text-units.ts";
import { slotPieces } from "./slot-pieces.ts";

/** Where shown code points come from in the stored text. Those of a slot come from the whole slot. */
interface Mapping {
  shown: ShownText;
  /** Stored code-point index of each shown one; −1 inside a slot. */
  stored: number[];
}

function mapText(text: string, ledger: CheckInput["ledger"]): Mapping {
  const stored: number[] = [];
  let point = 0;
  for (const { kept, shown, isSlot } of slotPieces(text, ledger)) {
    for (const _ of shown) stored.push(isSlot ? -1 : point++);
    if (isSlot) point += Array.from(kept).length;
  }
  const { lost: _, ...shown } = renderText(text, ledger);
  return { shown, stored };
}

/** Puts slots where typed figures stand. `figures` are spans of the shown text. */
function withSlots(
  text: string,
  { stored }: Mapping,
  figures: readonly { start: number; end: number; id: string }[],
): string {
  const points = Array.from(text);
  for (const { start, end, id } of figures.toSorted((a, b) => b.start - a.start)) {
    const from = stored[start] ?? -1;
    const to = stored[end - 1] ?? -1;
    if (from >= 0 && to - from === end - 1 - start) points.splice(from, to + 1 - from, `{${id}}`);
  }
  return points.join("");
}

const sure = ({ figures }: ReadUnit, same: (id: string) => string | undefined) =>
  figures.flatMap(({ typed, id, start, end, text }) =>
    typed && id !== null && same(id) === text ? [{ start, end, id }] : [],
  );

/**
 * Blocks as a person left them, with every typed figure that surely is a fact turned into that fact's slot, so that it
 * follows the fact from now on. What isn't sure, or is written otherwise than the ledger writes it, stays as typed.
 */
export function bindBlocks(blocks: readonly StoredBlock[], input: CheckInput): StoredBlock[] {
  const read = textBinder(input);
  const place = { section: "", heading: "", state: "修改" as const, under: "" };
  const textOf = (id: string) => input.ledger.figures.get(id)?.text;
  const bind = (text: string): string => {
    const mapping = mapText(text, input.ledger);
    let at = 0;
    const found = sentencesOf(mapping.shown).flatMap((sentence) => {
      const start = Array.from(
        mapping.shown.text.slice(mapping.shown.text.indexOf(sentence.text, at)),
      ).length;
      const offset = Array.from(mapping.shown.text).length - start;
      at = mapping.shown.text.indexOf(sentence.text, at) + sentence.text.length;
      const unit: TextUnit = { ...place, ...sentence, kind: "sentence", columns: [] };
      return sure(read(unit), textOf).map((one) => ({
        ...one,
        start: one.start + offset,
        end: one.end + offset,
      }));
    });
    return withSlots(text, mapping, found);
  };
  const bindRow = (row: readonly string[], head: readonly string[]): string[] => {
    const mapped = row.map((cell) => mapText(cell, input.ledger));
    const joined = joinCells(
      mapped.map(({ shown }) => shown),
      head,
    );
    const found = sure(read({ ...place, ...joined, kind: "row" }), textOf);
    return row.map((cell, index) => {
      const { start, end } = joined.columns[index]!;
      const own = found.filter((one) => one.start >= start && one.end <= end);
      return withSlots(
        cell,
        mapped[index]!,
        own.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
      );
    });
  };
  return blocks.map((block): StoredBlock => {
    switch (block.kind) {
      case "heading":
        return block;
      case "paragraph":
        return { ...block, text: bind(block.text) };
      case "table":
        return { ...block, rows: block.rows.map((row) => bindRow(row, block.head)), note: bind(block.note) };
      case "form":
        return block;
    }
  });
}
