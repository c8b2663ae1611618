/** An exact share, `30%` = 30/100. `den` is positive. */
export interface Ratio {
  num: bigint;
  den: bigint;
}

const PERCENT = /^(\d{1,6})(?:\.(\d{1,6}))?([%‰])$/;

/** Reads `30%`, `12.5%` or `3‰` of a rule pack. Undefined when the text is no share. */
export function parsePercent(text: string): Ratio | undefined {
  const match = PERCENT.exec(text);
  if (!match) return undefined;
  const fraction = match[2] ?? "";
  const unit = match[3] === "‰" ? 1000n : 100n;
  return { num: BigInt(match[1] + fraction), den: unit * 10n ** BigInt(fraction.length) };
}

/** Sign of part/whole − ratio, by cross-multiplication: in doubles 614.79 / 2049.3 falls below 0.3. */
export function compareShare(part: bigint, whole: bigint, ratio: Ratio): -1 | 0 | 1 {
  const difference = part * ratio.den - whole * ratio.num;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** ⌈a / b⌉ for positive b. */
export function ceilDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a > 0n && a % b !== 0n ? quotient + 1n : quotient;
}

/** ratio × amount, floored to the whole 分: what is at most paid is never rounded up. */
export function floorShare(amount: bigint, ratio: Ratio): bigint {
  return (amount * ratio.num) / ratio.den;
}

/**
 * `28.09%`, truncated to two places and never rounded: 29.9999% must not print as 30.00%.
 * Exact shares lose their trailing zeros: `30%`, `12.5%`. A whole of zero has no share.
 */
export function formatShare(part: bigint, whole: bigint): string | null {
  if (whole <= 0n || part < 0n) return null;
  const scaled = part * 10_000n;
  const hundredths = scaled / whole;
  const digits = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
  return `${scaled % whole === 0n ? digits.replace(/\.?0+$/, "") : digits}%`;
}
