import type { Corpus } from "../domain/notice.ts";
import type { Point } from "../grounding/point.ts";
import type { FoundClause } from "../tools/search-clauses.ts";
import { quotation, type QuoteContext } from "./quote-points.ts";
import type { Question } from "./read-question.ts";

const titlesOf = (corpus: Corpus) => corpus.notices.map(({ meta }) => meta.names[0]!);

/** Nothing in the documents is about it: what they are about. */
export function outside(corpus: Corpus): Point[] {
  const titles = titlesOf(corpus);
  return [{ kind: "outside", count: titles.length, titles }];
}

/** Another place's policy is asked for, of which no document is held. */
export function elsewhere(corpus: Corpus, { places, scope }: Question): Point[] | null {
  const covered = places.chongqing.length + places.sichuan.length + places.nation.length > 0;
  const [place] = places.elsewhere;
  if (place === undefined || covered || scope.years.length > 0) return null;
  return [{ kind: "elsewhere", place, count: corpus.notices.length }, ...outside(corpus)];
}

/** Help with false papers is refused, with the notices' own words on it. */
export function forgery(context: QuoteContext, found: FoundClause[]): Point[] | null {
  if (!context.question.intents.has("forgery")) return null;
  const about = new Set(found.map(({ clause }) => clause.notice));
  const quotations = context.corpus.notices
    .filter(({ slug }) => about.has(slug))
    .flatMap(({ clauses }) => clauses.filter(({ text, kind }) => /虚假/u.test(text) && kind === "item"))
    .slice(0, 2)
    .flatMap((clause) => quotation(context, clause, 1) ?? []);
  return [{ kind: "refuse-forgery", quotations }];
}

/** Share of the question's own words below which its best clauses are about something else. */
const ON_TOPIC = 0.2;
const PLAIN = /请问|你好|您好|谢谢|什么|怎么|多少|可以|能不能|我们|你们|一下|今天|现在|是不是/gu;

/** Whether the best clauses hold enough of what was asked, for a question that names no notice. */
export function onTopic({ search, scope }: Question, found: FoundClause[]): boolean {
  if (scope.possible.length > 0) return true;
  const [best] = found;
  if (best === undefined) return false;
  const words = search.replace(PLAIN, "").match(/[\p{Script=Han}]{2}|[a-z]{3,}/giu) ?? [];
  if (words.length === 0) return /[a-z]{4}/iu.test(search);
  const held = found
    .slice(0, 5)
    .map(({ clause }) => [...clause.trail, clause.text].join(" "))
    .join(" ");
  const pairs = Array.from(
    search.replace(PLAIN, " ").matchAll(/(?=(\p{Script=Han}{2}))/gu),
    (match) => match[1]!,
  );
  const known = pairs.filter((pair) => held.includes(pair)).length;
  return pairs.length === 0 || known / pairs.length >= ON_TOPIC;
}
