import type { EvidenceClause } from "../../domain/ledger.ts";
import { readMarker } from "../../domain/markers.ts";
import { withoutUnquotable } from "../../domain/quotable-text.ts";
import { findActors } from "./actors.ts";
import { findMeasures } from "./measures.ts";
import { shownFigures, type ShownFigure } from "./shown-figure.ts";
import { HIDDEN } from "./quotations.ts";
import type { Term } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words that a figure may come from, read once: a clause, the steps of a calculation, what the user said. */
export interface SourceText {
  /** White space beside Chinese characters is gone; one UTF-16 unit a code point. */
  text: string;
  /** The same with its own marker and the names hidden whose numerals are no figures. */
  open: string;
  /** For each place of `text`, the code point of the original. */
  at: number[];
  figures: ShownFigure[];
  measures: Term[];
  actors: Term[];
  honours: Set<string>;
}

const WIDE = /[^\p{ASCII}\p{Script=Latin}]/u;
const SPACE = /\s/u;

/** Without the white space that print and OCR left inside Chinese text; between Latin words it stays. */
function condensed(original: string): { text: string; at: number[] } {
  const points = Array.from(original, (character) => (character.length === 1 ? character : "\ufffd"));
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < points.length; index++) {
    const character = points[index]!;
    if (SPACE.test(character)) {
      let next = index + 1;
      while (next < points.length && SPACE.test(points[next]!)) next++;
      if (text === "" || text.endsWith(" ") || next >= points.length) continue;
      if (WIDE.test(text.at(-1)!) || WIDE.test(points[next]!)) continue;
    }
    text += SPACE.test(character) ? " " : character;
    at.push(index);
  }
  at.push(points.length);
  return { text, at };
}

export function readSource(original: string, vocabulary: Vocabulary): SourceText {
  const { text, at } = condensed(original);
  const marker = readMarker(text)?.after ?? 0;
  const named = text.replace(vocabulary.masks, (name) => HIDDEN.repeat(name.length));
  const open = HIDDEN.repeat(marker) + named.slice(marker);
  return {
    text,
    open,
    at,
    figures: shownFigures(open),
    measures: findMeasures(text),
    actors: findActors(text),
    honours: new Set(vocabulary.findHonours(text).map(({ meaning }) => meaning)),
  };
}

const quotable = new WeakMap<EvidenceClause, EvidenceClause>();

/** The clause without what nobody may say of it, its places kept. */
export function quotableClause(clause: EvidenceClause, { notices }: Vocabulary): EvidenceClause {
  const year = notices.get(clause.notice)?.meta.year;
  if (year === undefined) return clause;
  const known = quotable.get(clause) ?? { ...clause, text: withoutUnquotable(clause.text, year) };
  quotable.set(clause, known);
  return known;
}

const read = new WeakMap<Vocabulary, Map<string, SourceText>>();

/** A clause is read once, however many turns cite it. */
export function readClause({ text }: EvidenceClause, vocabulary: Vocabulary): SourceText {
  const known = read.get(vocabulary) ?? new Map<string, SourceText>();
  read.set(vocabulary, known);
  const source = known.get(text) ?? readSource(text, vocabulary);
  known.set(text, source);
  return source;
}
