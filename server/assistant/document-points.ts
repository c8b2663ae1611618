import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Corpus } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { noticeOf } from "../tools/tool-services.ts";

const ABOUT_DATES = /哪天|哪一天|几号|什么时候|啥时候|何时|日期/u;
const ISSUED =
  /(?:通知|文件|政策).{0,6}(?:写|发|印|成文|出)的?|印发|成文|发文日期|发布日期|(?:指南|政策).{0,8}出的/u;
const NUMBER = /文号|文件号|发文字号|几号文/u;

/** Whether the question is about the paper itself: its number, the day it was signed or printed. */
const asksAboutDocument = (text: string): boolean =>
  NUMBER.test(text) || (ABOUT_DATES.test(text) && ISSUED.test(text));

interface Context {
  corpus: Corpus;
  ledger: LedgerBuilder;
}

/** A fact of the paper with the clause that holds it. */
function told({ corpus, ledger }: Context, slug: string, what: string, words: string, value: string): Point {
  const { meta, clauses } = noticeOf(corpus, slug);
  const wanted = stripSpace(words);
  const clause = clauses.find(({ text }) => stripSpace(text).includes(wanted));
  const cite = clause ? (ledger.clause(clause, 1) ?? "") : "";
  return { kind: "document", title: meta.names[0]!, what, value, cite };
}

/** The day a notice was signed, and the day it was printed where that is another. */
export function datePoints(context: Context, slug: string): Point[] {
  const { meta } = noticeOf(context.corpus, slug);
  const day = (what: string, date: string): Point => {
    const words = formatChinese(parseWhen(date));
    return told(context, slug, what, words, context.ledger.dated(words, date, what));
  };
  const printed = meta.printed === meta.dated ? null : meta.printed;
  return [
    meta.dated === null
      ? { kind: "undocumented", title: meta.names[0]!, what: "成文日期" }
      : day("成文日期", meta.dated),
    ...(printed === null ? [] : [day("印发日期", printed)]),
  ];
}

/** Number, date of signature and of printing, each with the place where it stands. */
export function documentPoints(context: Context, text: string, about: string[]): Point[] {
  if (!asksAboutDocument(text)) return [];
  return about.slice(0, 2).flatMap((slug): Point[] => {
    if (!NUMBER.test(text)) return datePoints(context, slug);
    const { meta } = noticeOf(context.corpus, slug);
    return [
      meta.number === null
        ? { kind: "undocumented", title: meta.names[0]!, what: "文号" }
        : told(context, slug, "文号", meta.number, meta.number),
    ];
  });
}
