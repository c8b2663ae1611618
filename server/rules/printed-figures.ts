import { renderNumeral } from "../figures/numerals.ts";
import { formatChinese, parseWhen } from "../domain/dates.ts";

/** Where a figure stands in a text, as offsets of UTF-16 units. */
export interface Place {
  start: number;
  end: number;
}

const DIGIT = /[\d.,一二两三四五六七八九十百千万亿〇零]/u;

/** Places where one of the spellings stands as a figure of its own: 30% doesn't stand in 130%. */
export function placesOf(text: string, spellings: readonly string[]): Place[] {
  const places: Place[] = [];
  for (const spelling of spellings) {
    for (let start = text.indexOf(spelling); start >= 0; start = text.indexOf(spelling, start + 1)) {
      if (!DIGIT.test(text.slice(0, start).at(-1) ?? ""))
        places.push({ start, end: start + spelling.length });
    }
  }
  return places;
}

/** A whole number with its unit, as notices print it: 3级 or 三级, 24个月. */
export function printedCount(value: number, unit: string | null): string[] {
  const words = unit === "月" ? "个月" : (unit ?? "");
  return [`${value}${words}`, `${renderNumeral(BigInt(value))}${words}`];
}

/** A day or an instant, as notices print it: 2025年12月19日18:00. */
export function printedDate(when: string): string {
  return formatChinese(parseWhen(when));
}

/** Every amount and share printed in a text: 500万元, 10%. */
export function amountsIn(text: string): string[] {
  return text.match(/\d[\d.]*(?:万元|亿元|元|%|‰)/gu) ?? [];
}
