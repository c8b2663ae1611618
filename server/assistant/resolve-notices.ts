import type { Notice } from "../domain/notice.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";
import type { Question } from "./read-question.ts";

/** Which notices an answer is about. */
export type Resolution =
  | {
      kind: "about";
      notices: string[];
      /** Nobody named it: the answer must say which one it is. */ inferred: boolean;
    }
  | { kind: "ask"; choices: string[] }
  | { kind: "other-year"; year: number; choices: string[] };

/** How far the best clause of one notice must be ahead of the best of the next to decide alone. */
const AHEAD = 1.15;
/** Still open and this close to the best, a notice is the one that a question of that day is about. */
const PLAUSIBLE = 0.6;

/** Best score of each notice, best notice first. */
function standing(found: FoundClause[]): { notice: string; score: number }[] {
  const best = new Map<string, number>();
  for (const { clause, score } of found)
    best.set(clause.notice, Math.max(score, best.get(clause.notice) ?? 0));
  return [...best].map(([notice, score]) => ({ notice, score })).sort((a, b) => b.score - a.score);
}

function withPolicies(slugs: string[], question: Question, notices: Notice[]): string[] {
  const wanted = question.intents.has("amount") || question.intents.has("stacking");
  const ofYear = (notice: Notice) => notice.meta.dated === null || notice.meta.dated <= question.day;
  const policies = notices.filter((notice) => notice.meta.kind === "奖补政策" && ofYear(notice));
  return [...new Set([...slugs, ...(wanted ? policies.map(({ slug }) => slug) : [])])];
}

/**
 * Named notices first; else the only one still open among those a shared name fits; else the one whose
 * clauses clearly answer; else a question back. Another year's notice never stands in.
 */
export function resolveNotices(
  question: Question,
  notices: Notice[],
  windows: NoticeWindows[],
  found: FoundClause[],
): Resolution {
  const { scope, intents } = question;
  if (scope.yearWithoutNotice !== null)
    return { kind: "other-year", year: scope.yearWithoutNotice, choices: scope.possible };
  const about = (slugs: string[], inferred: boolean): Resolution => ({
    kind: "about",
    notices: withPolicies(slugs, question, notices),
    inferred,
  });
  if (intents.has("compare") && scope.named.length < 2)
    return about(scope.possible.length > 1 ? scope.possible : [], true);
  if (scope.named.length > 0) return about(scope.named, false);
  const rivals = scope.possible.length > 0 ? scope.possible : notices.map(({ slug }) => slug);
  const scores = standing(found).filter(({ notice }) => rivals.includes(notice));
  const [first, second] = scores;
  if (!first) return about([], true);
  const state = (slug: string) => windows.find((w) => w.notice === slug)?.deciding?.state;
  const open = scores.filter(
    ({ notice, score }) =>
      score >= first.score * PLAUSIBLE && ["open", "boundary"].includes(state(notice) ?? ""),
  );
  if (open.length === 1) return about([open[0]!.notice], true);
  if (!second || first.score >= second.score * AHEAD) return about([first.notice], true);
  const close = scores.filter(({ score }) => score * AHEAD > first.score).map(({ notice }) => notice);
  const particular = intents.has("deadline") || intents.has("requirement") || intents.has("material");
  return particular && question.text.length < 30 ? { kind: "ask", choices: close } : about(close, true);
}
