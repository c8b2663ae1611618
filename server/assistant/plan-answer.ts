import type { Clause } from "../domain/notice.ts";
import { findClause } from "../domain/find-clause.ts";
import { MAX_CLAUSES } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { readSilences } from "../reader/silences.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { determinationPoints } from "./determination-points.ts";
import { wantsMoney, type TurnDeterminations } from "./determine-turn.ts";
import { absentTerms } from "./absent-terms.ts";
import { claimPoints } from "./claim-points.ts";
import { comparePoints } from "./compare-points.ts";
import { deadlineRemarks } from "./deadline-remarks.ts";
import { documentPoints } from "./document-points.ts";
import { countOf } from "./early-answers.ts";
import { contactPoints, officePoint } from "./office-points.ts";
import { noticeOptions, type AnswerPlan, type Orientation, type PlanInput } from "./orient.ts";
import { quotation, quotePoints, sectionPoints } from "./quote-points.ts";
import { pays } from "./pays.ts";
import { remarkPoints } from "./remark-points.ts";
import { asksOnly } from "./whole-sections.ts";
import { windowPoints } from "./window-points.ts";

type About = Extract<Orientation, { kind: "about" }>;

/** Weaker than this against the best clause, a clause is not even worth comparing. */
const RELATED = { most: 4, keep: 0.45 };

function silencePoints(input: PlanInput, slugs: string[], passages: FoundClause[]): Point[] {
  const { services, ledger, question } = input;
  const { corpus, silences } = services;
  const silent = readSilences(question.text, silences).filter(
    ({ notices }) => notices === undefined || notices.some((slug) => slugs.includes(slug)),
  );
  const points = silent.flatMap(({ topic, nearest }): Point[] => {
    const clause = nearest && findClause(noticeOf(corpus, nearest.notice), nearest.clause);
    // What another part of the message asks for is an answer, and quoted as one.
    const answers = question.parts.length > 0 && passages.some((one) => one.clause === clause);
    const near = clause && !answers && quotation({ corpus, ledger, question }, clause, 1);
    const nearby: Point[] = near ? [{ kind: "nearest" }, { kind: "quote", quotation: near }] : [];
    return [{ kind: "silent", topic, count: countOf({ corpus, ledger }) }, ...nearby];
  });
  if (points.length === 0) return [];
  const office = officePoint(
    ledger,
    slugs.map((slug) => noticeOf(corpus, slug)),
    question.text,
  );
  return office === null ? points : [...points, office];
}

/** What the notices named don't hold at all, said notice by notice. */
function absentPoints({ services, question }: PlanInput, about: string[]): Point[] {
  const { named, possible } = question.scope;
  const slugs = about.filter((slug) => named.includes(slug) || possible.includes(slug));
  return slugs.slice(0, 2).flatMap((slug) => {
    const notice = noticeOf(services.corpus, slug);
    const title = notice.meta.names[0]!;
    return absentTerms(question.text, notice).map((term): Point => ({ kind: "absent", title, term }));
  });
}

/** The words of the question on which the documents are silent. */
function silentWords({ services, question }: PlanInput, about: string[]): string[] {
  const absent = about.flatMap((slug) => absentTerms(question.text, noticeOf(services.corpus, slug)));
  const asked = readSilences(question.text, services.silences).flatMap(({ asks }) => asks);
  return [...absent, ...asked];
}

/** Of a notice of another place than the one the user speaks from, said before its amounts are taken for his. */
function regionPoints({ services, ledger, question }: PlanInput, about: string[]): Point[] {
  const { chongqing, sichuan } = question.places;
  const [place] = sichuan;
  if (place === undefined) return [];
  return about
    .map((slug) => noticeOf(services.corpus, slug))
    .filter(
      ({ meta }) => meta.region.startsWith("重庆") && (chongqing.length === 0 || meta.kind === "奖补政策"),
    )
    .map((notice) => {
      const { names, issuers, region } = notice.meta;
      const title = notice.clauses.find(({ kind }) => kind === "title");
      const cite = (title && ledger.clause(title, 1)) ?? "";
      return { kind: "other-region", title: names[0]!, office: issuers.join("、"), region, place, cite };
    });
}

function qualifierPoints({ services, ledger, question, qualify }: PlanInput, quoted: Clause[]): Point[] {
  const context = { corpus: services.corpus, ledger, question };
  return qualify(quoted)
    .filter((clause) => !quoted.includes(clause))
    .flatMap((clause): Point[] => {
      const words = quotation(context, clause, 1);
      return words === null ? [] : [{ kind: "qualifier", quotation: words }];
    });
}

/** Of each notice that is quoted on money and names none. */
function noAmountPoints({ services, question }: PlanInput, quoted: Clause[], about: string[]): Point[] {
  if (!wantsMoney(question)) return [];
  const slugs = [...new Set(quoted.length > 0 ? quoted.map(({ notice }) => notice) : about)];
  return slugs
    .map((slug) => noticeOf(services.corpus, slug))
    .filter(({ meta, body }) => meta.kind !== "奖补政策" && !pays(body))
    .map(({ meta }) => ({ kind: "no-amount", title: meta.names[0]! }));
}

/** Where it is clear which benefits are meant, of the policy only their clauses are quoted. */
function onlyPaid(
  { services: { corpus } }: PlanInput,
  { determinations, singledOut }: TurnDeterminations,
  passages: FoundClause[],
): FoundClause[] {
  if (!singledOut) return passages;
  const paying = determinations.flatMap(({ benefits }) => benefits.map(({ cite }) => cite));
  const slugs = new Set(paying.map(({ notice }) => notice));
  const clauses = new Set(
    paying.flatMap(({ notice, clause }) => findClause(noticeOf(corpus, notice), clause) ?? []),
  );
  return [
    ...Array.from(clauses, (clause) => ({ clause, score: 1 })),
    ...passages.filter(({ clause }) => !slugs.has(clause.notice)),
  ];
}

function relatedPoints({ ledger }: PlanInput, ranked: FoundClause[]): Point[] {
  const best = ranked[0]?.score ?? 0;
  const clauses = ranked
    .filter(({ clause, score }) => score >= best * RELATED.keep && clause.kind === "item")
    .filter(({ clause }) => ledger.clauseIdOf({ notice: clause.notice, clause: clause.path }) === null)
    .slice(0, Math.min(RELATED.most, MAX_CLAUSES - ledger.evidence.length))
    .map(({ clause, score }) => ({ id: ledger.clause(clause, score)!, path: clause.path }));
  return clauses.length === 0 ? [] : [{ kind: "related", clauses }];
}

function timePoints({ services, ledger, question, windows }: PlanInput, about: string[]): Point[] {
  const all = question.intents.has("deadline");
  return about.flatMap((slug) => {
    const one = windows.find(({ notice }) => notice === slug);
    const notice = noticeOf(services.corpus, slug);
    return one ? windowPoints({ ledger, notice, day: question.day }, one, all) : [];
  });
}

/** Whether the time is what the reader has to know first: it was asked for, or it shuts the door on what was. */
function timeFirst(
  { question, windows }: PlanInput,
  about: string[],
  determined: TurnDeterminations,
): boolean {
  const { intents } = question;
  if (intents.has("deadline")) return true;
  const paying = determined.determinations.find(({ benefits }) => benefits.length > 0);
  if (wantsMoney(question) && paying !== undefined)
    return ["expired", "not_yet"].includes(paying.window?.state ?? "");
  const state = windows.find(({ notice }) => notice === about[0])?.deciding?.state ?? "in_force";
  const acts = ["requirement", "material", "procedure", "calculation"] as const;
  return state !== "in_force" && state !== "open" && acts.some((intent) => intents.has(intent));
}

const MOST_DECIDED = 3;
const MOST_BESIDE = 2;

/** What is beside the point is not said twice, and not at length where the answer is that nothing is written. */
function besideSilence(
  { ledger, question }: PlanInput,
  silences: Point[],
  passages: FoundClause[],
): FoundClause[] {
  if (silences.length === 0 || question.parts.length > 0) return passages;
  const said = silences.flatMap((point) => (point.kind === "quote" ? [point.quotation.id] : []));
  return passages
    .filter(({ clause: { notice, path } }) => {
      const id = ledger.clauseIdOf({ notice, clause: path });
      return id === null || !said.includes(id);
    })
    .slice(0, MOST_BESIDE);
}

/** The clauses that decided come first; where one was not met, little else is worth reading. */
function decidedBy(input: PlanInput, determined: TurnDeterminations, found: FoundClause[]): FoundClause[] {
  const { corpus } = input.services;
  const { determinations } = determined;
  const oneQuestion = input.question.parts.length === 0;
  const passages = onlyPaid(input, determined, found);
  const conditions = determinations.flatMap((one) => one.conditions);
  const unmet = conditions.filter(({ verdict }) => verdict === "不符合");
  const clauses = unmet.flatMap(({ cite }) => findClause(noticeOf(corpus, cite.notice), cite.clause) ?? []);
  const decided = [...new Set(clauses)].slice(0, MOST_DECIDED);
  if (decided.length === 0) return passages;
  const rest = passages.filter(({ clause }) => !decided.includes(clause));
  return [
    ...decided.map((clause) => ({ clause, score: 1 })),
    ...(oneQuestion ? rest.slice(0, MOST_BESIDE) : rest),
  ];
}

/** Decides what is said and in what order: the answer, its reasons, what limits it, what is missing, what comes next. `unclear`: something was said that couldn't be counted. */
export function planAnswer(
  input: PlanInput,
  oriented: About,
  determined: TurnDeterminations,
  unclear: boolean,
): AnswerPlan {
  const { services, ledger, question } = input;
  const { corpus } = services;
  const { about, others, ranked, passages, sections } = oriented;
  const context = { corpus, ledger, question };
  const only = (intent: "contact" | "deadline") =>
    question.intents.has(intent) &&
    [...question.intents].every((one) => one === intent || one === "procedure");
  const latest: Point[] =
    others.length > 0 ? [{ kind: "latest", title: noticeOf(corpus, about[0]!).meta.names[0]! }] : [];
  const time = timePoints(input, about);
  const { outcome, missing } = determinationPoints({ services, corpus, ledger }, determined);
  const contacts = question.intents.has("contact")
    ? about.slice(0, 2).flatMap((slug) => contactPoints(ledger, noticeOf(corpus, slug), question.text))
    : [];
  const compared = comparePoints({ ...context, services, windows: input.windows }, about);
  const claims = claimPoints(corpus, question, about, determined.told);
  const silences = silencePoints(input, about, passages);
  const silent = [
    ...documentPoints({ corpus, ledger }, question.text, about),
    ...absentPoints(input, about),
    ...silences,
  ];
  const nothingElse = silent.length > 0 && asksOnly(question, silentWords(input, about));
  const listed = compared.length > 0 ? [] : sectionPoints(context, sections);
  const bare = only("contact") && contacts.length > 0 && question.parts.length === 0;
  const shown =
    bare || nothingElse || (question.leans && only("deadline")) || listed.length > 0 || compared.length > 0
      ? []
      : besideSilence(input, silences, decidedBy(input, determined, passages));
  const quotes = quotePoints(context, shown, new Set(determined.determinations.map(({ notice }) => notice)));
  const quoted = [
    ...shown.map(({ clause }) => clause),
    ...(listed.length > 0 ? sections.flatMap(({ clauses }) => clauses) : []),
  ];
  const limits = [
    ...noAmountPoints(input, quoted, about),
    ...qualifierPoints(input, quoted),
    ...deadlineRemarks(context, quoted, input.windows),
    ...remarkPoints(context, quoted),
  ];
  const notCounted: Point[] = unclear ? [{ kind: "not-counted" }] : [];
  // Without an amount or a verdict there is nothing to say before what the documents leave out.
  const decided = determined.determinations.some(
    ({ conditions, benefits }) =>
      conditions.some(({ value }) => value !== null) ||
      benefits.some(({ amount_max: amount }) => amount !== null),
  );
  const answer = [
    ...claims,
    ...regionPoints(input, about),
    ...(decided ? [] : silent),
    ...outcome,
    ...notCounted,
    ...(decided ? silent : []),
    ...compared,
    ...(bare ? contacts : []),
    ...listed,
    ...quotes,
    ...(bare ? [] : contacts),
  ];
  const ordered = timeFirst(input, about, determined)
    ? [...latest, ...time, ...answer, ...limits, ...missing]
    : [...latest, ...answer, ...limits, ...time, ...missing];
  const complete = listed.length > 0 || compared.length > 0 || bare || nothingElse || determined.singledOut;
  const related = complete ? [] : relatedPoints(input, ranked);
  return {
    points: [...ordered, ...related],
    question:
      others.length === 0
        ? null
        : { text: "要看的是另一份吗？", options: noticeOptions(corpus.notices, others) },
  };
}
