import type { Corpus } from "../domain/notice.ts";
import { findClause } from "../domain/find-clause.ts";
import { stripSpace } from "../domain/text.ts";
import { noticeOf, type ToolServices } from "../tools/tool-services.ts";
import { CONDITION_TOPICS } from "../tools/condition-topics.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { wantsMoney } from "./determine-turn.ts";
import { pays } from "./pays.ts";
import { outlineOf } from "./quote-points.ts";
import type { Question } from "./read-question.ts";
import { choosePassages } from "./select-passages.ts";

/** How much is quoted: of one notice, of several side by side, of several compared. */
const ONE = { perNotice: 4, total: 4, keep: 0.65 };
const SEVERAL = { perNotice: 3, total: 6, keep: 0.7 };
const COMPARED = { perNotice: 2, total: 6, keep: 0.8 };
/** Two parts of one notice: what is said of either. */
const WITHIN = { perNotice: 4, total: 4, keep: 0.5 };
/** An amount stands in one clause; those beside it only look alike. */
const PAID = { perNotice: 3, total: 5, keep: 0.8 };
const PART = { perNotice: 2, total: 2, keep: 0.85 };
const STORY = 60;

/** Who says where he is has to see for which place a layer of the notice is written. */
function territory(corpus: Corpus, question: Question, chosen: FoundClause[]): FoundClause[] {
  const { chongqing, sichuan, elsewhere } = question.places;
  if (chongqing.length + sichuan.length + elsewhere.length === 0) return [];
  // From Guizhou neither layer below the ministry's applies.
  const layer = chongqing.length + sichuan.length === 0 ? /共和国境内注册/u : /省境内注册|市境内注册/u;
  const slugs = new Set(chosen.map(({ clause }) => clause.notice));
  return corpus.notices
    .filter(({ slug, meta }) => slugs.has(slug) && meta.parts.length > 0)
    .flatMap(({ clauses }) =>
      clauses.filter(({ part, text }) => part !== null && layer.test(stripSpace(text))).slice(0, 1),
    )
    .map((clause) => ({ clause, score: 0 }));
}

/** Clauses that the question names by their path. */
function namedClauses(corpus: Corpus, { paths }: Question, about: string[]): FoundClause[] {
  const notices = corpus.notices.filter(({ slug }) => about.length === 0 || about.includes(slug));
  return paths.flatMap((path) =>
    notices.flatMap((notice) => {
      const clause = findClause(notice, path);
      return clause ? [{ clause, score: 1 }] : [];
    }),
  );
}

const FIGURE = /\d+(?:\.\d+)?\s*(?:%|万元?|亿元?|个月|个|项|级)/gu;
const WHICH = /哪些|哪几|哪条|哪一条|哪个/u;

/** Clauses that hold the very figure of the question: all where it asks which, else the first of each notice. */
function holdingFigures({ text }: Question, ranked: FoundClause[]): FoundClause[] {
  const figures = Array.from(text.matchAll(FIGURE), ([figure]) => stripSpace(figure).replace(/元$/u, ""));
  const holds = new RegExp(figures.map((figure) => `(?<![\\d.])${figure}`).join("|") || "(?!)", "u");
  const holding = ranked.filter(({ clause }) => holds.test(stripSpace(clause.text)));
  if (WHICH.test(text)) return holding.slice(0, MOST_HOLDING);
  return CLAIMS.test(text)
    ? holding.filter(
        ({ clause }, at) => holding.findIndex((one) => one.clause.notice === clause.notice) === at,
      )
    : [];
}

const CLAIMS = /听说|据说|网上|中介|是不是|是真的|对不对|对吧|真的吗|不是.{0,10}[嘛吗]|吧\?*$/u;
const MOST_HOLDING = 6;

/** The conditions that a topic of the question is about, in words the question needn't share with them. */
function onTopic({ packs, corpus }: ToolServices, question: Question, about: string[]): FoundClause[] {
  if (wantsMoney(question) || question.intents.has("compare") || about.length > 2) return [];
  const topics = CONDITION_TOPICS.filter(({ asks }) => asks.test(question.text));
  if (topics.length > 2) return [];
  return about.flatMap((slug) => {
    const programmes = packs.packs.get(slug)?.document.programmes ?? [];
    const paths = programmes
      .flatMap(({ conditions }) =>
        conditions.filter(({ id }) => topics.some((topic) => topic.conditions.test(id))),
      )
      .map(({ cite }) => cite.clause);
    return [...new Set(paths)].slice(0, 3).flatMap((path) => {
      const clause = findClause(noticeOf(corpus, slug), path);
      return clause ? [{ clause, score: 1 }] : [];
    });
  });
}

const ADDRESS = /https?:|www\.|邮箱[:：]/u;

/** Where several notices are compared by where to hand in, the clause of each that holds an address. */
function addresses(corpus: Corpus, { intents }: Question, about: string[]): FoundClause[] {
  if (!intents.has("compare") || !intents.has("procedure")) return [];
  return about.flatMap((slug) => {
    const items = noticeOf(corpus, slug).clauses.filter(
      ({ kind }) => kind === "item" || kind === "paragraph",
    );
    const clause = items.find(({ text }) => ADDRESS.test(text));
    return clause ? [{ clause, score: 1 }] : [];
  });
}

const SUPPORT = /奖励|奖补|给予支持|政策支持/u;

/** Of a notice that is no policy, only what it pays or says of support answers a question about money. */
function answersMoney(corpus: Corpus, question: Question, { clause }: FoundClause): boolean {
  const { intents } = question;
  const wide = ["requirement", "material", "procedure", "compare", "calculation"] as const;
  if (!wantsMoney(question) || wide.some((intent) => intents.has(intent))) return true;
  return (
    noticeOf(corpus, clause.notice).meta.kind === "奖补政策" || SUPPORT.test(clause.text) || pays(clause.text)
  );
}

function unique(passages: FoundClause[]): FoundClause[] {
  return passages.filter((one, at) => passages.findIndex(({ clause }) => clause === one.clause) === at);
}

/**
 * The clauses worth quoting, best first. `about` are the notices that the answer is about, empty for any;
 * `parts` what was found for each question of a message that asks several.
 */
export function passagesFor(
  services: ToolServices,
  question: Question,
  ranked: FoundClause[],
  about: string[],
  parts: FoundClause[][],
): FoundClause[] {
  const { corpus } = services;
  if (question.intents.has("outline") && ranked[0]) {
    const { notice, part } = ranked[0].clause;
    const outline = outlineOf(noticeOf(corpus, notice), part);
    if (outline.length > 1) return outline.map((clause) => ({ clause, score: ranked[0]!.score }));
  }
  const fit = ranked.filter((one) => answersMoney(corpus, question, one));
  const several = about.length > 1 ? SEVERAL : ONE;
  const quota = !question.intents.has("compare")
    ? wantsMoney(question)
      ? PAID
      : several
    : about.length > 1
      ? COMPARED
      : WITHIN;
  // A whole situation told in one message touches many conditions, each of them weakly.
  const keep = question.text.length > STORY ? quota.keep * 0.6 : quota.keep;
  const chosen = choosePassages(fit, { ...quota, keep });
  const answered = parts.flatMap((found) =>
    choosePassages(
      found.filter((one) => answersMoney(corpus, question, one)),
      PART,
    ),
  );
  const named = namedClauses(corpus, question, about);
  const found = unique([
    ...named,
    ...addresses(corpus, question, about),
    ...holdingFigures(question, ranked),
    ...answered,
    ...chosen,
    ...onTopic(services, question, about),
  ]);
  // Who names a clause wants that clause of its notice, and no other.
  const theirs = new Set(named.map(({ clause }) => clause.notice));
  const all = found.filter(
    (one) => !theirs.has(one.clause.notice) || named.some(({ clause }) => clause === one.clause),
  );
  return unique([...all, ...territory(corpus, question, all)]);
}
