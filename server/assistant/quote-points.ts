import type { Clause, Corpus, Notice } from "../domain/notice.ts";
import { unwrapLines } from "../domain/text.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point, Quotation } from "../grounding/point.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import type { Question } from "./read-question.ts";
import { childrenOf, sentencesFor } from "./select-passages.ts";
import type { Section } from "./whole-sections.ts";

export interface QuoteContext {
  corpus: Corpus;
  ledger: LedgerBuilder;
  question: Question;
}

const MAX_CHILDREN = 8;
/** More headings than that are an outline, and each must find room. */
const MOST_UNFOLDED = 3;
/** So many hits under one heading, and the question is about the whole list. */
const WHOLE_LIST = 3;
/** A list of papers this short is quoted whole as soon as one of them is. */
const SHORT_LIST = 3;

export function quotation(
  { corpus, ledger, question }: QuoteContext,
  clause: Clause,
  score: number,
): Quotation | null {
  const words = sentencesFor(clause, noticeOf(corpus, clause.notice).meta.year, question);
  const id = words === "" ? null : ledger.clause(clause, score);
  return id === null ? null : { id, path: clause.path, words };
}

/** A bare heading says nothing by itself: its children are quoted with it. */
function unfolded(notice: Notice, { clause, score }: FoundClause, headings: number): FoundClause[] {
  const bareHeading =
    clause.kind === "heading" && unwrapLines(clause.text).length < 40 && headings <= MOST_UNFOLDED;
  const children = bareHeading ? childrenOf(notice, clause.path).slice(0, MAX_CHILDREN) : [];
  return [{ clause, score }, ...children.map((child) => ({ clause: child, score: score * 0.9 }))];
}

/** 「要满足哪些条件」: where most of a list was hit, the rest of the list belongs to the answer. */
function completed(notice: Notice, passages: FoundClause[], papers: boolean): FoundClause[] {
  const hits = new Map<string, number>();
  for (const { clause } of passages)
    if (clause.kind === "item" && clause.parent !== null)
      hits.set(clause.parent, (hits.get(clause.parent) ?? 0) + 1);
  const ofPapers = (path: string) =>
    /资料|材料/u.test(notice.clauses.find((clause) => clause.path === path)?.text ?? "");
  const short = (parent: string) =>
    papers && ofPapers(parent) && childrenOf(notice, parent).length <= SHORT_LIST;
  const lists = [...hits]
    .filter(([parent, count]) => count >= WHOLE_LIST || short(parent))
    .map(([parent]) => parent);
  const rest = lists.flatMap((parent) => {
    const children = childrenOf(notice, parent);
    return children.length > MAX_CHILDREN ? [] : children;
  });
  const known = new Set(passages.map(({ clause }) => clause));
  return [
    ...passages,
    ...rest.filter((clause) => !known.has(clause)).map((clause) => ({ clause, score: 0 })),
  ];
}

/** The parts a document is made of: 方案·一, 方案·二 …, of the part or notice that the best hits lie in. */
export function outlineOf(notice: Notice, part: string | null): Clause[] {
  return notice.clauses.filter(
    (clause) => clause.kind === "heading" && clause.parent === null && clause.part === part,
  );
}

function listed(context: QuoteContext, title: string, clauses: FoundClause[]): Point[] {
  const quotations = clauses.flatMap(({ clause, score }) => quotation(context, clause, score) ?? []);
  if (quotations.length === 0) return [];
  return [{ kind: "says", title }, ...quotations.map((one): Point => ({ kind: "quote", quotation: one }))];
}

/** Quotes grouped by notice, notices in the order of their best clause. A whole list stands in print order. */
export function quotePoints(
  context: QuoteContext,
  passages: FoundClause[],
  /** Notices whose card is shown, which lists every condition itself. */
  judged: ReadonlySet<string>,
): Point[] {
  const { corpus, question } = context;
  const slugs = [...new Set(passages.map(({ clause }) => clause.notice))];
  return slugs.flatMap((slug): Point[] => {
    const notice = noticeOf(corpus, slug);
    const mine = passages.filter(({ clause }) => clause.notice === slug);
    const list =
      (question.intents.has("requirement") && !judged.has(slug)) || question.intents.has("material")
        ? completed(notice, mine, question.intents.has("material"))
        : mine;
    const chosen = new Map<string, FoundClause>();
    const headings = list.filter(({ clause }) => clause.kind === "heading").length;
    for (const passage of list)
      for (const one of unfolded(notice, passage, headings))
        if (!chosen.has(one.clause.path)) chosen.set(one.clause.path, one);
    const printed = [...chosen.values()].toSorted((a, b) => a.clause.start - b.clause.start);
    const shown = chosen.size > mine.length ? printed : [...chosen.values()];
    return listed(context, notice.meta.names[0]!, shown);
  });
}

/** A section asked for as a whole: how many entries it has, and each of them. */
export function sectionPoints(context: QuoteContext, sections: Section[]): Point[] {
  return sections.flatMap(({ slug, heading, clauses }): Point[] => {
    const title = noticeOf(context.corpus, slug).meta.names[0]!;
    const [, ...quotes] = listed(
      context,
      title,
      clauses.map((clause) => ({ clause, score: 1 })),
    );
    if (quotes.length === 0) return [];
    const paths = clauses.map(({ path }) => path).join("、");
    const count = context.ledger.counted(quotes.length, "条", `“${heading}”（${paths}）`);
    return [{ kind: "section", title, heading, count }, ...quotes];
  });
}
