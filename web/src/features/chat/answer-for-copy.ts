import type { Notice } from "../../../../server/schemas/notice.ts";
import { readableDate } from "../../lib/china-day.ts";
import { plainProse } from "./answer-markdown.ts";
import { citationNumbers } from "./citation-numbers.ts";
import { officialPlace } from "../../components/official-citation.ts";
import type { TurnView } from "./turn-reducer.ts";

/** The answer as plain text with its sources in official form: 《标题》（文号）二（二）3. */
export function answerForCopy(turn: TurnView, notices: Notice[]): string {
  const numbers = citationNumbers(turn.pieces);
  const sources = [...numbers].flatMap(([id, n]) => {
    const clause = turn.clauses.find((entry) => entry.id === id);
    if (!clause) return [];
    const notice = notices.find(({ slug }) => slug === clause.notice);
    const cited = notice?.clauses.find(({ path }) => path === clause.clause);
    return [`〔${n}〕${notice && cited ? officialPlace(notice, cited) : clause.clause}`];
  });
  return [
    plainProse(turn.pieces, (id) => (numbers.has(id) ? `〔${numbers.get(id)}〕` : "")).trim(),
    ...(sources.length ? [`出处：\n${sources.join("\n")}`] : []),
    `依据日期：${readableDate(turn.asOf.slice(0, 10))}`,
  ].join("\n\n");
}
