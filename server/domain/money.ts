import type { MoneyView } from "../schemas/money.ts";

/** Exact money in 分. */
export type Fen = bigint;

/** 分 in one unit, as a power of ten: 1元 = 10², 1万元 = 10⁶, 1亿元 = 10¹⁰. */
const UNIT_EXPONENT = { 元: 2, 万元: 6, 亿元: 10 } as const;
export type MoneyUnit = keyof typeof UNIT_EXPONENT;
export const MONEY_UNITS = Object.keys(UNIT_EXPONENT) as MoneyUnit[];

export type MoneyFault = "not_a_number" | "negative" | "finer_than_fen" | "too_large";

/** 一百万亿元: beyond it the figure is a slip of the keyboard. */
const LARGEST: Fen = 10n ** 16n;
const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** Reads a plain decimal string exactly; no exponent, no thousands separators, no rounding. */
export function parseMoney(text: string, unit: MoneyUnit): Fen | MoneyFault {
  const match = DECIMAL.exec(text);
  if (!match) return "not_a_number";
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  const exponent = UNIT_EXPONENT[unit];
  if (fraction.length > exponent) return "finer_than_fen";
  const fen = BigInt(match[2] + fraction.padEnd(exponent, "0"));
  if (fen > LARGEST) return "too_large";
  if (match[1] === "-" && fen > 0n) return "negative";
  return fen;
}

/** Reads `2000万元` of a rule pack. Undefined when it is not an amount. */
export function parseMoneyLiteral(text: string): Fen | undefined {
  const match = /^([\d.]+)(元|万元|亿元)$/.exec(text);
  const fen = match ? parseMoney(match[1]!, match[2] as MoneyUnit) : undefined;
  return typeof fen === "bigint" ? fen : undefined;
}

/** `2100万元`, `57.142858万元`: exact, without thousands separators or trailing zeros. */
export function formatMoney(fen: Fen): string {
  const sign = fen < 0n ? "-" : "";
  const absolute = fen < 0n ? -fen : fen;
  const fraction = String(absolute % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return `${sign}${absolute / 1_000_000n}${fraction && `.${fraction}`}万元`;
}

/** Money as it leaves the server, its qualifier inside the text: `最高不超过326万元`. */
export function moneyView(fen: Fen, qualifier: string | null = null): MoneyView {
  return { fen: String(fen), text: `${qualifier ?? ""}${formatMoney(fen)}`, qualifier };
}

/** Rounded up to two places of 万元, for what is still lacking: 57.15万元 for 57.142858. */
export function roundMoneyUp(fen: Fen): Fen {
  const step = 10_000n;
  return ((fen + step - 1n) / step) * step;
}
