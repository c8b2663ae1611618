import type { EvidenceClause } from "../../domain/ledger.ts";
import { bindFigure, type Binding, type NoticeCheck } from "./bind-figure.ts";
import { canonical } from "./canonical.ts";
import { claimsTooMuch } from "./claims.ts";
import { clausePaths } from "./clause-paths.ts";
import { expandSlots, type Expanded } from "./expand-slots.ts";
import type { GateContext } from "./gate-context.ts";
import { checkSlot } from "./gate-slot.ts";
import { hasMarkup } from "./markup.ts";
import { afterFreeNumber, type Numbering } from "./numbering.ts";
import { hide, isVerbatim, quotations, quotedClause } from "./quotations.ts";
import type { Reason } from "./reason.ts";
import { shownFigures } from "./shown-figure.ts";
import { readClause } from "./source-text.ts";
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
  for (const { start, end } of quotations(unit.text)) {
    const words = unit.points.slice(start + 1, end - 1).join("");
    const verbatim =
      quotedClause(words, cited) !== undefined ||
      vocabulary.likely.has(words) ||
      said.some(({ text }) => isVerbatim(words, text));
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
  const clauses = new Map(ledger.evidence.map((clause) => [clause.id, clause]));
  const unit = expandSlots(canonical(worded), ledger.build());
  if (unit === null || unit.citations.some(({ id }) => !clauses.has(id))) return { reason: "unknown" };
  const cited = unit.citations.map(({ id }) => clauses.get(id)!);
  const { text, slots } = unit;

  const quotes = quotedSpans(unit, cited, context);
  if (typeof quotes === "string") return { reason: quotes };
  const unquoted = hide(text, quotes);
  if (hasMarkup(hide(unquoted, unit.citations))) return { reason: "markup" };

  const names = vocabulary.findNoticeNames(text);
  const speaksOf = (notice: string, at: number, clauseText = ""): boolean => {
    const name = names.findLast(({ start }) => start < at);
    if (name === undefined || vocabulary.noticesNamed.get(name.text)!.has(notice)) return true;
    const body = /\d/u.test(name.text) ? clauseText : (vocabulary.bodies.get(notice) ?? "");
    return body.replace(/\s+/gu, "").includes(name.text);
  };
  // A slot is no label: its figures are read where they stand, with the words around them.
  const labels = spansOf(context.labels, unquoted).filter(
    ({ start, end }) => !slots.some((slot) => slot.start <= start && end <= slot.end),
  );
  for (const { start, end } of labels) {
    const notice = context.labelNotice.get(text.slice(start, end));
    if (notice !== undefined && /\d/u.test(text.slice(start, end)) && !speaksOf(notice, start))
      return { reason: "notice" };
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
  const hidden = [...quotes, ...unit.citations, ...labels, ...paths, ...number];
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
