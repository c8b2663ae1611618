import { hanOrdinal, readOrdinal } from "./ordinals.ts";

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

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
const DIGITS = "[\\d０-９]";
const HAN = "[一二三四五六七八九十]{1,3}";
/** What Word or the OCR left before a marker: list dashes, bookmarks. */
const DEBRIS = /^(?:\s|[-•●*]\s|\[bookmark:[^\]]*\])*/u;
/** `3.2025年…` and `3.5G工厂` are item 3, `3.5亿元` is a decimal. */
const DOT = `[.．](?!${DIGITS})|[.．](?=20\\d\\d年|[45]G)`;

const PATTERNS: [MarkerStyle, RegExp][] = [
  ["第章", new RegExp(`^第(${HAN})章(?=\\s|$)`, "u")],
  ["第条", new RegExp(`^第(${HAN}|\\d{1,3})条(?=[\\s\u3000])`, "u")],
  ["一、", new RegExp(`^(${HAN})、`, "u")],
  // 「（一）项规定」 at the start of a broken line is a reference.
  ["（一）", new RegExp(`^[（(]\\s?(${HAN})\\s?[）)](?!款|项(?!目))`, "u")],
  ["1、", new RegExp(`^(${DIGITS}{1,2})、`, "u")],
  ["1.", new RegExp(`^(${DIGITS}{1,2})(?:${DOT})`, "u")],
  ["（1）", new RegExp(`^[（(]\\s?(${DIGITS}{1,2})\\s?[）)]`, "u")],
  ["1）", new RegExp(`^(${DIGITS}{1,2})[）)]`, "u")],
  ["①", new RegExp(`^([${CIRCLED}])`, "u")],
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

function numberOf(printed: string): number {
  const circled = CIRCLED.indexOf(printed);
  return circled >= 0 ? circled + 1 : readOrdinal(printed.normalize("NFKC"));
}

/** The piece a marker adds to a clause path: 二, （二）, 3. */
export function pathPiece(marker: Pick<Marker, "style" | "number">, top: boolean): string {
  switch (marker.style) {
    case "第章":
      return `第${hanOrdinal(marker.number)}章`;
    case "第条":
      return `第${marker.number}条`;
    case "一、":
      return hanOrdinal(marker.number);
    case "（一）":
      return `（${hanOrdinal(marker.number)}）`;
    case "1、":
      return top ? hanOrdinal(marker.number) : String(marker.number);
    case "1.":
      return String(marker.number);
    case "（1）":
    case "1）":
      return `（${marker.number}）`;
    case "①":
      return CIRCLED.charAt(marker.number - 1);
  }
}
