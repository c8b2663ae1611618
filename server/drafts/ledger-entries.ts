import type { DraftFigure, SheetFault } from "../domain/draft.ts";
import type { DraftLedger } from "./draft-ledger.ts";

/** A figure without its key. */
export type Entry = Omit<DraftFigure, "id">;

/** Collects the figures, phrases and faults of a ledger, each figure under its own key. */
export class LedgerEntries {
  readonly #figures = new Map<string, DraftFigure>();
  readonly #phrases = new Map<string, string>();
  readonly #faults: SheetFault[] = [];
  readonly #placeOf: (ref: string) => string;

  constructor(placeOf: (ref: string) => string) {
    this.#placeOf = placeOf;
  }

  /** Slot of the figure: `{i.total}`. */
  figure(key: string, entry: Entry): string {
    this.#figures.set(key, { id: key, ...entry });
    return `{${key}}`;
  }

  /** A number that the person told in the cell `ref`. */
  told(key: string, ref: string, cell: string, figure: Pick<Entry, "text" | "value" | "unit">): string {
    const quote = `${this.#placeOf(ref)}：${cell.trim()}`;
    return this.figure(key, { ...figure, source: { kind: "user", turn: ref, quote }, refs: [ref] });
  }

  /** A number worked out from figures that are here already: it stands on all that they stand on. */
  calculated(
    key: string,
    figure: Pick<Entry, "text" | "value" | "unit">,
    steps: string[],
    from: string[],
  ): string {
    const refs = [...new Set(from.flatMap((one) => this.#figures.get(one)?.refs ?? []))];
    return this.figure(key, { ...figure, source: { kind: "calculation", steps, from }, refs });
  }

  phrase(key: string, words: string): string {
    this.#phrases.set(key, words);
    return `{${key}}`;
  }

  /** One fault a cell: what was found first. */
  fault(ref: string, message: string): void {
    if (!this.#faults.some((fault) => fault.ref === ref))
      this.#faults.push({ ref, place: this.#placeOf(ref), message });
  }

  get(key: string): DraftFigure | undefined {
    return this.#figures.get(key);
  }

  build(): DraftLedger {
    return { figures: this.#figures, phrases: this.#phrases, faults: this.#faults };
  }
}
