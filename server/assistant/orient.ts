import type { Clause, Notice } from "../domain/notice.ts";
import type { Silence } from "../domain/silence.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { noticeOf, type ToolServices } from "../tools/tool-services.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { elsewhere, forgery, onTopic, outside } from "./early-answers.ts";
import { passagesFor } from "./passages-for.ts";
import type { Question } from "./read-question.ts";
import { resolveNotices } from "./resolve-notices.ts";
import { rankPassages } from "./select-passages.ts";

export interface PlanInput {
  services: ToolServices & { silences: Silence[] };
  ledger: LedgerBuilder;
  question: Question;
  windows: NoticeWindows[];
  found: FoundClause[];
  /** Clauses that come with those chosen: 004's closing paragraph with any of its amounts. */
  qualify: (clauses: Clause[]) => Clause[];
}

export interface AnswerPlan {
  points: Point[];
  /** Asked back instead of, or after, the points. */
  question: { text: string; options: string[] } | null;
}

/** What the answer is about, or the short answer where there is nothing to look up. */
export type Orientation =
  | { kind: "early"; plan: AnswerPlan }
  | { kind: "about"; about: string[]; ranked: FoundClause[]; passages: FoundClause[] };

/** So many notices are spoken of in one answer. */
const MOST = 3;

function options(notices: Notice[], slugs: string[]): string[] {
  return slugs.map((slug) => {
    const { meta } = notices.find((notice) => notice.slug === slug)!;
    return `${meta.names[0]!}（${[meta.number, `${meta.year}年`].filter((part) => part !== null).join("，")}）`;
  });
}

export function orient({ services, ledger, question, windows, found }: PlanInput): Orientation {
  const { corpus } = services;
  const early = (points: Point[], asked: AnswerPlan["question"] = null): Orientation => ({
    kind: "early",
    plan: { points, question: asked },
  });
  const short = forgery({ corpus, ledger, question }, found) ?? elsewhere(corpus, question);
  if (short) return early(short);
  if (!onTopic(question, found)) return early(outside(corpus));
  const resolution = resolveNotices(question, corpus.notices, windows, found);
  if (resolution.kind === "ask") {
    const choices = options(corpus.notices, resolution.choices);
    return early([{ kind: "ask" }], { text: "您问的是哪一份？", options: choices });
  }
  if (resolution.kind === "other-year") {
    const { year, choices } = resolution;
    const name = (noticeOf(corpus, choices[0]!).meta.names[1] ?? "").replace(/\d{4}年?度?/u, "");
    const choose = { text: "要看已收录的哪一份？", options: options(corpus.notices, choices) };
    return early([{ kind: "other-year", year, name, count: corpus.notices.length }], choose);
  }
  const slugs = resolution.notices;
  const mine = slugs.length === 0 ? found : found.filter(({ clause }) => slugs.includes(clause.notice));
  const ranked = rankPassages(question, mine);
  const passages = passagesFor(corpus, question, ranked, slugs);
  if (passages.length === 0) return early(outside(corpus));
  const about = [...new Set([...passages.map(({ clause }) => clause.notice), ...slugs])].slice(0, MOST);
  return { kind: "about", about, ranked, passages };
}
