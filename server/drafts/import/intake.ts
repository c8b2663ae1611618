import type { SheetFault } from "../../domain/draft.ts";

/** A cell of a table: its words and its place in the file, `投资明细!D7`. */
export interface IntakeCell {
  text: string;
  place: string;
  /** Part of a merged cell that begins above or beside it: it holds no words of its own. */
  covered: "above" | "beside" | null;
  /** Why it can't be read: an error value, a formula without its result. */
  unreadable?: string;
}

/** Rows of one sheet of a workbook, or of what was pasted. */
export type IntakeGrid = readonly (readonly IntakeCell[])[];

const LONGEST = 4000;

/** Keeps account of what was read from a file, so that nothing in it is lost without a word. */
export class Intake {
  readonly notes: string[] = [];
  readonly faults: SheetFault[] = [];
  readonly #used = new Set<IntakeCell>();

  note(words: string): void {
    this.notes.push(words);
  }

  fault(ref: string, place: string, message: string): void {
    this.faults.push({ ref, place, message });
  }

  /** The words of a cell for this place of the sheet; a cell that can't be read is named. */
  take(cell: IntakeCell | undefined, ref: string): string {
    if (cell === undefined) return "";
    this.#used.add(cell);
    if (cell.unreadable !== undefined) this.fault(ref, cell.place, cell.unreadable);
    if (Array.from(cell.text).length <= LONGEST) return cell.text;
    this.fault(ref, cell.place, `超过${LONGEST}字，没有读入，请分成几格`);
    return "";
  }

  /** Cells that were looked at and hold nothing for the sheet. */
  pass(cells: readonly IntakeCell[]): void {
    for (const cell of cells) this.#used.add(cell);
  }

  /** Words over a table or in its corner. */
  title(cell: IntakeCell): void {
    this.#used.add(cell);
    if (cell.unreadable !== undefined) this.fault("", cell.place, cell.unreadable);
    else this.note(`${cell.place}当作标题，没有读入：${shortened(cell.text)}`);
  }

  /** Names every cell that nobody has looked at. */
  finish(grid: IntakeGrid): void {
    for (const cell of grid.flat()) {
      if (this.#used.has(cell) || cell.covered !== null) continue;
      if (cell.unreadable !== undefined) this.fault("", cell.place, cell.unreadable);
      else if (cell.text !== "") this.fault("", cell.place, `没有读懂“${shortened(cell.text)}”，没有读入`);
    }
  }
}

/** As much of a cell as a message can hold. */
export function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, " "));
  return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : characters.join("");
}
