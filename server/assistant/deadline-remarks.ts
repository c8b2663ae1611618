import { isImpossibleDeadline } from "../domain/impossible-deadlines.ts";
import type { Clause } from "../domain/notice.ts";
import { splitSentences } from "../domain/sentences.ts";
import { findFigures } from "../figures/find-figures.ts";
import type { Point } from "../grounding/point.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { QuoteContext } from "./quote-points.ts";

const DEADLINE = /截止|截至|延长|延期|延至|顺延|推迟/u;

/** A deadline on a day that the notice's rules don't know: the text was changed after they were written, or they left it out. */
function isUnknown(sentence: string, { all }: NoticeWindows): boolean {
  const days = all.flatMap(({ closes }) => (closes === null ? [] : [closes.slice(0, 10)]));
  if (days.length === 0 || !DEADLINE.test(sentence)) return false;
  const printed = findFigures(sentence).flatMap((figure) => {
    if (figure.kind !== "date" || figure.value === null) return [];
    const { year, month, day } = figure.value;
    if (month === null || day === null) return [];
    const end = [month, day].map((part) => String(part).padStart(2, "0")).join("-");
    return [year === null ? end : `${year}-${end}`];
  });
  return printed.length > 0 && printed.every((one) => days.every((day) => !day.endsWith(one)));
}

/** Of the clauses shown: deadlines that can't be, which are not quoted, and those that no rule knows. */
export function deadlineRemarks(
  { corpus, ledger }: QuoteContext,
  shown: readonly Clause[],
  windows: readonly NoticeWindows[],
): Point[] {
  return shown.flatMap((clause): Point[] => {
    const { year } = noticeOf(corpus, clause.notice).meta;
    const known = windows.find(({ notice }) => notice === clause.notice);
    const sentences = splitSentences(clause.text).map(({ text }) => text);
    const impossible = sentences.filter((text) => isImpossibleDeadline(text, year));
    const unknown = sentences.filter(
      (text) => !impossible.includes(text) && known !== undefined && isUnknown(text, known),
    );
    const kinds = [
      ...(impossible.length > 0 ? (["impossible-deadline"] as const) : []),
      ...(unknown.length > 0 ? (["unknown-deadline"] as const) : []),
    ];
    const cite = kinds.length > 0 ? ledger.clause(clause, 1) : null;
    return cite === null ? [] : kinds.map((kind) => ({ kind, path: clause.path, cite }));
  });
}
