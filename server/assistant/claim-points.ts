import type { Corpus } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import type { Point } from "../grounding/point.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { Question } from "./read-question.ts";

/** Said of a notice and to be checked, not told of one's own project. */
const CLAIMED =
  /听说|据说|网上说|网上|中介|别人说|朋友说|是不是|真的|对不对|对吧|是吧|只要|就行|(?<![以够行能成])吧[?？]?$|不是.{0,10}[嘛吗]/u;
const OWN = /我们|我司|我厂|咱|本公司|项目实际|花了|投了|还?差|再(?:加|投|买)/u;
const CLAUSE = /[^,，。?？!！;；\n]+[?？]?/gu;
const FIGURE = /(?<![\d.])\d+(?:\.\d+)?(?:%|万元?|亿元?|个月)|[一二三四五]级/gu;

const comparable = (text: string) => stripSpace(text.normalize("NFKC")).replace(/(?<=[万亿])元/gu, "");

/** Whether the text holds the figure as one of its own, not as the end of a longer number. */
function holds(text: string, figure: string): boolean {
  const at = text.indexOf(figure);
  if (at < 0) return false;
  return !/[\d.]/u.test(text[at - 1] ?? "") || holds(text.slice(at + 1), figure);
}

/** Figures that somebody claims the notices give, and that stand nowhere in them. */
export function claimPoints(
  corpus: Corpus,
  question: Question,
  about: string[],
  told: readonly { quote: string }[],
): Point[] {
  const clauses = Array.from(question.text.matchAll(CLAUSE), ([clause]) => clause);
  const claimed = clauses
    .filter((clause) => CLAIMED.test(clause) && !OWN.test(clause))
    .flatMap((clause) => Array.from(clause.matchAll(FIGURE), ([figure]) => figure));
  const [main] = about;
  if (main === undefined || claimed.length === 0) return [];
  const notices = about.map((slug) => noticeOf(corpus, slug));
  const texts = notices.map(({ body }) => comparable(body));
  const titles = notices.map(({ meta }) => meta.names[0]!).join("、");
  return (
    [...new Set(claimed)]
      // What was read as one's own amount claims nothing of the notice.
      .filter((figure) => !told.some(({ quote }) => quote.includes(figure)))
      .filter((figure) => !texts.some((text) => holds(text, comparable(figure))))
      .map((words) => ({ kind: "no-such-figure", words, title: titles }))
  );
}
