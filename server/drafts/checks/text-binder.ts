import { codePointLength } from "../../domain/text.ts";
import { renderText } from "../render-blocks.ts";
import { bindFigure, type Unbound } from "./bind-figure.ts";
import type { CheckInput } from "./check-input.ts";
import { indexFigures } from "./figure-index.ts";
import { maskFinder, printedCells } from "./masks.ts";
import { Numbering } from "./numbering.ts";
import { readQuantities } from "./quantities.ts";
import { type Mention, subjectFinder } from "./subjects.ts";
import type { TextUnit } from "./text-units.ts";

/** A number as it stands in a unit: a figure of the ledger, or why it is none. Code points. */
export interface ReadFigure {
  start: number;
  end: number;
  text: string;
  id: string | null;
  unbound: Unbound | null;
  /** Typed rather than put there by a slot. */
  typed: boolean;
}

export interface ReadUnit {
  unit: TextUnit;
  figures: ReadFigure[];
  mentions: Mention[];
}

interface Span {
  start: number;
  end: number;
}

/** So short a phrase could stand anywhere. */
const SHORTEST_PHRASE = 8;
/** One UTF-16 unit a code point, so that offsets are the same. */
const flat = (text: string) => Array.from(text, (point) => (point.length === 1 ? point : "\ufffd")).join("");

interface Verbatim {
  text: string;
  figures: readonly (Span & { id: string })[];
}

/** Phrases of the ledger that hold figures, longest first: words that bring their sources along. */
function phrasesOf({ ledger }: CheckInput): Verbatim[] {
  return [...ledger.phrases.keys()]
    .map((key): Verbatim => {
      const { text, figures } = renderText(`{${key}}`, ledger);
      return { text: flat(text), figures };
    })
    .filter(({ text, figures }) => figures.length > 0 && codePointLength(text) >= SHORTEST_PHRASE)
    .sort((a, b) => b.text.length - a.text.length);
}

/** Reads units of a draft against its facts, in reading order: numbering counts on from unit to unit. */
export function textBinder(input: CheckInput): (unit: TextUnit) => ReadUnit {
  const index = indexFigures(input.ledger);
  const mentionsIn = subjectFinder(input);
  const masksIn = maskFinder(input);
  const phrases = phrasesOf(input);
  const labels = printedCells(input);
  const numbering = new Numbering();
  let section = "";
  return (unit) => {
    if (unit.section !== section) numbering.enter();
    section = unit.section;
    const text = flat(unit.text);
    const mentions = mentionsIn(text);
    const figures: ReadFigure[] = unit.figures.map(({ id, start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      id,
      unbound: null,
      typed: false,
    }));
    const open = Array.from(text);
    const hide = ({ start, end }: Span) => open.fill("\ue000", start, end);
    const isOpen = ({ start, end }: Span) => !open.slice(start, end).includes("\ue000");
    figures.forEach(hide);
    for (const start of lineStarts(text)) {
      const free = numbering.after(text.slice(start), start === 0);
      if (free > 0) hide({ start, end: start + free });
    }
    for (const { start, end } of unit.columns) if (labels.has(text.slice(start, end))) hide({ start, end });
    const put = (span: Span, id: string | null, unbound: Unbound | null) =>
      figures.push({ ...span, text: text.slice(span.start, span.end), id, unbound, typed: true });
    for (const phrase of phrases)
      for (const start of placesOf(text, phrase.text)) {
        const whole = { start, end: start + phrase.text.length };
        if (!isOpen(whole)) continue;
        for (const one of phrase.figures)
          put({ start: start + one.start, end: start + one.end }, one.id, null);
        hide(whole);
      }
    for (const { text: words, candidates } of index.phrases)
      for (const start of placesOf(text, words)) {
        const whole = { start, end: start + words.length };
        if (!isOpen(whole) || !standsAlone(text, whole)) continue;
        const bound = bindFigure(unit, { ...whole, text: words, key: words, unit: "" }, mentions, {
          ...index,
          byKey: new Map([[words, candidates]]),
        });
        if (!("candidate" in bound)) continue;
        put(whole, bound.candidate.id, null);
        hide(whole);
      }
    for (const mask of masksIn(text)) if (isOpen(mask)) hide(mask);
    const openMarks = Array.from(text.matchAll(OPEN_MARK), ({ 0: mark, index }) => ({
      start: index,
      end: index + mark.length,
    }));
    for (const quantity of readQuantities(open.join(""))) {
      const asked = openMarks.some(({ start, end }) => quantity.start >= start && quantity.end <= end);
      if (asked && NAMES_WHAT.has(quantity.unit)) continue;
      const bound = bindFigure({ ...unit, text }, quantity, mentions, index);
      if ("candidate" in bound) put(quantity, bound.candidate.id, null);
      else put(quantity, null, bound.unbound);
    }
    return { unit: { ...unit, text }, figures: figures.sort((a, b) => a.start - b.start), mentions };
  };
}

/** 【待补充：2021年利润】 asks for something by its year; an amount in there would still be an amount. */
const OPEN_MARK = /【待(?:补充|核实)：[^】]*】/gu;
const NAMES_WHAT = new Set(["日期", "字", "个"]);

/** The beginnings of the lines and cells of a unit. */
const lineStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(/[\n\t]/gu), ({ index }) => index + 1),
];

/** 12月 is not part of 2012月. */
const standsAlone = (text: string, { start, end }: Span) =>
  !(/\d/u.test(text[start]!) && /[\d.]/u.test(text[start - 1] ?? "")) &&
  !(/\d/u.test(text[end - 1]!) && /\d|^\.\d/u.test(text.slice(end, end + 2)));

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
