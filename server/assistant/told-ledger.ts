import type { Ledger } from "../domain/ledger.ts";
import type { Corpus } from "../domain/notice.ts";
import { quotableRuns } from "../domain/quotable-text.ts";

/** The ledger as a model may read it: of each clause what may be quoted. */
export function toldLedger(ledger: Ledger, { notices }: Corpus): Ledger {
  const years = new Map(notices.map(({ slug, meta }) => [slug, meta.year]));
  const clauses = ledger.clauses.map((clause) => ({
    ...clause,
    text: quotableRuns(clause.text, years.get(clause.notice)!).join("……"),
  }));
  return { ...ledger, clauses };
}
