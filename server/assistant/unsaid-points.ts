import type { Ledger } from "../domain/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { renderSlots } from "../grounding/render-slots.ts";
import type { BriefLine } from "./briefing.ts";

/** What a reader has seen so far. */
export interface Seen {
  text: string;
  /** Ledger ids of the figures in it. */
  figures: ReadonlySet<string>;
}

const flat = (text: string) => text.replace(/\[c\d+\]|[\s*\-|“”]/gu, "");
const idsIn = (text: string, kind: "f" | "v") =>
  Array.from(text.matchAll(/\{([fv]\d+)\}/gu), (match) => match[1]!).filter((id) => id.startsWith(kind));
const TELLING = /\d+(?:\.\d+)?%?|原则上|最高|不超过|不低于|不少于|以上|以下|以内/gu;

/** Share of the quoted words, in pairs of characters, that has to be told in one way or another. */
const COVERED = 0.6;

function coverage(words: string, told: string): number {
  const pairs = Array.from(flat(words).matchAll(/(?=(\p{Script=Han}{2}))/gu), (match) => match[1]!);
  return pairs.length === 0 ? 1 : pairs.filter((pair) => told.includes(pair)).length / pairs.length;
}

/** In other words, but with the clause's citation, and with each of its numbers and qualifiers. */
function quotedInOtherWords({ id, words }: { id: string; words: string }, { text }: Seen): boolean {
  const about = text.split(/(?<=[。；\n])/u).filter((sentence) => sentence.includes(`[${id}]`));
  const told = about.join("");
  const whole = (words.match(TELLING) ?? []).every((word) => told.includes(word));
  return about.length > 0 && whole && coverage(words, told) >= COVERED;
}

/** 建设内容 stands in many a sentence: so few words are a clause's own only where it is cited. */
const SHORT = 12;

function quotedThere({ id, words }: { id: string; words: string }, { text }: Seen, shown: string): boolean {
  return shown.includes(flat(words)) && (flat(words).length > SHORT || text.includes(`[${id}]`));
}

function isSaid({ point, text, must }: BriefLine, seen: Seen, shown: string, ledger: Ledger): boolean {
  if (shown.includes(flat(renderSlots(text, ledger).text))) return true;
  if (point.kind === "quote")
    return quotedThere(point.quotation, seen, shown) || quotedInOtherWords(point.quotation, seen);
  if (must) {
    const figures = idsIn(text, "f");
    return figures.length > 0 && idsIn(text, "v").length === 0 && figures.every((id) => seen.figures.has(id));
  }
  // What else there is to read is told by its citations, whatever stands around them.
  if (point.kind === "related")
    return (text.match(/\[c\d+\]/gu) ?? []).every((citation) => seen.text.includes(citation));
  return point.kind !== "met" || idsIn(text, "f").every((id) => seen.figures.has(id));
}

/** 某文件写明：, which says nothing by itself. */
const isHeading = ({ text }: BriefLine) => /[：:]\s*$/u.test(text);

/**
 * The points that no reader has seen: what a model left out, what the gate withheld, what a broken stream never
 * said. A heading comes with the first thing left under it.
 */
export function unsaidPoints(lines: readonly BriefLine[], seen: Seen, ledger: Ledger): Point[] {
  const shown = flat(seen.text);
  const left: Point[] = [];
  let heading: BriefLine | null = null;
  let under: Point["kind"] | null = null;
  for (const line of lines) {
    if (isHeading(line)) {
      [heading, under] = [line, null];
      continue;
    }
    under ??= line.point.kind;
    if (line.point.kind !== under) heading = null;
    if (isSaid(line, seen, shown, ledger)) continue;
    if (heading !== null) left.push(heading.point);
    heading = null;
    left.push(line.point);
  }
  return left;
}
