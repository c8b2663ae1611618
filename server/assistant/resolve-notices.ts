import type { Notice } from "../domain/notice.ts";
import { findClause } from "../domain/find-clause.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";
import { CONDITION_TOPICS } from "../tools/condition-topics.ts";
import { wantsMoney } from "./determine-turn.ts";
import { pays } from "./pays.ts";
import type { Question } from "./read-question.ts";

/** Which notices an answer is about. */
export type Resolution =
  | {
      kind: "about";
      notices: string[];
      /** Nobody said which year: the answer says which one it is and offers these. */
      others: string[];
    }
  | { kind: "ask"; choices: string[] }
  | { kind: "other-year"; year: number; choices: string[] };

/** How far the best clause of one notice must be ahead of the best of the next to decide alone. */
const AHEAD = 1.15;
/** The same where the later of two notices with one name would be taken otherwise. */
const FAR_AHEAD = 1.5;
/** Still open and this close to the best, a notice is the one that a question of that day is about. */
const PLAUSIBLE = 0.6;
/** The same of papers and steps, which every notice has in its own words. */
const PLAUSIBLE_STEPS = 0.3;
const SHORT = 30;

/** Best score of each notice, best notice first. */
function standing(found: FoundClause[]): { notice: string; score: number }[] {
  const best = new Map<string, number>();
  for (const { clause, score } of found)
    best.set(clause.notice, Math.max(score, best.get(clause.notice) ?? 0));
  return [...best].map(([notice, score]) => ({ notice, score })).sort((a, b) => b.score - a.score);
}

/** Later notices first, by their date or else their year. */
function latestFirst(slugs: string[], notices: Notice[]): string[] {
  const dateOf = (slug: string) => {
    const meta = notices.find((notice) => notice.slug === slug)?.meta;
    return meta?.dated ?? String(meta?.year ?? "");
  };
  return slugs.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)));
}

/** A policy answers for the notices of its own place, and never for one that names amounts of its own. */
function policiesOf(question: Question, notices: Notice[]): string[] {
  const { scope, places, day } = question;
  if (!wantsMoney(question)) return [];
  const named = notices.filter(({ slug }) => scope.named.includes(slug));
  const [own, others] = [named.filter(isPolicy), named.filter((notice) => !isPolicy(notice))];
  if (own.length === 0 && elsewhereThan(question)) return [];
  if (own.length === 0 && others.some(({ body }) => pays(body))) return [];
  const near = ({ meta }: Notice) =>
    others.every((one) => one.meta.region === meta.region || one.meta.parts.length > 0) ||
    (meta.region.startsWith("重庆") && places.chongqing.length > 0);
  return notices
    .filter((notice) => isPolicy(notice) && (notice.meta.dated === null || notice.meta.dated <= day))
    .filter(near)
    .map(({ slug }) => slug);
}

const MINISTRY = /(?:工信部|工业和信息化部|部里|部委).{0,6}(?:通知|文件|\d号文)/u;

/** Asked of Sichuan or of the ministry's notice: what Chongqing pays is no answer. */
const elsewhereThan = ({ places, text }: Question): boolean =>
  places.chongqing.length === 0 && (places.sichuan.length > 0 || MINISTRY.test(text));

const isPolicy = ({ meta }: Notice) => meta.kind === "奖补政策";

/**
 * Named notices first; else the only one still open among those a shared name fits; else the one whose
 * clauses clearly answer; else the latest of the name, said to be so; else a question back.
 */
export function resolveNotices(
  question: Question,
  notices: Notice[],
  windows: NoticeWindows[],
  found: FoundClause[],
): Resolution {
  const { scope, intents, paths, leans } = question;
  if (scope.yearWithoutNotice !== null)
    return { kind: "other-year", year: scope.yearWithoutNotice, choices: scope.possible };
  const policies = policiesOf(question, notices);
  const holders = notices.filter((notice) => paths.some((path) => findClause(notice, path) !== undefined));
  const held = holders.length === 1 ? [holders[0]!.slug] : [];
  const about = (slugs: string[], others: string[] = []): Resolution => ({
    kind: "about",
    notices: [...new Set([...slugs, ...held, ...policies])],
    others,
  });
  if (intents.has("compare") && scope.named.length < 2) {
    const comparable =
      intents.has("deadline") || CONDITION_TOPICS.some(({ asks }) => asks.test(question.text));
    const all = notices.filter(({ meta }) => meta.kind !== "奖补政策").map(({ slug }) => slug);
    if (question.family.length > 1) return about(question.family);
    return about(comparable ? all : scope.possible);
  }
  if (scope.named.length > 0) return about(scope.named);
  if (scope.possible.length === 0 && held.length > 0) return about(held);
  if (scope.possible.length === 0 && holders.length > 1)
    return { kind: "ask", choices: holders.map(({ slug }) => slug) };
  const near = notices.filter((notice) => !isPolicy(notice) || !elsewhereThan(question));
  const rivals = scope.possible.length > 0 ? scope.possible : near.map(({ slug }) => slug);
  const scores = standing(found).filter(({ notice }) => rivals.includes(notice));
  const [first, second] = scores;
  if (!first) return about(latestFirst(scope.possible, notices).slice(0, 1));
  const state = (slug: string) => windows.find((w) => w.notice === slug)?.deciding?.state;
  const isOpen = (slug: string) => ["open", "boundary"].includes(state(slug) ?? "");
  const openOfName = scope.possible.filter(isOpen);
  if (openOfName.length === 1) return about(openOfName);
  const steps = intents.has("material") || intents.has("procedure") || intents.has("deadline");
  const share = steps ? PLAUSIBLE_STEPS : PLAUSIBLE;
  const open = scores.filter(({ notice, score }) => score >= first.score * share && isOpen(notice));
  if (open.length === 1) return about([open[0]!.notice]);
  if (scope.possible.length > 1) {
    const clear = !second || first.score >= second.score * FAR_AHEAD;
    const [chosen, ...rest] = clear
      ? [first.notice, ...rivals.filter((slug) => slug !== first.notice)]
      : latestFirst(scope.possible, notices);
    return about([chosen!], leans || policies.length > 0 ? [] : rest);
  }
  if (policies.length > 0) {
    const own = scores.find(({ notice }) => policies.includes(notice))?.score ?? 0;
    return about(first.score >= own * AHEAD ? [first.notice] : []);
  }
  const particular = ["deadline", "requirement", "material"] as const;
  const vague = question.text.length < SHORT && particular.some((intent) => intents.has(intent));
  const ahead = vague ? FAR_AHEAD : AHEAD;
  if (!second || first.score >= second.score * ahead) return about([first.notice]);
  const close = scores.filter(({ score }) => score * ahead > first.score).map(({ notice }) => notice);
  return vague ? { kind: "ask", choices: close } : about(close);
}
