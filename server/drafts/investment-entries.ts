import type { DraftField, FactSheet, SheetInvestment } from "../domain/draft.ts";
import type { InvestmentResult, InvestmentView } from "../domain/investment.ts";
import { type Fen, formatMoney, type MoneyUnit } from "../domain/money.ts";
import type { LedgerEntries } from "./ledger-entries.ts";
import { dateWords, readDateCell, readMoneyCell } from "./read-cells.ts";
import { standingEntries } from "./standing-entries.ts";
import { tellWords } from "./tell-words.ts";

const WAN = "万元" satisfies MoneyUnit;
const digits = (fen: Fen) => formatMoney(fen).slice(0, -WAN.length);

interface ReadLine {
  line: SheetInvestment;
  amount: Fen;
}

/** Each line of spending as told, and their sums: in all, paid, by kind, by scene, by the notice's own definition. */
export function investmentEntries(
  entries: LedgerEntries,
  sheet: FactSheet,
  fields: ReadonlyMap<string, DraftField>,
  view: InvestmentView | undefined,
  lineFaults: InvestmentResult["faults"] = [],
): void {
  if (view !== undefined && sheet.investments.length === 0) standingEntries(entries, sheet, fields, view);
  const read = sheet.investments.flatMap((line) => {
    const amount = lineEntries(entries, line);
    return amount === null ? [] : [{ line, amount }];
  });
  for (const { line, field, message } of lineFaults)
    entries.fault(`${sheet.investments[line]?.id ?? ""}.${field}`, message);
  // A sum over lines of which one can't be read would be short of it.
  if (read.length === 0 || read.length < sheet.investments.length) return;
  sumEntry(entries, "i.total", "明细合计", read);
  sumEntry(
    entries,
    "i.paid",
    "已付款合计",
    read.filter(({ line }) => line.paid === "是"),
  );
  sumEntry(
    entries,
    "i.unpaid",
    "未标明已付款合计",
    read.filter(({ line }) => line.paid !== "是"),
  );
  for (const category of new Set(read.map(({ line }) => line.category.trim())))
    sumEntry(
      entries,
      `i.category.${category}`,
      `${category}合计`,
      read.filter(({ line }) => line.category.trim() === category),
    );
  for (const scene of sheet.scenes)
    sumEntry(
      entries,
      `i.scene.${scene.id}`,
      "用于本场景的明细合计",
      read.filter(({ line }) => line.scenes.includes(scene.id)),
    );
  if (view !== undefined) standingEntries(entries, sheet, fields, view);
}

function lineEntries(entries: LedgerEntries, line: SheetInvestment): Fen | null {
  const { id } = line;
  for (const cell of ["category", "item", "vendor", "evidence"] as const)
    tellWords(entries, `${id}.${cell}`, `${id}.${cell}`, line[cell]);
  const invoice = line.invoice_no.trim();
  if (invoice !== "")
    entries.told(`${id}.invoice`, `${id}.invoice_no`, invoice, {
      text: invoice,
      value: invoice,
      unit: "号码",
    });
  if (line.date.trim() !== "") {
    const date = readDateCell(line.date);
    if (typeof date === "string") entries.fault(`${id}.date`, date);
    else
      entries.told(`${id}.date`, `${id}.date`, line.date, {
        text: dateWords(date.value),
        value: date.value,
        unit: "日期",
      });
  }
  const ref = `${id}.amount`;
  if (line.amount.trim() === "") {
    entries.fault(ref, "没有金额");
    return null;
  }
  const amount = readMoneyCell(line.amount);
  if (typeof amount === "string") {
    entries.fault(ref, amount);
    return null;
  }
  const value = digits(amount.value);
  entries.told(ref, ref, line.amount, { text: formatMoney(amount.value), value, unit: WAN });
  entries.told(`${ref}.bare`, ref, line.amount, { text: value, value, unit: WAN });
  return amount.value;
}

/** The sum of these lines with its addition; none where there are no lines. */
function sumEntry(entries: LedgerEntries, key: string, what: string, lines: readonly ReadLine[]): void {
  if (lines.length === 0) return;
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const value = digits(total);
  const steps = [`${what}：${lines.map(({ amount }) => digits(amount)).join("+")}=${formatMoney(total)}`];
  const from = lines.map(({ line }) => `${line.id}.amount`);
  entries.calculated(key, { text: formatMoney(total), value, unit: WAN }, steps, from);
  entries.calculated(`${key}.bare`, { text: value, value, unit: WAN }, steps, from);
}
