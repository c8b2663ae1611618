import type { EvidenceClause, Figure, Source } from "../../domain/ledger.ts";
import type { GateContext } from "./gate-context.ts";
import { matchFigure, sameNeighbours } from "./match-figure.ts";
import type { Reason } from "./reason.ts";
import { outOfScope, type Place } from "./scope.ts";
import type { ShownFigure } from "./shown-figure.ts";
import { readClause, readSource, type SourceText } from "./source-text.ts";

/** Where a figure of the wording comes from. `text`: what is shown in its place, where more has to be said. */
export interface Binding {
  source: Source | null;
  /** The ledger entry it is already. */
  id: string | null;
  value: string;
  text: string | null;
}

export type Bound = { binding: Binding } | { reason: Reason };

/** Says why the notice may not be spoken of at this place of the unit, if so. */
export type NoticeCheck = (notice: string, clauseText: string) => Reason | null;

interface Origin {
  source: SourceText;
  figures: readonly ShownFigure[];
  year: number | null;
  reach: Reason | null;
  binding: (own: ShownFigure, text: string | null) => Binding;
  /** Words of ours: the figure may stand nowhere but between the same characters. */
  fixed?: true;
  /** The words around it are a notice's or the user's, so that they tell what it is about. */
  prose: boolean;
}

function ofClause(clause: EvidenceClause, { vocabulary }: GateContext, check: NoticeCheck): Origin {
  const source = readClause(clause, vocabulary);
  const { notice, clause: path, start } = clause;
  return {
    source,
    figures: source.figures,
    year: vocabulary.notices.get(notice)?.meta.year ?? null,
    reach: check(notice, source.text),
    prose: true,
    binding: (own, text) => ({
      id: null,
      value: own.key,
      text,
      source: {
        kind: "clause",
        notice,
        clause: path,
        start: start + source.at[own.start]!,
        end: start + source.at[own.end - 1]! + 1,
      },
    }),
  };
}

/** A figure of a calculation: its steps say what was counted. */
function ofCalculation(figure: Figure, { vocabulary }: GateContext): Origin | null {
  if (figure.source.kind !== "calculation") return null;
  const source = readSource(`${figure.source.steps.join("，")}：${figure.text}`, vocabulary);
  const last = source.figures.at(-1);
  return {
    source,
    figures: last === undefined ? [] : [last],
    year: null,
    reach: null,
    prose: false,
    binding: () => ({ id: figure.id, value: figure.value, text: null, source: figure.source }),
  };
}

const ofOurs = (source: SourceText): Origin => ({
  source,
  figures: source.figures,
  year: null,
  reach: null,
  fixed: true,
  prose: false,
  binding: () => ({ id: null, value: "", text: null, source: null }),
});

function ofUser(source: SourceText, beside: Reason | null): Origin {
  return {
    source,
    figures: source.figures,
    year: null,
    reach: beside,
    prose: true,
    binding: (own) => ({
      id: null,
      value: own.key,
      text: null,
      source: { kind: "user", turn: "", quote: source.text.slice(own.start, own.end) },
    }),
  };
}

/** G7: said to be the user's own, and not beside what the documents demand. */
function userReach({ text, figure }: Place): Reason | null {
  const from =
    Math.max(...["，", "；", "。", "："].map((mark) => text.lastIndexOf(mark, figure.start - 1))) + 1;
  const ends = ["，", "；", "。"].map((mark) => text.indexOf(mark, figure.end)).filter((at) => at >= 0);
  const segment = text.slice(from, Math.min(text.length, ...ends));
  const named = /您|你们|贵司|your?\b/iu.test(text.slice(Math.max(0, figure.start - 24), figure.start));
  return named && !/门槛|最高|截止|上限|下限|要求|规定|奖|补/u.test(segment) ? null : "user";
}

/** Binds one figure to the cited clauses, else to the ledger, to what code knows, or to the user's words. */
export function bindFigure(
  place: Place,
  cited: readonly EvidenceClause[],
  context: GateContext,
  check: NoticeCheck,
): Bound {
  const { figure, text } = place;
  const ledger = context.ledger.build();
  const origins = [
    ...cited.map((clause) => ofClause(clause, context, check)),
    ...ledger.figures.flatMap((one) => ofCalculation(one, context) ?? []),
    ...context.own.map(ofOurs),
    ...context.said.map((source) => ofUser(source, userReach(place))),
  ];
  let fault: Reason | null = null;
  for (const { source, figures, year, reach, fixed, binding, prose } of origins)
    for (const own of figures) {
      if (fixed && !sameNeighbours(text, figure, source.open, own)) continue;
      const match = matchFigure(text, figure, source.open, own, year);
      if (match === null) {
        if (own.key === figure.key) fault ??= "comparator";
        continue;
      }
      const theirs = { text: source.open, figures: source.figures, figure: own };
      const reason = reach ?? outOfScope(place, theirs, source, prose);
      if (reason === null)
        return { binding: binding(own, match === "restore" ? source.text.slice(own.start, own.end) : null) };
      fault = reason;
    }
  return { reason: fault ?? "unbound" };
}
