import { splitSentences } from "../../domain/sentences.ts";
import { stripSpace } from "../../domain/text.ts";
import type { EvidenceClause } from "../../domain/ledger.ts";
import type { SourceText } from "./source-text.ts";

/** Stands for what is not to be read as typed text. */
export const HIDDEN = "\ue000";

/** Quotation marks with what they close, outermost pairs only. */
export function quotations(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "“" && depth++ === 0) start = at;
    else if (text[at] === "”" && depth > 0 && --depth === 0) found.push({ start, end: at + 1 });
  }
  return found;
}

const bare = (text: string) => stripSpace(text.normalize("NFKC"));

/** A marker before the first word of a sentence may be left out with what stands before it. */
const LONGEST_MARKER = 8;
const ASIDE = /^[（(][^（）()]*[）)]$/u;

/** Where the sentences of a text begin and end once its white space is gone. */
function sentenceEdges(text: string, source: string): { start: number; end: number }[] {
  let from = 0;
  return splitSentences(text).map((sentence) => {
    const words = bare(sentence.text);
    const start = source.indexOf(words, from);
    from = start + words.length;
    return { start, end: from };
  });
}

/** Left out may be a bracketed aside, or whole sentences: half of two sentences is a third one. */
function mayLeaveOut(source: string, text: string, from: number, to: number): boolean {
  if (ASIDE.test(source.slice(from, to))) return true;
  const edges = sentenceEdges(text, source);
  const opens = edges.some(({ start }) => start <= to && to - start <= LONGEST_MARKER);
  return opens && edges.some(({ end }) => end === from);
}

/** Whether the words, asides and sentences left out by …… aside, stand in the text one after the other. */
export function isVerbatim(words: string, text: string): boolean {
  const source = bare(text);
  let from: number | null = null;
  for (const piece of words.split(/…{2,}|\.{6}/u).map(bare)) {
    const at: number = piece === "" ? -1 : source.indexOf(piece, from ?? 0);
    if (at < 0 || (from !== null && !mayLeaveOut(source, text, from, at))) return false;
    from = at + piece.length;
  }
  return true;
}

/** Whether the words begin or end within a figure: “2000万元” of 原则上不低于2000万元 says another thing. */
export function cutsFigure(words: string, { text, figures }: Pick<SourceText, "text" | "figures">): boolean {
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => text[at] !== " ");
  const found = stripSpace(text).indexOf(stripSpace(words));
  if (found < 0) return false;
  const start = places[found]!;
  const end = places[found + stripSpace(words).length - 1]! + 1;
  return figures.some((one) => (one.start < start && start < one.end) || (one.start < end && end < one.end));
}

/** The clause that holds the words, of those given. */
export function quotedClause(words: string, clauses: EvidenceClause[]): EvidenceClause | undefined {
  return clauses.find(({ text }) => isVerbatim(words, text));
}

/** The text with some places hidden. */
export function hide(text: string, spans: Iterable<{ start: number; end: number }>): string {
  const units = Array.from({ length: text.length }, (_, at) => text[at]!);
  for (const { start, end } of spans) units.fill(HIDDEN, start, end);
  return units.join("");
}
