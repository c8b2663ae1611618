import type { Clause, Notice } from "../domain/notice.ts";
import type { Silence } from "../domain/silence.ts";
import { findClause } from "../domain/find-clause.ts";
import { MAX_CLAUSES, type LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { readSilences } from "../reader/silences.ts";
import { noticeOf, type ToolServices } from "../tools/tool-services.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { contactPoints, officePoint } from "./office-points.ts";
import { elsewhere, forgery, onTopic, outside } from "./early-answers.ts";
import { passagesFor } from "./passages-for.ts";
import { quotation, quotePoints } from "./quote-points.ts";
import type { Question } from "./read-question.ts";
import { resolveNotices } from "./resolve-notices.ts";
import { remarkPoints } from "./remark-points.ts";
import { rankPassages } from "./select-passages.ts";
import { windowPoints } from "./window-points.ts";

export interface AnswerQuestion {
  text: string;
  options: string[];
}

export interface AnswerPlan {
  points: Point[];
  /** Asked back instead of, or after, the points. */
  question: AnswerQuestion | null;
}

export interface PlanInput {
  services: ToolServices & { silences: Silence[] };
  ledger: LedgerBuilder;
  question: Question;
  windows: NoticeWindows[];
  found: FoundClause[];
  /** Clauses that come with those chosen: 004's closing paragraph with any of its amounts. */
  qualify: (clauses: Clause[]) => Clause[];
}

/** Weaker than this against the best clause, a clause is not even worth comparing. */
const RELATED = { most: 4, keep: 0.45 };

function options(notices: Notice[], slugs: string[]): string[] {
  return slugs.map((slug) => {
    const { meta } = notices.find((notice) => notice.slug === slug)!;
    return `${meta.names[0]!}（${[meta.number, `${meta.year}年`].filter((part) => part !== null).join("，")}）`;
  });
}

function silencePoints(input: PlanInput, slugs: string[]): Point[] {
  const { services, ledger, question } = input;
  const { corpus, silences } = services;
  const silent = readSilences(question.text, silences).filter(
    ({ notices }) => notices === undefined || notices.some((slug) => slugs.includes(slug)),
  );
  const points = silent.flatMap(({ topic, nearest }): Point[] => {
    const clause = nearest && findClause(noticeOf(corpus, nearest.notice), nearest.clause);
    const near = clause && quotation({ corpus, ledger, question }, clause, 1);
    return [
      { kind: "silent", topic, count: corpus.notices.length },
      ...(near ? [{ kind: "nearest" as const, quotation: near }] : []),
    ];
  });
  if (points.length === 0) return [];
  const office = officePoint(
    ledger,
    slugs.map((slug) => noticeOf(corpus, slug)),
  );
  return office === null ? points : [...points, office];
}

function moneyPoints(input: PlanInput, slugs: string[], quoted: Clause[]): Point[] {
  const { services, ledger, question, qualify } = input;
  const { corpus } = services;
  const wantsMoney = question.intents.has("amount") || question.intents.has("stacking");
  const notices = slugs.map((slug) => noticeOf(corpus, slug));
  const silent = wantsMoney ? notices.filter(({ meta }) => meta.kind !== "奖补政策") : [];
  const qualifiers = qualify(quoted).filter((clause) => !quoted.includes(clause));
  return [
    ...silent.map(({ meta }): Point => ({ kind: "no-amount", title: meta.names[0]! })),
    ...qualifiers.flatMap((clause): Point[] => {
      const words = quotation({ corpus, ledger, question }, clause, 1);
      return words === null ? [] : [{ kind: "qualifier", quotation: words }];
    }),
  ];
}

function relatedPoint({ ledger }: PlanInput, ranked: FoundClause[]): Point[] {
  const best = ranked[0]?.score ?? 0;
  const clauses = ranked
    .filter(({ clause, score }) => score >= best * RELATED.keep && clause.kind === "item")
    .filter(({ clause }) => ledger.clauseIdOf({ notice: clause.notice, clause: clause.path }) === null)
    .slice(0, Math.min(RELATED.most, MAX_CLAUSES - ledger.evidence.length))
    .map(({ clause, score }) => ({ id: ledger.clause(clause, score)!, path: clause.path }));
  return clauses.length === 0 ? [] : [{ kind: "related", clauses }];
}

/** Decides what is said and in what order: the time first, then the words, what limits them, what is missing. */
export function planAnswer(input: PlanInput): AnswerPlan {
  const { services, ledger, question, windows, found } = input;
  const { corpus } = services;
  const context = { corpus, ledger, question };
  const early = forgery(context, found) ?? elsewhere(corpus, question);
  if (early) return { points: early, question: null };
  if (!onTopic(question, found)) return { points: outside(corpus), question: null };
  const resolution = resolveNotices(question, corpus.notices, windows, found);
  if (resolution.kind === "ask") {
    const choices = options(corpus.notices, resolution.choices);
    return { points: [{ kind: "ask" }], question: { text: "您问的是哪一份？", options: choices } };
  }
  if (resolution.kind === "other-year") {
    const { year, choices } = resolution;
    const name = noticeOf(corpus, choices[0]!).meta.names[1] ?? "";
    return {
      points: [
        { kind: "other-year", year, name: name.replace(/\d{4}年?度?/u, ""), count: corpus.notices.length },
      ],
      question: { text: "要看已收录的哪一份？", options: options(corpus.notices, choices) },
    };
  }
  const slugs = resolution.notices;
  const mine = slugs.length === 0 ? found : found.filter(({ clause }) => slugs.includes(clause.notice));
  const ranked = rankPassages(question, mine);
  const passages = passagesFor(corpus, question, ranked, slugs);
  const about = [...new Set([...passages.map(({ clause }) => clause.notice), ...slugs])].slice(0, 3);
  if (passages.length === 0) return { points: outside(corpus), question: null };

  const all = question.intents.has("deadline");
  const time = about.flatMap((slug) => {
    const one = windows.find(({ notice }) => notice === slug);
    return one ? windowPoints({ ledger, notice: noticeOf(corpus, slug), day: question.day }, one, all) : [];
  });
  const silent = silencePoints(input, about);
  const quoted = passages.map(({ clause }) => clause);
  const quotes = quotePoints(context, passages);
  const money = moneyPoints(input, about, quoted);
  const remarks = remarkPoints(context, quoted);
  const asksContact = question.intents.has("contact");
  const contacts = asksContact
    ? about.slice(0, 2).flatMap((slug) => contactPoints(ledger, noticeOf(corpus, slug)))
    : [];
  const related = relatedPoint(input, ranked);
  return {
    points: [...time, ...silent, ...quotes, ...money, ...remarks, ...contacts, ...related],
    question: null,
  };
}
