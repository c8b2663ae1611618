import { formatMoney, type Fen } from "../domain/money.ts";
import { formatShare, type Ratio } from "../domain/ratio.ts";
import type { DateParts } from "./date-parts.ts";
import { renderNumeral } from "./numerals.ts";
import { integral } from "./rational.ts";

/** `2100万元`: exact, without thousands separators or trailing zeros. */
export const renderMoney = (fen: Fen): string => formatMoney(fen);

/** `28.09%`: truncated to two places, never rounded. Undefined for a negative share. */
export const renderPercent = ({ num, den }: Ratio): string | undefined => formatShare(num, den) ?? undefined;

/** `三级`, as the notices print it. */
export const renderLevel = (level: number): string =>
  `${renderNumeral(BigInt(level)).replace(/^零$/u, "〇")}级`;

/** `3家`, `1.5倍`. */
export const renderCount = (value: Ratio, unit: string): string => `${renderDecimal(value)}${unit}`;

/** `18个月`, `30天`. */
export const renderDuration = (value: Ratio, unit: "月" | "天"): string =>
  `${renderDecimal(value)}${unit === "月" ? "个月" : "天"}`;

/** `2025年12月19日18:00`, as far as it is known. */
export function renderDate({ year, month, day, hour, minute }: DateParts): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const parts = [
    year === null ? "" : `${year}年`,
    month === null ? "" : `${month}月`,
    day === null ? "" : `${day}日`,
    hour === null ? "" : `${two(hour)}:${two(minute ?? 0)}`,
  ];
  return parts.join("");
}

/** Up to six places, truncated. */
function renderDecimal(value: Ratio): string {
  const exact = integral(value);
  if (exact !== undefined) return String(exact);
  const millionths = (value.num * 1_000_000n) / value.den;
  const fraction = String(millionths % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/u, "");
  return `${millionths / 1_000_000n}${fraction && `.${fraction}`}`;
}
