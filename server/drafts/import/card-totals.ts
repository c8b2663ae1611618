import { type Fen, formatMoney } from "../../domain/money.ts";
import { readMoneyCell } from "../read-cells.ts";
import type { CompanyCard } from "./card-schema.ts";

type Project = NonNullable<CompanyCard["project"]>;

const DECLARED = ["total_wan", "declared_total_wan", "total_investment_wan"] as const;

const fen = (told: string | number | null | undefined): Fen | null => {
  const read = readMoneyCell(String(told ?? ""));
  return typeof read === "string" ? null : read.value;
};

/** What the lines come to; null where one of them can't be read. */
function sumOf(lines: NonNullable<Project["investments"]>): Fen | null {
  let sum: Fen = 0n;
  for (const { amount_wan: told } of lines) {
    const amount = fen(told);
    if (amount === null) return null;
    sum += amount;
  }
  return sum;
}

/** A total that the card declares and its lines don't come to; null where none is declared or they agree. */
export function totalsDiffer(project: Project): { key: string; declared: string; lines: string } | null {
  const lines = project.investments ?? [];
  const key = DECLARED.find((one) => project[one] !== undefined && project[one] !== null);
  if (key === undefined || lines.length === 0) return null;
  const [declared, sum] = [fen(project[key]), sumOf(lines)];
  if (declared !== null && declared === sum) return null;
  return {
    key,
    declared: declared === null ? String(project[key]) : formatMoney(declared),
    lines: sum === null ? "算不出" : formatMoney(sum),
  };
}
