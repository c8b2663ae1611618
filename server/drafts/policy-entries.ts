import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Determination } from "../domain/determination.ts";
import type { DraftStanding } from "../domain/draft-standing.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { quoteWords } from "./quote-words.ts";

/** What the rules say of these facts: ceilings, windows and bounds, each from its clause. */
export function policyEntries(entries: LedgerEntries, { determinations, combined }: DraftStanding): void {
  const amounts: string[] = [];
  for (const one of determinations) {
    windowEntries(entries, one);
    for (const condition of one.conditions) conditionEntries(entries, one, condition);
    for (const { id, amount_max: amount, cite, formula } of one.benefits) {
      const key = `r.${one.id}.${id}`;
      quoteWords(entries, key, cite);
      if (amount === null) continue;
      amounts.push(key);
      const steps = [`${cite.clause}：${cite.quote}`, `${formula}：${amount.text}`];
      const value = wan(amount.fen);
      entries.figure(key, {
        text: amount.text,
        value,
        unit: "万元",
        source: { kind: "calculation", steps, from: [`${key}.clause`] },
        refs: [],
      });
    }
  }
  if (combined === null) return;
  for (const end of ["low", "high"] as const) {
    const { fen, text } = combined[end];
    const source = { kind: "calculation" as const, steps: combined.trace, from: amounts };
    entries.figure(`r.combined.${end}`, { text, value: wan(fen), unit: "万元", source, refs: [] });
  }
}

/** `r.<id>.closes` is when the applicant's own window closes, `r.<id>.<window>.closes` any of them. */
function windowEntries(entries: LedgerEntries, { id, window, windows }: Determination): void {
  const named = windows.map((one) => ({ key: `r.${id}.${one.id}`, one }));
  for (const { key, one } of [...(window === null ? [] : [{ key: `r.${id}`, one: window }]), ...named]) {
    if (one.closes === null || one.cite === null) continue;
    quoteWords(entries, `${key}.closes`, one.cite);
    const { notice, clause, start, end } = one.cite;
    const source = { kind: "clause" as const, notice, clause, start, end };
    const text = formatChinese(parseWhen(one.closes));
    entries.figure(`${key}.closes`, { text, value: one.closes, unit: "日期", source, refs: [] });
  }
}

function conditionEntries(
  entries: LedgerEntries,
  { id }: Determination,
  condition: Determination["conditions"][number],
): void {
  const key = `r.${id}.${condition.id}`;
  quoteWords(entries, key, condition.cite);
  if (condition.bound === null) return;
  const { notice, clause, start, end } = condition.cite;
  const source = { kind: "clause" as const, notice, clause, start, end };
  entries.figure(`${key}.bound`, {
    text: condition.bound,
    value: condition.bound,
    unit: "",
    source,
    refs: [],
  });
}

function wan(fen: string): string {
  const digits = fen.padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/u, "");
}
