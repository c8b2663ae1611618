import type { Corpus } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import { noticeOf } from "../tools/tool-services.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { outlineOf } from "./quote-points.ts";
import type { Question } from "./read-question.ts";
import { choosePassages } from "./select-passages.ts";

/** How much is quoted: of one notice, of several side by side, of several compared. */
const ONE = { perNotice: 5, total: 5, keep: 0.6 };
const SEVERAL = { perNotice: 3, total: 6, keep: 0.7 };
const COMPARED = { perNotice: 2, total: 6, keep: 0.8 };
const STORY = 60;

/** Who says where he is has to see for which place a layer of the notice is written. */
function territory(corpus: Corpus, question: Question, chosen: FoundClause[]): FoundClause[] {
  if (question.places.chongqing.length + question.places.sichuan.length === 0) return [];
  const slugs = new Set(chosen.map(({ clause }) => clause.notice));
  return corpus.notices
    .filter(({ slug, meta }) => slugs.has(slug) && meta.parts.length > 0)
    .flatMap(({ clauses }) =>
      clauses.filter(({ part, text }) => part !== null && /省境内注册|市境内注册/u.test(stripSpace(text))),
    )
    .filter((clause) => !chosen.some((one) => one.clause === clause))
    .map((clause) => ({ clause, score: 0 }));
}

/** The clauses worth quoting, best first. `about` are the notices that the answer is about; empty for any. */
export function passagesFor(
  corpus: Corpus,
  question: Question,
  ranked: FoundClause[],
  about: string[],
): FoundClause[] {
  if (question.intents.has("outline") && ranked[0]) {
    const { notice, part } = ranked[0].clause;
    const outline = outlineOf(noticeOf(corpus, notice), part);
    if (outline.length > 1) return outline.map((clause) => ({ clause, score: ranked[0]!.score }));
  }
  const quota = question.intents.has("compare") ? COMPARED : about.length > 1 ? SEVERAL : ONE;
  // A whole situation told in one message touches many conditions, each of them weakly.
  const keep = question.text.length > STORY ? quota.keep * 0.6 : quota.keep;
  const chosen = choosePassages(ranked, { ...quota, keep });
  return [...chosen, ...territory(corpus, question, chosen)];
}
