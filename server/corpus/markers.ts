/** How a number is printed before an item. `一、` and `1、` differ in print; 000 mixes them on one level. */
export type MarkerStyle = "第章" | "第条" | "一、" | "（一）" | "1、" | "1." | "（1）" | "1）" | "①";

export interface Marker {
  style: MarkerStyle;
  number: number;
  /** As printed, without the space around it. */
  printed: string;
  /** UTF-16 index in the line where the words after the marker begin. */
  after: number;
}

const HAN = "[一二三四五六七八九十]{1,3}";
/** What Word or the OCR left before a marker: list dashes, bookmarks. */
const DEBRIS = /^(?:\s|[-•●*]\s|\[bookmark:[^\]]*\])*/u;
/** `3.2025年…` is item 3, `3.5亿元` is a decimal. */
const DOT = String.raw`[.．](?!\d)|[.．](?=20\d\d年)`;

const PATTERNS: [MarkerStyle, RegExp][] = [
  ["第章", new RegExp(`^第(${HAN})章(?=\\s|$)`, "u")],
  ["第条", new RegExp(`^第(${HAN}|\\d{1,3})条(?=[\\s\u3000])`, "u")],
  ["一、", new RegExp(`^(${HAN})、`, "u")],
  // 「（一）项规定」 at the start of a broken line is a reference.
  ["（一）", new RegExp(`^[（(]\\s?(${HAN})\\s?[）)](?!款|项(?!目))`, "u")],
  ["1、", /^(\d{1,2})、/u],
  ["1.", new RegExp(`^(\\d{1,2})(?:${DOT})`, "u")],
  ["（1）", /^[（(]\s?(\d{1,2})\s?[）)]/u],
  ["1）", /^(\d{1,2})[）)]/u],
  ["①", /^([①②③④⑤⑥⑦⑧⑨⑩])/u],
];

/** The marker a line begins with, list dashes and bookmarks before it set aside. */
export function readMarker(line: string): Marker | undefined {
  const debris = DEBRIS.exec(line)?.[0].length ?? 0;
  const rest = line.slice(debris);
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(rest);
    if (match?.[1] === undefined) continue;
    const printed = match[0];
    return { style, number: numberOf(match[1]), printed, after: debris + printed.length };
  }
  return undefined;
}

/** Reads 一…九十九, ①…⑩ and Arabic digits; only markers, never quantities, come here. */
export function numberOf(digits: string): number {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const circled = "①②③④⑤⑥⑦⑧⑨⑩".indexOf(digits);
  if (circled >= 0) return circled + 1;
  const value = (digit: string | undefined) => "一二三四五六七八九".indexOf(digit || " ") + 1;
  const [tens, units] = digits.split("十");
  if (units === undefined) return value(digits);
  return (tens ? value(tens) : 1) * 10 + value(units);
}

/** 1 → 一, 12 → 十二, 20 → 二十. */
export function hanNumber(number: number): string {
  const digit = (n: number) => " 一二三四五六七八九"[n]?.trim() ?? "";
  if (number < 10) return digit(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? "" : digit(tens)}十${digit(number % 10)}`;
}

/** The piece a marker adds to a clause path: 二, （二）, 3. */
export function pathPiece(marker: Pick<Marker, "style" | "number">, top: boolean): string {
  switch (marker.style) {
    case "第章":
      return `第${hanNumber(marker.number)}章`;
    case "第条":
      return `第${marker.number}条`;
    case "一、":
      return hanNumber(marker.number);
    case "（一）":
      return `（${hanNumber(marker.number)}）`;
    case "1、":
      return top ? hanNumber(marker.number) : String(marker.number);
    case "1.":
      return String(marker.number);
    case "（1）":
    case "1）":
      return `（${marker.number}）`;
    case "①":
      return "①②③④⑤⑥⑦⑧⑨⑩"[marker.number - 1] ?? "";
  }
}
