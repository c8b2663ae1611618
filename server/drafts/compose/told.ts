import type { DraftLedger } from "../draft-ledger.ts";
import { renderText } from "../render-blocks.ts";
import { lacking, unsure } from "./lacking.ts";

const STOPPED = /[。！？；，、：,;:.\s]+$/u;
/** Cells that choose among printed words. */
const CHOSEN = /^f\.|^i\d+\.category$/u;
const FULL_STOP = /[。！？]$/u;

/** `{s1.pain}` where the ledger has it; undefined where the sheet doesn't say. */
export const slot = (ledger: DraftLedger, key: string): string | undefined =>
  ledger.figures.has(key) || ledger.phrases.has(key) ? `{${key}}` : undefined;

/** The slot, or what a writer has to fetch: `【待补充：…】`. */
export const slotOr = (ledger: DraftLedger, key: string, what: string): string =>
  slot(ledger, key) ?? lacking(what);

/**
 * Told words to stand inside a sentence: on one line, without their own full stop, and marked where the cell says what
 * it can't. Undefined where nothing was told.
 */
export function inside(ledger: DraftLedger, key: string): string | undefined {
  const phrase = ledger.phrases.get(key);
  if (phrase === undefined) return slot(ledger, key);
  const lines = phrase.split(/\r?\n/u).map((line) => line.trim().replace(STOPPED, ""));
  const line = lines.filter((each) => each !== "").join("；");
  const doubtful = CHOSEN.test(key) && ledger.faults.some(({ ref }) => ref === key);
  return (line === phrase ? `{${key}}` : line) + (doubtful ? unsure("所填不在可选的内容里") : "");
}

/** Told words as paragraphs, one a line as they were typed; none where nothing was told. */
export function toldLines(ledger: DraftLedger, key: string): string[] {
  const phrase = ledger.phrases.get(key);
  const lines = (phrase ?? slot(ledger, key) ?? "")
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return phrase !== undefined && lines.length === 1 ? [`{${key}}`] : lines;
}

/** The words that a text shows. */
export const shownWords = (ledger: DraftLedger, text: string): string => renderText(text, ledger).text;

/** The text with a full stop at its end, unless what it ends with brings its own. */
export const sentence = (ledger: DraftLedger, text: string): string =>
  FULL_STOP.test(shownWords(ledger, text)) ? text : `${text}。`;

/** What was told, between commas. */
export const joined = (parts: readonly (string | undefined)[], between = "，"): string =>
  parts.filter((part) => part !== undefined && part !== "").join(between);

/** Each of the texts once, by what it shows: three indicators may come from one record. */
export function distinct(ledger: DraftLedger, texts: readonly (string | undefined)[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    if (text === undefined) continue;
    const shown = shownWords(ledger, text);
    if (!seen.has(shown)) seen.set(shown, text);
  }
  return [...seen.values()];
}

/** `行业特点：…`; told words that begin with the label bring it themselves. */
export const labelled = (ledger: DraftLedger, label: string, text: string): string =>
  shownWords(ledger, text).startsWith(label) ? text : `${label}：${text}`;
