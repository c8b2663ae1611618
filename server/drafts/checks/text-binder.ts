import { codePointLength } from "../../domain/text.ts";
import { renderText } from "../render-blocks.ts";
import { bindFigure, type Unbound } from "./bind-figure.ts";
import type { CheckInput } from "./check-input.ts";
import { indexFigures, numberOf } from "./figure-index.ts";
import type { Differing } from "./known-words.ts";
import { maskFinder, printedCells } from "./masks.ts";
import { Numbering } from "./numbering.ts";
import { flat, Page, type ReadFigure, type Span } from "./page.ts";
import type { Quantity } from "./quantities.ts";
import { type Mention, subjectFinder } from "./subjects.ts";
import { toldWords } from "./told-words.ts";
import type { TextUnit } from "./text-units.ts";

export interface ReadUnit {
  unit: TextUnit;
  figures: ReadFigure[];
  mentions: Mention[];
}

/** So short a phrase could stand anywhere. */
const SHORTEST_PHRASE = 8;
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

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const bound = (id: string) => ({ id, unbound: null, typed: true });
const loose = (unbound: Unbound) => ({ id: null, unbound, typed: true });

/** 【待补充：2021年利润】 asks for something by its year; an amount in there would still be an amount. */
const OPEN_MARK = /【待(?:补充|核实)：[^】]*】/gu;
const NAMES_WHAT = new Set(["日期", "字", "个"]);

/** The beginnings of the lines and cells of a unit. Out of a Word file the lines of a cell come with a space between. */
const lineStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(/[\n\t]|[。；] (?=\d)/gu), ({ 0: gap, index }) => index + gap.length),
];

/** Numbers that count on, and digits that are known to be other ones. */
function readNumbering(page: Page, numbering: Numbering, differing: readonly Differing[]): void {
  for (const start of lineStarts(page.text)) {
    const free = numbering.after(page.text.slice(start), start === 0);
    const other = differing.some((one) => one.start >= start && one.start < start + free);
    if (free > 0 && (!other || numbering.countedOn)) page.hide({ start, end: start + free });
  }
  if (differing.length === 0) return;
  const open = differing.filter(page.isOpen);
  const words = ({ known }: Differing) => loose({ kind: "none", words: `资料里这句话是“${known}”` });
  for (const quantity of page.quantities()) {
    const other = open.find((one) => overlap(one, quantity));
    if (other) page.put(quantity, words(other));
  }
  for (const one of open) if (page.isOpen(one)) page.put(one, words(one));
}

/** 4个场景, 12项指标, 8笔投资: anybody can count them. */
function isCount(
  { sheet: { scenes, investments } }: CheckInput,
  { key, end }: Quantity,
  text: string,
): boolean {
  const indicators = scenes.reduce((sum, scene) => sum + scene.indicators.length, 0);
  const counts: [RegExp, number][] = [
    [/^(?:典型|主要|应用|建设|示范)*场景/u, scenes.length],
    [/^(?:考核|量化|可量化|效益|绩效)*指标/u, indicators],
    [/^(?:投资|明细|支出|发票)/u, investments.length],
  ];
  return counts.some(([what, count]) => what.test(text.slice(end)) && numberOf(key) === String(count));
}

/** 12月 is not part of 2012月. */
const standsAlone = (text: string, { start, end }: Span) =>
  !(/\d/u.test(text[start]!) && /[\d.]/u.test(text[start - 1] ?? "")) &&
  !(/\d/u.test(text[end - 1]!) && /^(?:\d|\.\d)/u.test(text.slice(end, end + 2)));

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Words that are no figures, as the draft's own facts print them. Made only for a draft that needs them. */
const printedOf = (input: CheckInput) => ({ masksIn: maskFinder(input), labels: printedCells(input) });

/** What typed numbers are held against. */
const groundsOf = (input: CheckInput) => ({
  index: indexFigures(input.ledger),
  mentionsIn: subjectFinder(input),
  phrases: phrasesOf(input),
  told: toldWords(input),
});

/** Hides the labels and names of a unit. */
function hidePrinted(
  page: Page,
  { columns }: TextUnit,
  { masksIn, labels }: ReturnType<typeof printedOf>,
): void {
  const { text } = page;
  for (const { start, end } of columns) if (labels.has(text.slice(start, end))) page.hide({ start, end });
  for (const mask of masksIn(text)) page.hide(mask);
}

/** Binds the numbers that were typed: told words first, then names, then whatever its words say it is. */
function bindTyped(
  page: Page,
  unit: TextUnit,
  input: CheckInput,
  { index, mentionsIn, phrases, told }: ReturnType<typeof groundsOf>,
  printed: ReturnType<typeof printedOf>,
): Mention[] {
  const { text } = page;
  const mentions = mentionsIn(text);
  for (const phrase of phrases)
    for (const whole of page.places(phrase.text)) {
      for (const { id, start, end } of phrase.figures)
        page.put({ start: whole.start + start, end: whole.start + end }, bound(id));
      page.hide(whole);
    }
  for (const { text: words, candidates } of index.phrases)
    for (const whole of page.places(words)) {
      if (!standsAlone(text, whole)) continue;
      const only = { ...index, byKey: new Map([[words, candidates]]) };
      const found = bindFigure(unit, { ...whole, text: words, key: words, unit: "" }, mentions, only);
      if ("candidate" in found) page.put(whole, bound(found.candidate.id));
    }
  hidePrinted(page, unit, printed);
  const marks = Array.from(text.matchAll(OPEN_MARK), ({ 0: mark, index: start }) => ({
    start,
    end: start + mark.length,
  }));
  for (const quantity of page.quantities()) {
    if (NAMES_WHAT.has(quantity.unit) && marks.some((mark) => overlap(mark, quantity))) continue;
    const found = bindFigure(unit, quantity, mentions, index);
    if ("candidate" in found) page.put(quantity, bound(found.candidate.id));
    else if (isCount(input, quantity, text) || told(text, quantity))
      page.put(quantity, { id: null, unbound: null, typed: true });
    else page.put(quantity, loose(found.unbound));
  }
  return mentions;
}

/**
 * Reads units of a draft against its facts, in reading order: numbering counts on from unit to unit. `differing` are
 * digits that are known to be other ones. In a section composed from the facts only the composer's own words are read.
 */
export function textBinder(input: CheckInput) {
  const numbering = new Numbering();
  const printed = once(() => printedOf(input));
  const grounds = once(() => groundsOf(input));
  let section = "";
  return (unit: TextUnit, differing: readonly Differing[] = []): ReadUnit => {
    if (unit.section !== section) numbering.enter();
    section = unit.section;
    const page = new Page(unit.text);
    const own = { ...unit, text: page.text };
    for (const { id, ...span } of unit.figures) page.put(span, { id, unbound: null, typed: false });
    for (const span of unit.given ?? []) page.hide(span);
    readNumbering(page, numbering, differing);
    const composed = unit.state === "内置";
    if (composed && page.hasDigits()) hidePrinted(page, unit, printed());
    const mentions = composed && !page.hasDigits() ? [] : bindTyped(page, own, input, grounds(), printed());
    return { unit: own, figures: page.figures.sort((a, b) => a.start - b.start), mentions };
  };
}
