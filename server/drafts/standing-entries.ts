import type { DraftField, FactSheet } from "../domain/draft.ts";
import type { DraftStanding } from "../domain/draft-standing.ts";
import type { InvestmentView } from "../domain/investment.ts";
import { type Fen, formatMoney, parseMoney } from "../domain/money.ts";
import { ceilDivide, formatShare, parsePercent } from "../domain/ratio.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { sourcedWords } from "./sourced-words.ts";

const digits = (fen: Fen) => formatMoney(fen).replace("万元", "");

/**
 * Spending as that notice counts it: total, software, share, what is beyond its line or lacks, what is left out. Where
 * the notice asks for a plan, or doesn't say what counts as software, the fields that state those amounts are taken.
 */
export function standingEntries(
  entries: LedgerEntries,
  sheet: FactSheet,
  fields: ReadonlyMap<string, DraftField>,
  view: InvestmentView,
): void {
  const stating = (fact: string) => [...fields.values()].find((field) => field.fact === fact);
  const planned = stating(view.fact);
  const total =
    planned === undefined ? totalOfLines(entries, sheet, view) : totalAsTold(entries, planned, view);
  if (total === null || view.software_fact === null) return;
  const declared = stating(view.software_fact);
  const software =
    view.software === null
      ? declared && softwareAsTold(entries, declared)
      : softwareOfLines(entries, view, BigInt(view.software.fen));
  if (software !== undefined && software !== null) shareEntries(entries, view, { software, total });
}

/** What counts without the lines in doubt: `i.doubt1`, and its share of software. */
export function doubtEntries(entries: LedgerEntries, doubts: NonNullable<DraftStanding["doubts"]>): void {
  for (const [at, { how, view }] of doubts.entries()) {
    const key = `i.doubt${at + 1}`;
    const { title, total, software, share } = view;
    const fen = BigInt(total.fen);
    amount(entries, key, fen, `${title}，${how}：${formatMoney(fen)}`, ["i.window"]);
    if (software === null || share === null) continue;
    const step = `${digits(BigInt(software.fen))}÷${digits(fen)}=${share}（截断到两位小数，不四舍五入）`;
    const shown = { text: share, value: share.slice(0, -1), unit: "%" };
    entries.calculated(`${key}.share`, shown, [step], [key]);
  }
}

/** `i.software` in 万元 and, for a column, without its unit. */
function amount(entries: LedgerEntries, key: string, fen: Fen, step: string, from: string[]): Fen {
  const [value, text] = [digits(fen), formatMoney(fen)];
  entries.calculated(key, { text, value, unit: "万元" }, [step], from);
  entries.calculated(`${key}.bare`, { text: value, value, unit: "万元" }, [step], from);
  return fen;
}

/** An amount that is in the ledger, in 分. */
function fenOf(entries: LedgerEntries, key: string): Fen | null {
  const fen = parseMoney(entries.get(key)?.value ?? "", "万元");
  return typeof fen === "bigint" ? fen : null;
}

function totalOfLines(entries: LedgerEntries, sheet: FactSheet, view: InvestmentView): Fen | null {
  const amountOf = (line: number) => `${sheet.investments[line]?.id ?? ""}.amount`;
  const out = new Set(view.excluded.map(({ line }) => line));
  const counted = sheet.investments.flatMap((_, line) => (out.has(line) ? [] : [amountOf(line)]));
  const excluded = [...out].map(amountOf).filter((key) => entries.get(key) !== undefined);
  const sum = (keys: readonly string[]) => keys.map((key) => entries.get(key)?.value ?? "").join("+");
  if (excluded.length > 0) {
    const left = excluded.reduce((all, key) => all + (fenOf(entries, key) ?? 0n), 0n);
    const reasons = [...new Set(view.excluded.map(({ reason }) => reason))].join("；");
    amount(
      entries,
      "i.excluded",
      left,
      `不计入（${reasons}）：${sum(excluded)}=${formatMoney(left)}`,
      excluded,
    );
    sourcedWords(entries, "i.excluded.reason", reasons, { kind: "calculation", steps: [reasons], from: [] });
  }
  const total = BigInt(view.total.fen);
  const added = counted.reduce((all, key) => all + (fenOf(entries, key) ?? 0n), 0n);
  // The rules couldn't read a cell of one of these lines: their sum is short of it.
  if (counted.length === 0 || added !== total) return null;
  const step = `${view.definition ?? view.title}：${sum(counted)}=${formatMoney(total)}`;
  return amount(entries, "i.window", total, step, counted);
}

/** A notice that asks for a plan isn't answered by what was spent. */
function totalAsTold(entries: LedgerEntries, field: DraftField, view: InvestmentView): Fen | null {
  const key = `f.${field.name}`;
  const total = fenOf(entries, key);
  const step = `${view.definition ?? view.title}，按所填：`;
  return total === null ? null : amount(entries, "i.window", total, `${step}${formatMoney(total)}`, [key]);
}

function softwareAsTold(entries: LedgerEntries, { name, label }: DraftField): Fen | null {
  const key = `f.${name}`;
  const software = fenOf(entries, key);
  if (software === null) return null;
  return amount(entries, "i.software", software, `${label}，按所填：${formatMoney(software)}`, [key]);
}

function softwareOfLines(entries: LedgerEntries, { composition }: InvestmentView, software: Fen): Fen {
  const parts = composition
    .filter((part) => part.software)
    .map(({ category, amount: one }) => `${category}${digits(BigInt(one.fen))}`);
  const step = `软件部分：${parts.join("+") || "0"}=${formatMoney(software)}`;
  return amount(entries, "i.software", software, step, ["i.window"]);
}

function shareEntries(
  entries: LedgerEntries,
  { title, required }: InvestmentView,
  { software, total }: { software: Fen; total: Fen },
): void {
  const share = formatShare(software, total);
  if (share === null) return;
  const from = ["i.software", "i.window"];
  const step = `${digits(software)}÷${digits(total)}=${share}（截断到两位小数，不四舍五入）`;
  entries.calculated("i.share", { text: share, value: share.slice(0, -1), unit: "%" }, [step], from);
  const line = required === null ? undefined : parsePercent(required);
  if (required === null || line === undefined) return;
  const words = `${title}：软件部分不低于总额的${required}`;
  const bound = { text: required, value: required.slice(0, -1), unit: "%" };
  entries.calculated("i.share.required", bound, [words], []);
  const margin = software - ceilDivide(total * line.num, line.den);
  const [key, size] = margin < 0n ? ["i.short", -margin] : ["i.margin", margin];
  const steps = `软件部分${digits(software)}−总额${digits(total)}×${required}=${formatMoney(margin)}`;
  amount(entries, key, size, steps, from);
}
