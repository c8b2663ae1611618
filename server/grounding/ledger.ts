import type { Clause, Cite } from "../domain/notice.ts";
import type { EvidenceClause, Figure, Ledger, LedgerFact, LedgerVerdict, Source } from "../domain/ledger.ts";

/** A ledger holds at most this many clauses: what a reader can still check. */
export const MAX_CLAUSES = 12;

/**
 * Collects what an answer may stand on. Ids are given in the order of first use and never change:
 *
 *   c1 c2 …  clauses      f1 f2 …  figures      v1 …  verdicts      u1 …  the user's own facts
 *
 * Only ids from here can be cited or slotted, so nothing can be shown that has no source.
 */
export class LedgerBuilder {
  readonly #clauses = new Map<string, EvidenceClause>();
  readonly #figures = new Map<string, Figure>();
  readonly #verdicts: LedgerVerdict[] = [];
  readonly #facts: LedgerFact[] = [];

  /** Id of the clause, or null when the ledger is full. The same clause always has the same id. */
  clause(clause: Clause, score: number): string | null {
    const key = `${clause.notice} ${clause.path}`;
    const known = this.#clauses.get(key);
    if (known) return known.id;
    if (this.#clauses.size >= MAX_CLAUSES) return null;
    const { notice, path, text, start, end } = clause;
    const id = `c${this.#clauses.size + 1}`;
    this.#clauses.set(key, { id, notice, clause: path, text, start, end, score });
    return id;
  }

  clauseIdOf(cite: Pick<Cite, "notice" | "clause">): string | null {
    return this.#clauses.get(`${cite.notice} ${cite.clause}`)?.id ?? null;
  }

  /** Id of the figure. The same text from the same place is one figure. */
  figure(text: string, value: string, unit: string, source: Source): string {
    const key = JSON.stringify([text, value, unit, source]);
    const known = this.#figures.get(key);
    if (known) return known.id;
    const id = `f${this.#figures.size + 1}`;
    this.#figures.set(key, { id, text, value, unit, source });
    return id;
  }

  /** Slot of a number that we counted ourselves: `{f4}` for 5份. */
  counted(count: number, unit: string, what: string): string {
    const text = `${count}${unit}`;
    return `{${this.figure(text, String(count), unit, { kind: "calculation", steps: [`${what}：${text}`], from: [] })}}`;
  }

  /** Slot of a date that no clause has to give: the day of the question, the date a notice was signed. */
  dated(text: string, day: string, what: string): string {
    const unit = /日/u.test(text) ? "日期" : "年";
    return `{${this.figure(text, day, unit, { kind: "calculation", steps: [`${what}：${text}`], from: [] })}}`;
  }

  verdict(entry: Omit<LedgerVerdict, "id">): string {
    const id = `v${this.#verdicts.length + 1}`;
    this.#verdicts.push({ id, ...entry });
    return id;
  }

  fact(entry: Omit<LedgerFact, "id">): string {
    const id = `u${this.#facts.length + 1}`;
    this.#facts.push({ id, ...entry });
    return id;
  }

  get evidence(): EvidenceClause[] {
    return [...this.#clauses.values()];
  }

  build(): Ledger {
    return {
      clauses: this.evidence,
      figures: [...this.#figures.values()],
      verdicts: [...this.#verdicts],
      facts: [...this.#facts],
    };
  }
}
