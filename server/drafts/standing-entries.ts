import type { FactSheet } from "../domain/draft.ts";
import type { InvestmentView } from "../domain/investment.ts";
import { formatMoney } from "../domain/money.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { sourcedWords } from "./sourced-words.ts";

const digits = (fen: bigint) => formatMoney(fen).replace("万元", "");

/** The spending by that notice's own definition, as the rules counted it: total, software, share, margin, what is left out. */
export function standingEntries(entries: LedgerEntries, sheet: FactSheet, view: InvestmentView): void {
  const amountOf = (line: number) => `${sheet.investments[line]?.id ?? ""}.amount`;
  const out = new Set(view.excluded.map(({ line }) => line));
  const counted = sheet.investments.flatMap((_, line) => (out.has(line) ? [] : [amountOf(line)]));
  const excluded = view.excluded
    .map(({ line }) => amountOf(line))
    .filter((key) => entries.get(key) !== undefined);
  const words = (keys: readonly string[]) => keys.map((key) => entries.get(key)?.value ?? "").join("+");
  const amount = (key: string, fen: bigint, step: string, from: string[]) => {
    const [value, text] = [digits(fen), formatMoney(fen)];
    for (const [name, shown] of [
      [key, text],
      [`${key}.bare`, value],
    ] as const)
      entries.calculated(name, { text: shown, value, unit: "万元" }, [step], from);
  };
  if (counted.length === 0) return;
  const definition = view.definition === null ? view.title : view.definition;
  const total = BigInt(view.total.fen);
  amount("i.window", total, `${definition}：${words(counted)}=${formatMoney(total)}`, counted);
  if (excluded.length > 0) {
    const sum = excluded.reduce((all, key) => all + BigInt(fenOf(entries.get(key)?.value ?? "0")), 0n);
    const reasons = [...new Set(view.excluded.map(({ reason }) => reason))].join("；");
    amount("i.excluded", sum, `不计入（${reasons}）：${words(excluded)}=${formatMoney(sum)}`, excluded);
    sourcedWords(entries, "i.excluded.reason", reasons, { kind: "calculation", steps: [reasons], from: [] });
  }
  if (view.software === null) return;
  const kinds = new Set(view.composition.filter(({ software }) => software).map(({ category }) => category));
  const software = BigInt(view.software.fen);
  const parts = view.composition.filter(({ category }) => kinds.has(category));
  const addition = parts
    .map(({ category, amount: one }) => `${category}${digits(BigInt(one.fen))}`)
    .join("+");
  amount("i.software", software, `软件部分：${addition}=${formatMoney(software)}`, ["i.window"]);
  if (view.share === null) return;
  const ratio = `${digits(software)}÷${digits(total)}=${view.share}（截断到两位小数，不四舍五入）`;
  entries.calculated(
    "i.share",
    { text: view.share, value: view.share.slice(0, -1), unit: "%" },
    [ratio],
    ["i.software", "i.window"],
  );
  if (view.required === null || view.margin === null) return;
  const required = { text: view.required, value: view.required.slice(0, -1), unit: "%" };
  const line = `${view.title}：软件部分不低于总额的${view.required}`;
  entries.calculated("i.share.required", required, [line], []);
  const margin = BigInt(view.margin.fen);
  const step = `软件部分${digits(software)}−总额${digits(total)}×${view.required}=${formatMoney(margin)}`;
  const [key, size] = margin < 0n ? ["i.short", -margin] : ["i.margin", margin];
  amount(key, size, step, ["i.software", "i.window"]);
}

/** 分 of a plain number of 万元 that was formatted here. */
function fenOf(value: string): string {
  const [left = "0", right = ""] = value.split(".");
  return left + right.padEnd(6, "0");
}
