import type { Ratio } from "../domain/ratio.ts";
import { add, decimal, over, times, whole } from "./rational.ts";

const DIGIT: Record<string, bigint> = Object.fromEntries(
  Array.from("〇一二三四五六七八九", (character, value) => [character, BigInt(value)]),
);
DIGIT["两"] = 2n;
const UNITS: [string, bigint][] = [
  ["亿", 100_000_000n],
  ["万", 10_000n],
  ["千", 1000n],
  ["百", 100n],
  ["十", 10n],
];
const ARABIC = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const SPOKEN = /^[〇一二三四五六七八九两]+(?:[点.][〇一二三四五六七八九]+)?$/;

/**
 * Reads a numeral as people write it: 2,600.5, 两千六百, 二〇二三, 一百零五, 3百万, 1.2亿, 十亿零五十万, 一千二.
 * `text` is folded (see fold.ts). Undefined when it isn't one number, e.g. 七八百 or 1亿2000.
 */
export function parseNumeral(text: string): Ratio | undefined {
  const plain = text.replaceAll(/\s|个(?=[万亿])/gu, "");
  return plain.length > 0 && plain.length <= 60 ? parts(plain, 0, 0n) : undefined;
}

/** `above` is the unit that stands before this part: what follows must stay below it. */
function parts(text: string, from: number, above: bigint): Ratio | undefined {
  if (ARABIC.test(text)) return decimal(text);
  if (SPOKEN.test(text)) return spoken(text, above);
  for (let index = from; index < UNITS.length; index++) {
    const [unit, factor] = UNITS[index]!;
    // The last one: 一万亿 is 一万 of 亿.
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const left = at === 0 ? (unit === "十" ? whole(1n) : undefined) : head(text.slice(0, at), index, above);
    if (left === undefined) return undefined;
    const high = times(left, factor);
    const rest = text.slice(at + 1);
    if (rest === "") return high;
    const low = tail(rest, index + 1, factor);
    return low === undefined ? undefined : add(high, low);
  }
  return undefined;
}

/** What a unit multiplies: a digit or decimal before 十百千, any number before 万 and 亿. */
function head(text: string, index: number, above: bigint): Ratio | undefined {
  const big = UNITS[index]![1] >= 10_000n;
  // 〇 leads only after a higher unit: 十亿零五十万.
  const led = text.startsWith("〇") && above > 0n ? text.slice(1) : text;
  // 七八百 is not one number, 二六〇〇万 is.
  if (!big && !ARABIC.test(led) && !/^(?:[一二三四五六七八九两]|.+[点.].+)$/u.test(led)) return undefined;
  const value = parts(led, big ? index : UNITS.length, 0n);
  return value !== undefined && (value.num > 0n || ARABIC.test(led)) ? value : undefined;
}

/** What follows a unit: 一百零五, 三千五百, and the short 一千二 for 一千二百. */
function tail(text: string, from: number, above: bigint): Ratio | undefined {
  if (/^[1-9一二三四五六七八九]$/u.test(text)) return times(parts(text, 0, 0n)!, above / 10n);
  // 1亿2000: of 元 or of 万? Nobody knows.
  if (above === 100_000_000n && /^\d/u.test(text) && !text.includes("万")) return undefined;
  const value = parts(text.startsWith("〇") && text.length > 1 ? text.slice(1) : text, from, above);
  return value !== undefined && value.num < above * value.den ? value : undefined;
}

function spoken(text: string, above: bigint): Ratio | undefined {
  const [integer = "", fraction = ""] = text.split(/[点.]/u);
  // After 百 only one digit may follow: 一百二三 is "120 or 130".
  if (above > 0n && integer.length > 1) return undefined;
  let value = 0n;
  for (const digit of integer + fraction) value = value * 10n + DIGIT[digit]!;
  return over(whole(value), 10n ** BigInt(fraction.length));
}

/** Writes a whole number below 10¹⁶ in Chinese: 2600 is 二千六百. */
export function renderNumeral(value: bigint): string {
  if (value < 10n) return "零一二三四五六七八九"[Number(value)]!;
  for (const [unit, factor] of UNITS) {
    if (value < factor) continue;
    const low = value % factor;
    const gap = low > 0n && low < factor / 10n ? "零" : "";
    return `${renderNumeral(value / factor)}${unit}${low > 0n ? gap + renderNumeral(low) : ""}`;
  }
  return "";
}
