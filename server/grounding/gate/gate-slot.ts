import type { EvidenceClause, Figure } from "../../domain/ledger.ts";
import type { GateContext } from "./gate-context.ts";
import { HIDDEN } from "./quotations.ts";
import { isNegated, matchFigure } from "./match-figure.ts";
import type { Reason } from "./reason.ts";
import { outOfScope } from "./scope.ts";
import { shownFigures, type ShownFigure } from "./shown-figure.ts";
import { readClause, readSource } from "./source-text.ts";

interface Slot {
  id: string;
  start: number;
  end: number;
}
interface Unit {
  text: string;
  figures: readonly ShownFigure[];
}

function clauseOf({ source }: Figure, { ledger, vocabulary }: GateContext): EvidenceClause | undefined {
  if (source.kind !== "clause") return undefined;
  const isIts = (one: { notice: string; clause: string }) =>
    one.notice === source.notice && one.clause === source.clause;
  const known = ledger.evidence.find(isIts);
  const clause = vocabulary.notices.get(source.notice)?.clauses.find(({ path }) => path === source.clause);
  return known ?? (clause && { ...clause, id: "c0", clause: clause.path, score: 0 });
}

/** Words that touch a figure from outside may bound it no other way than it is bound already. */
function touched(
  inUnit: ShownFigure,
  alone: ShownFigure,
  own: ShownFigure | undefined,
  { value }: Figure,
  { vocabulary }: GateContext,
): boolean {
  const allowed = new Set([...alone.bounds, ...(own?.bounds ?? [])]);
  // 自印发之日起施行: the day a notice is dated is a day from which.
  if ([...vocabulary.notices.values()].some(({ meta }) => meta.dated === value)) allowed.add("from");
  return (
    [...inUnit.bounds].some((bound) => !allowed.has(bound)) ||
    [...alone.bounds].some((bound) => !inUnit.bounds.has(bound))
  );
}

/** A true figure in a false sentence: why this slot may not stand in these words, if so. */
export function checkSlot(
  unit: Unit,
  slot: Slot,
  context: GateContext,
  speaksOf: (notice: string, clauseText: string) => boolean,
): Reason | null {
  const before = unit.text.slice(Math.max(0, slot.start - 8), slot.start);
  const ledger = context.ledger.build();
  if (slot.id.startsWith("u"))
    return /(?:门槛|最高|截止|上限|下限|要求)[^，。；]*$/u.test(before) ? "user" : null;
  if (slot.id.startsWith("v")) {
    const programme = ledger.verdicts.find(({ id }) => id === slot.id)?.programme ?? "";
    const notice = context.determinations.find((one) => one.programme === programme)?.notice ?? programme;
    if (/(?:不|非|未|没)(?:是|算|必|一定|能)?\s*$/u.test(before)) return "claim";
    return speaksOf(notice, "") ? null : "notice";
  }
  const figure = ledger.figures.find(({ id }) => id === slot.id)!;
  const alone = shownFigures(
    figure.text.replace(context.vocabulary.masks, (name) => HIDDEN.repeat(name.length)),
  );
  const inUnit = unit.figures.filter(({ bare }) => bare.start < slot.end && slot.start < bare.end);
  if (inUnit.some(({ bare }) => bare.start < slot.start || bare.end > slot.end)) return "unbound";
  if (alone.length === 0) return null;
  const [first] = inUnit;
  if (first === undefined || inUnit.length !== alone.length) return "unbound";
  const clause = clauseOf(figure, context);
  const printed = clause && (context.vocabulary.notices.get(clause.notice)?.meta.year ?? null);
  const source = clause
    ? readClause(clause, context.vocabulary)
    : readSource(
        figure.source.kind === "calculation" ? `${figure.source.steps.join("，")}：${figure.text}` : "",
        context.vocabulary,
      );
  const own = clause
    ? source.figures.find((one) => matchFigure(unit.text, first, source.open, one, printed ?? null) !== null)
    : source.figures.at(-1);
  if (inUnit.some((one, index) => touched(one, alone[index]!, own, figure, context))) return "comparator";
  // 「没有2023年的通知」 denies no figure.
  const year = first.kind === "date" && clause === undefined;
  const negated = !year && isNegated(unit.text, first) && !(own && isNegated(source.open, own));
  if (negated) return "comparator";
  if (clause && !speaksOf(clause.notice, source.text)) return "notice";
  if (own === undefined || alone.length > 1) return null;
  const theirs = { text: source.open, figures: source.figures, figure: own };
  return outOfScope({ ...unit, figure: first }, theirs, source, clause !== undefined);
}
