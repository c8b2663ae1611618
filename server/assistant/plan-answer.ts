import type { Clause } from "../domain/notice.ts";
import { findClause } from "../domain/find-clause.ts";
import { MAX_CLAUSES } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { readSilences } from "../reader/silences.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { determinationPoints } from "./determination-points.ts";
import { wantsMoney, type TurnDeterminations } from "./determine-turn.ts";
import { contactPoints, officePoint } from "./office-points.ts";
import type { AnswerPlan, Orientation, PlanInput } from "./orient.ts";
import { quotation, quotePoints } from "./quote-points.ts";
import { remarkPoints } from "./remark-points.ts";
import { windowPoints } from "./window-points.ts";

/** Weaker than this against the best clause, a clause is not even worth comparing. */
const RELATED = { most: 4, keep: 0.45 };

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

  const notices = slugs.map((slug) => noticeOf(corpus, slug));
  const silent = wantsMoney(question) ? notices.filter(({ meta }) => meta.kind !== "奖补政策") : [];
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

/** Decides what is said and in what order: the time, the conclusion, the words, what limits them, what is missing. */
export function planAnswer(
  input: PlanInput,
  { about, ranked, passages }: Extract<Orientation, { kind: "about" }>,
  determined: TurnDeterminations,
): AnswerPlan {
  const { services, ledger, question, windows } = input;
  const { corpus } = services;
  const all = question.intents.has("deadline");
  const time = about.flatMap((slug) => {
    const one = windows.find(({ notice }) => notice === slug);
    return one ? windowPoints({ ledger, notice: noticeOf(corpus, slug), day: question.day }, one, all) : [];
  });
  const conclusion = determinationPoints({ corpus, ledger }, determined);
  const silent = silencePoints(input, about);
  const quoted = passages.map(({ clause }) => clause);
  const quotes = quotePoints({ corpus, ledger, question }, passages);
  const money = moneyPoints(input, about, quoted);
  const remarks = remarkPoints({ corpus, ledger, question }, quoted);
  const asksContact = question.intents.has("contact");
  const contacts = asksContact
    ? about.slice(0, 2).flatMap((slug) => contactPoints(ledger, noticeOf(corpus, slug)))
    : [];
  const related = relatedPoint(input, ranked);
  return {
    points: [...time, ...conclusion, ...silent, ...quotes, ...money, ...remarks, ...contacts, ...related],
    question: null,
  };
}
