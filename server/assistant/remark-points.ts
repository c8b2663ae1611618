import type { Clause, Corpus } from "../domain/notice.ts";
import { findQuote } from "../domain/find-quote.ts";
import { stripSpace, unwrapLines } from "../domain/text.ts";
import type { Point } from "../grounding/point.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { QuoteContext } from "./quote-points.ts";

/** An address or an office that one could act on: there a faulty print matters to the reader. */
const ACTED_ON = /[a-z]{3}|处|厅|局/iu;

/** What a reader must know of the print, and annexes that the shown words lean on and nobody gave us. */
export function remarkPoints({ corpus, ledger, question }: QuoteContext, shown: Clause[]): Point[] {
  const acts = question.intents.has("procedure") || question.intents.has("contact");
  const sics = new Map<string, Point>();
  const annexes = new Map<string, string>();
  for (const clause of shown) {
    const cite = ledger.clauseIdOf({ notice: clause.notice, clause: clause.path });
    if (cite === null) continue;
    const { meta } = noticeOf(corpus, clause.notice);
    for (const { quote, likely } of meta.sic) {
      const differs = stripSpace(quote) !== stripSpace(likely) || /[a-z]/iu.test(quote);
      if (
        acts &&
        differs &&
        ACTED_ON.test(quote) &&
        findQuote(noticeOf(corpus, clause.notice), quote, clause)
      )
        sics.set(quote, { kind: "sic", print: unwrapLines(quote), likely, cite });
    }
    for (const { type, held, to } of meta.relations) {
      const name = to.replace(/[《》]/gu, "");
      if (type === "引用附件" && !held && !annexes.has(name) && refersTo(clause.text, to))
        annexes.set(name, cite);
    }
  }
  const about = new Set([...shown.map(({ notice }) => notice), ...question.scope.possible]);
  for (const clause of [...about].flatMap((slug) => attachmentsOf(corpus, slug))) {
    const named = noticeOf(corpus, clause.notice).meta.relations.filter(
      ({ type, held, to }) => type === "引用附件" && !held && askedByName(question.text, to),
    );
    const cite = named.length > 0 ? ledger.clause(clause, 1) : null;
    if (cite !== null) for (const { to } of named) annexes.set(to.replace(/[《》]/gu, ""), cite);
  }
  const missing: Point[] =
    annexes.size === 0
      ? []
      : [{ kind: "annexes", annexes: [...annexes].map(([name, cite]) => ({ name, cite })) }];
  return [...sics.values(), ...missing];
}

const attachmentsOf = (corpus: Corpus, slug: string): Clause[] =>
  noticeOf(corpus, slug).clauses.filter(({ kind }) => kind === "attachments");

/** The question calls an annex by the end of its name: 要素条件, 建设指南. */
const askedByName = (question: string, annex: string): boolean =>
  stripSpace(question).includes(
    stripSpace(annex)
      .replace(/[《》（）()0-9.年版]/gu, "")
      .slice(-4),
  );

/** 《要素条件》 stands for 智能工厂梯度培育要素条件（2025年版）. */
function refersTo(text: string, annex: string): boolean {
  const bare = (name: string) => stripSpace(name).replace(/[《》（）()0-9.年版]/gu, "");
  return Array.from(stripSpace(text).matchAll(/《([^》]+)》/gu), (match) => bare(match[1]!)).some(
    (named) => named.length >= 4 && bare(annex).includes(named),
  );
}
