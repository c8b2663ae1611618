import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { BenefitResult, ConditionResult, Determination } from "../domain/determination.ts";
import { gapWords } from "../domain/determination-words.ts";
import type { DraftStanding, SpendingReading } from "../domain/draft-standing.ts";
import type { Source } from "../domain/ledger.ts";
import type { WindowStatus } from "../domain/notice.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { clauseSource, quoteWords, sourcedWords } from "./sourced-words.ts";

/** What the rules say of these facts: verdicts' words, ceilings, windows and bounds, each from its clause. */
export function policyEntries(entries: LedgerEntries, standing: DraftStanding): void {
  const { determinations, combined, readings = [] } = standing;
  const amounts: string[] = [];
  for (const one of determinations) {
    const key = `r.${one.id}`;
    sourcedWords(entries, `${key}.title`, one.title, ruled(`规则包${one.notice}：${one.title}`));
    windowEntries(entries, key, one);
    for (const condition of one.conditions) conditionEntries(entries, `${key}.${condition.id}`, condition);
    for (const benefit of one.benefits)
      if (benefitEntries(entries, `${key}.${benefit.id}`, benefit)) amounts.push(`${key}.${benefit.id}`);
    for (const [at, { question }] of one.missing.entries())
      sourcedWords(entries, `${key}.missing${at + 1}`, question, ruled(`待补充的事实：${question}`));
  }
  for (const [at, reading] of readings.entries()) readingEntries(entries, `r.reading${at + 1}`, reading);
  if (combined === null) return;
  const source: Source = { kind: "calculation", steps: combined.trace, from: amounts };
  for (const end of ["low", "high"] as const) {
    const { fen, text } = combined[end];
    entries.figure(`r.combined.${end}`, { text, value: wan(fen), unit: "万元", source, refs: [] });
  }
  for (const [at, line] of combined.trace.entries())
    sourcedWords(entries, `r.combined.trace${at + 1}`, line, ruled(line));
}

/** What the rules found of the spending is what the ledger shows of it. */
const SUMS = ["i.window", "i.share", "i.total"];

/** Numbers in words that the rules made of the facts. */
const ruled = (step: string): Source => ({ kind: "calculation", steps: [step], from: [] });

/** `<key>.closes` is when the applicant's own window closes, `<key>.<window>.closes` any of them. */
function windowEntries(entries: LedgerEntries, key: string, { window, windows }: Determination): void {
  if (window !== null) oneWindow(entries, key, window);
  for (const one of windows) oneWindow(entries, `${key}.${one.id}`, one);
}

function oneWindow(entries: LedgerEntries, key: string, { closes, cite, note }: WindowStatus): void {
  if (cite === null) return;
  if (note !== null) sourcedWords(entries, `${key}.window.note`, note, clauseSource(cite));
  if (closes === null) return;
  quoteWords(entries, `${key}.closes`, cite);
  const text = formatChinese(parseWhen(closes));
  const figure = { text, value: closes, unit: "日期", source: clauseSource(cite), refs: [] };
  entries.figure(`${key}.closes`, figure);
}

function conditionEntries(entries: LedgerEntries, key: string, condition: ConditionResult): void {
  const { title, value, verdict, bound, cite, gap } = condition;
  const source = clauseSource(cite);
  quoteWords(entries, key, cite);
  sourcedWords(entries, `${key}.title`, title, source);
  if (value !== null) {
    const own = answered(value, verdict);
    sourcedWords(entries, `${key}.value`, own, ruled(`${title}：${own}`), SUMS);
  }
  if (gap !== null) sourcedWords(entries, `${key}.gap`, gapWords(gap), ruled(gapWords(gap)));
  if (bound !== null)
    entries.figure(`${key}.bound`, { text: bound, value: bound, unit: "", source, refs: [] });
}

/**
 * Whether the condition, as its title puts it, is met: beside 未被列入失信名单 the fact 列入失信名单's own 否 would read as
 * its opposite.
 */
function answered(value: string, verdict: ConditionResult["verdict"]): string {
  if (value !== "是" && value !== "否") return value;
  return { 符合: "是", 不符合: "否", 待确认: value }[verdict];
}

/** One way to count spending: its total, and the ceiling of each benefit by it. */
function readingEntries(
  entries: LedgerEntries,
  key: string,
  { title, total, benefits }: SpendingReading,
): void {
  sourcedWords(entries, `${key}.title`, title, ruled(title));
  const source = ruled(`${title}：${total.text}`);
  entries.figure(`${key}.total`, { text: total.text, value: wan(total.fen), unit: "万元", source, refs: [] });
  for (const benefit of benefits) benefitEntries(entries, `${key}.${benefit.id}`, benefit);
}

/** Whether it holds an amount. */
function benefitEntries(entries: LedgerEntries, key: string, benefit: BenefitResult): boolean {
  const { title, amount_max: amount, cite, formula, caveats } = benefit;
  quoteWords(entries, key, cite);
  sourcedWords(entries, `${key}.title`, title, clauseSource(cite));
  const source: Source = {
    kind: "calculation",
    steps: [`${cite.clause}：${cite.quote}`, formula],
    from: [`${key}.clause`],
  };
  sourcedWords(entries, `${key}.formula`, formula, source);
  for (const [at, caveat] of caveats.entries())
    sourcedWords(entries, `${key}.caveat${at + 1}`, caveat, clauseSource(cite));
  if (amount === null) return false;
  entries.figure(key, { text: amount.text, value: wan(amount.fen), unit: "万元", source, refs: [] });
  return true;
}

/** 万元 of an amount in 分. */
function wan(fen: string): string {
  const digits = fen.padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/u, "");
}
