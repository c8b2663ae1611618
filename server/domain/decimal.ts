/** An exact decimal: `units` / 10^`scale`. */
export interface Decimal {
  units: bigint;
  scale: number;
}

/** Beyond it a cell is a slip of the keyboard. */
const LONGEST = 20;
const PLAIN = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u;

/**
 * Reads `2.1`, `-0.5`, `1,260` and full-width digits. Undefined for anything that is no plain decimal number, or whose
 * commas don't part thousands: `1,26` could be 1.26 or 126.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text.normalize("NFKC").trim());
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = whole.replaceAll(",", "");
  if (digits.length + fraction.length > LONGEST) return undefined;
  const units = BigInt(digits + fraction);
  return reduce({ units: sign === "" ? units : -units, scale: fraction.length });
}

/** Without the zeros that change nothing: 2.10 is 2.1. */
function reduce({ units, scale }: Decimal): Decimal {
  let [digits, places] = [units, scale];
  while (places > 0 && digits % 10n === 0n) [digits, places] = [digits / 10n, places - 1];
  return { units: digits, scale: places };
}

export const whole = (value: bigint | number): Decimal => ({ units: BigInt(value), scale: 0 });

/** value × 10^`by`, exactly. */
export function shift({ units, scale }: Decimal, by: number): Decimal {
  const moved = scale - by;
  return reduce(moved < 0 ? { units: units * 10n ** BigInt(-moved), scale: 0 } : { units, scale: moved });
}

const unitsAt = ({ units, scale }: Decimal, wanted: number) => units * 10n ** BigInt(wanted - scale);

/** The two as integers in one unit, which is what comparing and dividing need. */
export function aligned(a: Decimal, b: Decimal): [bigint, bigint] {
  const scale = Math.max(a.scale, b.scale);
  return [unitsAt(a, scale), unitsAt(b, scale)];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right] = aligned(a, b);
  return reduce({ units: left + right, scale: Math.max(a.scale, b.scale) });
}

export const negated = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negated(b));
export const multiply = (a: Decimal, b: Decimal): Decimal =>
  reduce({ units: a.units * b.units, scale: a.scale + b.scale });
export const absolute = (value: Decimal): Decimal => (value.units < 0n ? negated(value) : value);

/** −1, 0 or 1. */
export function sign({ units }: Decimal): -1 | 0 | 1 {
  if (units === 0n) return 0;
  return units < 0n ? -1 : 1;
}

/** Every digit of it, without thousands separators or trailing zeros: `59.472`. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const [left, right] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${units < 0n ? "-" : ""}${left}${right && `.${right}`}`;
}

/** `59.47` for 59.472, cut off and never rounded; `6.70` for 6.703: 6.7 would look exact. Shorter ones as they are. */
export function truncated(value: Decimal): string {
  if (value.scale <= 2) return formatDecimal(value);
  return formatDecimal({ units: value.units / 10n ** BigInt(value.scale - 2), scale: 2 });
}

/** a ÷ b, truncated to two places: `6.70`; an exact quotient without its zeros: `2.5`. Null for b = 0. */
export function quotient(a: Decimal, b: Decimal): string | null {
  const [left, right] = aligned(a, b);
  if (right === 0n) return null;
  const scaled = left * 100n;
  const cut = { units: scaled / right, scale: 2 };
  return formatDecimal(scaled % right === 0n ? reduce(cut) : cut);
}
