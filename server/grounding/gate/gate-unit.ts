import type { EvidenceClause } from "../../domain/ledger.ts";
import { bindFigure, type Binding, type NoticeCheck } from "./bind-figure.ts";
import { canonical } from "./canonical.ts";
import { titlesAreCited, titlesStandThere } from "./cited-titles.ts";
import { claimsTooMuch } from "./claims.ts";
import { clausePaths } from "./clause-paths.ts";
import { expandSlots, type Expanded } from "./expand-slots.ts";
import type { GateContext } from "./gate-context.ts";
import { checkSlot } from "./gate-slot.ts";
import { hasMarkup } from "./markup.ts";
import { afterFreeNumber, freeCounts, type Numbering } from "./numbering.ts";
import { cutsFigure, hide, isVerbatim, quotations, quotedClause } from "./quotations.ts";
import type { Reason } from "./reason.ts";
import { shownFigures } from "./shown-figure.ts";
import { quotableClause, readClause } from "./source-text.ts";
import type { Term } from "./terms.ts";
import { plain, type Vocabulary } from "./vocabulary.ts";
import { supportedTerms } from "./supported-terms.ts";

interface Span {
  start: number;
  end: number;
}
/** What is to be shown of one unit. */
export interface GatedUnit {
  text: string;
  /** Figures by ledger id, code points of `text`. */
  figures: { id: string; start: number; end: number }[];
  /** Figures read in it and how many of them are bound to a source. */
  read: number;
}
export type Gated = GatedUnit | { reason: Reason };

/** Whose words follow. */
const THEIRS = /您|你|\byou/iu;
/** Longer words in quotation marks are meant as somebody's own. */
const SHORT_QUOTATION = 12;

/** Which clauses a place of the unit leans on: the citations that follow it next, else the last before it. */
function citedAt(
  { citations }: Expanded,
  at: number,
  clauses: ReadonlyMap<string, EvidenceClause>,
): EvidenceClause[] {
  const groups: Expanded["citations"][] = [];
  for (const citation of citations) {
    const group = groups.at(-1);
    if (group?.at(-1)?.end === citation.start) group.push(citation);
    else groups.push([citation]);
  }
  const group = groups.find(([first]) => first!.start >= at) ?? groups.at(-1) ?? [];
  return group.map(({ id }) => clauses.get(id)!);
}

function quotedSpans(
  unit: Expanded,
  cited: EvidenceClause[],
  { said, labels, vocabulary }: GateContext,
): Span[] | Reason {
  const spans: Span[] = [];
  const before = (at: number) => unit.text.slice(0, at);
  for (const { start, end } of quotations(unit.text)) {
    const words = unit.points.slice(start + 1, end - 1).join("");
    const clause = quotedClause(words, cited);
    if (clause && cutsFigure(words, readClause(clause, vocabulary))) return "misquote";
    // 原文印作“…”[c3] gives the user's words as the clause's.
    const asTheirs = cited.length === 0 || words.length <= SHORT_QUOTATION || THEIRS.test(before(start));
    const verbatim =
      clause !== undefined ||
      vocabulary.likely.has(words) ||
      (asTheirs && said.some(({ text }) => isVerbatim(words, text)));
    if (verbatim) spans.push({ start, end });
    else if (
      words.length > SHORT_QUOTATION &&
      words.replace(labels, "").length > SHORT_QUOTATION &&
      cited.length > 0
    )
      return "misquote";
  }
  return spans;
}

/** The notice's name nearest before a place; where names touch (2025年未来工厂｜建设场景征集) all of them. */
function namesBefore(names: readonly Term[], at: number): Term[] {
  let from = names.findLastIndex(({ start }) => start < at);
  if (from < 0) return [];
  const last = from;
  while (from > 0 && names[from - 1]!.end === names[from]!.start) from--;
  return names.slice(from, last + 1);
}

/** A name without a number may also be a thing that the notice speaks of: 未来工厂 in the policy of 2026. */
function isNameOf(
  name: string,
  notice: string,
  clauseText: string,
  { noticesNamed, bodies }: Vocabulary,
): boolean {
  if (noticesNamed.get(name)!.has(notice)) return true;
  const body = /\d/u.test(name) ? plain(clauseText) : (bodies.get(notice) ?? "");
  return body.includes(plain(name));
}

/** 三证合一或三证合一: one of two names was written twice. */
const TWICE =
  /([“《]?[^，。；、或和及“”《》]{0,20}[\d一二三四五六七八九十][^，。；、或和及“”《》]{0,20}[”》]?)[或和、及]\1/u;

const spansOf = (pattern: RegExp, text: string): Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Judges one sentence, table row or list item. Adds the typed figures that it binds to the ledger. */
export function gateUnit(
  worded: string,
  opensLine: boolean,
  numbering: Numbering,
  context: GateContext,
): Gated {
  const { vocabulary, ledger } = context;
  const clauses = new Map(ledger.evidence.map((clause) => [clause.id, quotableClause(clause, vocabulary)]));
  const unit = expandSlots(canonical(worded), ledger.build());
  if (unit === null || unit.citations.some(({ id }) => !clauses.has(id))) return { reason: "unknown" };
  const cited = unit.citations.map(({ id }) => clauses.get(id)!);
  const { text, slots } = unit;

  const quotes = quotedSpans(unit, cited, context);
  if (typeof quotes === "string") return { reason: quotes };
  const unquoted = hide(text, quotes);
  if (hasMarkup(hide(unquoted, unit.citations))) return { reason: "markup" };

  const names = vocabulary.findNoticeNames(text);
  const speaksOf = (notice: string, at: number, clauseText = ""): boolean =>
    namesBefore(names, at).every(({ text: name }) => isNameOf(name, notice, clauseText, vocabulary));
  // A slot is no label: its figures are read where they stand, with the words around them.
  const labels = spansOf(context.labels, unquoted).filter(
    ({ start, end }) => !slots.some((slot) => slot.start <= start && end <= slot.end),
  );
  for (const { start, end } of labels) {
    const label = text.slice(start, end);
    const notice = context.labelNotice.get(label);
    // A title names its own notice, whatever stands before it: the head of a table.
    const its = notice === undefined || speaksOf(notice, start) || speaksOf(notice, end);
    if (/\d/u.test(label) && !its) return { reason: "notice" };
    // 三级及以上 is a figure too; in quotation marks a condition's words are given as the clause's.
    if (shownFigures(label).length === 0 && text[start - 1] !== "“") continue;
    const places = context.labelClauses.get(label);
    const elsewhere = cited.every((one) => !places?.has(`${one.notice} ${one.clause}`));
    if (places && cited.length > 0 && elsewhere) return { reason: "unbound" };
  }
  const paths = clausePaths(unquoted, cited, vocabulary);
  if (paths === null) return { reason: "path" };
  const sources = cited.map((clause) => readClause(clause, vocabulary).text);
  const number = opensLine
    ? [
        {
          start: 0,
          end: afterFreeNumber(
            text,
            numbering,
            cited.map((clause) => clause.text),
          ),
        },
      ]
    : [];
  const masks = spansOf(vocabulary.masks, unquoted);
  const masked = masks.map(({ start, end }) => text.slice(start, end));
  if (!titlesAreCited(masked, cited, vocabulary)) return { reason: "term" };
  if (!titlesStandThere(hide(text, quotes), clauses, vocabulary)) return { reason: "term" };
  const twice = TWICE.exec(text)?.[0];
  if (twice !== undefined && !sources.some((source) => source.includes(twice))) return { reason: "unbound" };
  const hidden = [...quotes, ...unit.citations, ...labels, ...paths, ...number, ...freeCounts(unquoted)];
  const open = hide(text, [...hidden, ...masks]);

  const figures = shownFigures(open);
  const bindings: (Binding & Span)[] = [];
  for (const slot of slots) {
    if (labels.some(({ start, end }) => start <= slot.start && slot.end <= end)) continue;
    const check = (notice: string, clauseText: string) => speaksOf(notice, slot.start, clauseText);
    const reason = checkSlot({ text: open, figures }, slot, context, check);
    if (reason !== null) return { reason };
  }
  for (const figure of figures) {
    if (slots.some((slot) => slot.start < figure.end && figure.start < slot.end)) continue;
    const check: NoticeCheck = (notice, clauseText) =>
      speaksOf(notice, figure.start, clauseText) ? null : "notice";
    const bound = bindFigure(
      { text: open, figures, figure },
      citedAt(unit, figure.start, clauses),
      context,
      check,
    );
    if ("reason" in bound) return bound;
    bindings.push({ ...bound.binding, start: figure.start, end: figure.end });
  }

  for (const { id, start } of unit.citations) {
    const clause = clauses.get(id)!;
    if (!speaksOf(clause.notice, start, clause.text)) return { reason: "notice" };
  }
  const claims = hide(text, [...quotes, ...labels, ...slots]);
  const { verdicts } = ledger.build();
  const { determinations } = context;
  if (claimsTooMuch(claims, text, { clauses: sources, verdicts, determinations, speaksOf }))
    return { reason: "claim" };
  const unsupported = supportedTerms(hide(unquoted, [...labels, ...slots]), cited, context);
  if (unsupported !== null) return { reason: unsupported };
  return render(unit, bindings, context, figures.length);
}

function render(
  { points, slots }: Expanded,
  bindings: (Binding & Span)[],
  { ledger }: GateContext,
  read: number,
): GatedUnit {
  const placed = [
    ...slots
      .filter(({ id }) => id.startsWith("f"))
      .map(({ id, start, end }) => ({ id, start, end, text: null })),
    ...bindings.flatMap(({ id, start, end, text, value, source }) => {
      if (source === null) return [];
      const shown = text ?? points.slice(start, end).join("");
      return [{ id: id ?? ledger.figure(shown, value, "", source), start, end, text }];
    }),
  ].sort((a, b) => a.start - b.start);
  const out: string[] = [];
  const figures: GatedUnit["figures"] = [];
  let from = 0;
  for (const { id, start, end, text } of placed) {
    out.push(...points.slice(from, start));
    const at = out.length;
    out.push(...(text === null ? points.slice(start, end) : Array.from(text)));
    figures.push({ id, start: at, end: out.length });
    from = end;
  }
  out.push(...points.slice(from));
  return { text: out.join(""), figures, read };
}
