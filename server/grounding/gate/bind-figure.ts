import type { EvidenceClause, Figure, LedgerFact, Source } from "../../domain/ledger.ts";
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

/** What a ledger figure that is in no clause was: the steps of its calculation, or the name of the user's fact. */
function storyOf({ source, text }: Figure, facts: readonly LedgerFact[]): string | null {
  if (source.kind === "clause") return null;
  if (source.kind === "calculation") return `${source.steps.join("，")}：${text}`;
  const names = facts.filter(({ quote }) => quote === source.quote).map(({ name }) => name);
  return `${names.join("，")}：${text}`;
}

const stories = new WeakMap<Figure, SourceText>();

function ofLedger(
  figure: Figure,
  place: Place,
  context: GateContext,
  facts: readonly LedgerFact[],
): Origin[] {
  const story = storyOf(figure, facts);
  if (story === null) return [];
  const source = stories.get(figure) ?? readSource(story, context.vocabulary);
  stories.set(figure, source);
  const last = source.figures.at(-1);
  if (last === undefined) return [];
  return [
    {
      source,
      figures: [last],
      year: null,
      reach: figure.source.kind === "user" ? userReach(place) : null,
      prose: false,
      binding: () => ({ id: figure.id, value: figure.value, text: null, source: figure.source }),
    },
  ];
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

/** 2025年重庆市未来工厂: the year of the notice itself before words of its name, and of nothing that is counted or due. */
function isYearOfNotice(
  { figure, text }: Place,
  cited: readonly EvidenceClause[],
  { vocabulary }: GateContext,
) {
  const { date, bounds, bare } = figure;
  if (date === null || date.month !== null || bounds.size > 0) return false;
  const named = text
    .slice(bare.end)
    .replace(/^[年度的]+/u, "")
    .slice(0, 3);
  return cited.some(({ notice }) => {
    const meta = vocabulary.notices.get(notice)?.meta;
    return meta?.year === date.year && [meta.title, ...meta.names].some((name) => name.includes(named));
  });
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
    ...ledger.figures.flatMap((one) => ofLedger(one, place, context, ledger.facts)),
    ...context.own.map(ofOurs),
    ...context.said.map((source) => ofUser(source, userReach(place))),
  ];
  if (isYearOfNotice(place, cited, context))
    return { binding: { source: null, id: null, value: "", text: null } };
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
