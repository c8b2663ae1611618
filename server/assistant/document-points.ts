import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Clause, Corpus } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";
import { noticeOf } from "../tools/tool-services.ts";

const ABOUT_DATES = /哪天|哪一天|几号|什么时候|啥时候|何时|日期/u;
const ISSUED =
  /(?:通知|文件|政策).{0,6}(?:写|发|印|成文|出)的?|印发|成文|发文日期|发布日期|(?:指南|政策).{0,8}出的/u;
const NUMBER = /文号|发文字号|几号文/u;

/** Whether the question is about the paper itself: its number, the day it was signed or printed. */
export const asksAboutDocument = (text: string): boolean =>
  NUMBER.test(text) || (ABOUT_DATES.test(text) && ISSUED.test(text));

/** Number, date of signature and of printing, each with the place where it stands. */
export function documentPoints(
  { corpus, ledger, text }: { corpus: Corpus; ledger: LedgerBuilder; text: string },
  about: string[],
): Point[] {
  if (!asksAboutDocument(text)) return [];
  return about.slice(0, 2).flatMap((slug): Point[] => {
    const { meta, clauses } = noticeOf(corpus, slug);
    const title = meta.names[0]!;
    const holding = (words: string): Clause | undefined =>
      clauses.find((clause) => stripSpace(clause.text).includes(stripSpace(words)));
    const told = (what: string, words: string, value: string): Point => {
      const clause = holding(words);
      const cite = clause ? (ledger.clause(clause, 1) ?? "") : "";
      return { kind: "document", title, what, value, cite };
    };
    const day = (what: string, date: string) => {
      const words = formatChinese(parseWhen(date));
      return told(what, words, ledger.dated(words, date, what));
    };
    if (NUMBER.test(text))
      return [
        meta.number === null
          ? { kind: "undocumented", title, what: "文号" }
          : told("文号", meta.number, meta.number),
      ];
    return [
      meta.dated === null ? { kind: "undocumented", title, what: "成文日期" } : day("成文日期", meta.dated),
      ...(meta.printed === null || meta.printed === meta.dated ? [] : [day("印发日期", meta.printed)]),
    ];
  });
}
