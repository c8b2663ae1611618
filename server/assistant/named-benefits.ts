import { findClause } from "../domain/find-clause.ts";
import { stripSpace } from "../domain/text.ts";
import { noticeOf, type ToolServices } from "../tools/tool-services.ts";
import type { Question } from "./read-question.ts";

/** Words that stand in the titles of many benefits and single out none. */
const COMMON =
  /智能工厂|国家级?|工业互联网|制造业|人工智能|技术改造|项目|建设|市级|荣誉|企业|[、（）“”]|等$/gu;
const FRAGMENT = 4;
/** 先进级, 卓越级: three characters that say enough. */
const LEVEL = /[先基卓领][进础越航]级/gu;
const SHORTEST_WORD = 3;

function fragments(title: string): string[] {
  const words = title.replace(COMMON, " ").split(" ");
  const pieces = words.flatMap((word) => {
    const chars = Array.from(word);
    return chars.length < FRAGMENT
      ? [word]
      : chars.slice(FRAGMENT - 1).map((_, at) => chars.slice(at, at + FRAGMENT).join(""));
  });
  return [...pieces, ...(title.match(LEVEL) ?? [])].filter((piece) => piece.length >= SHORTEST_WORD);
}

/** Names of the facts a premise stands on. */
function factsOf(premise: unknown): string[] {
  if (typeof premise !== "object" || premise === null) return [];
  return Object.entries(premise).flatMap(([key, value]) =>
    key === "fact" && typeof value === "string"
      ? [value]
      : Array.isArray(value)
        ? value.flatMap(factsOf)
        : factsOf(value),
  );
}

/**
 * Ids of the benefits that the question calls by name: by the clause that gives them, else by a piece of their
 * title that no other has, or by a word for what they are paid for.
 */
export function namedBenefits({ packs, dictionary, corpus }: ToolServices, question: Question): string[] {
  const asked = unlinkedNames({ packs, corpus }, question).reduce(
    (text, name) => text.replaceAll(name, ""),
    stripSpace(question.search).toLowerCase(),
  );
  const all = [...packs.packs.values()].flatMap(({ slug, document }) =>
    document.benefits.map((benefit) => ({ slug, benefit })),
  );
  const byClause = all.filter(({ slug, benefit }) =>
    question.paths.some((path) => findClause(noticeOf(corpus, slug), path)?.path === benefit.cite.clause),
  );
  // 第9条和先进级能不能都拿: one by its clause, the other by its name. Else the clause says all.
  if (byClause.length > 0 && !question.intents.has("stacking"))
    return byClause.map(({ benefit }) => benefit.id);
  const shared = new Map<string, number>();
  for (const { benefit } of all)
    for (const piece of new Set(fragments(benefit.title))) shared.set(piece, (shared.get(piece) ?? 0) + 1);
  const words = (premise: unknown) =>
    factsOf(premise)
      .flatMap((name) => dictionary.facts.get(name) ?? [])
      .flatMap(({ label, synonyms }) => [label, ...synonyms])
      .filter((word) => word.length >= SHORTEST_WORD && !GENERAL.has(word));
  const byName = all.filter(
    ({ benefit }) =>
      fragments(benefit.title).some(
        (piece) => shared.get(piece) === 1 && asked.includes(piece.toLowerCase()),
      ) || words(benefit.when).some((word) => asked.includes(word.toLowerCase())),
  );
  return [...new Set([...byClause, ...byName].map(({ benefit }) => benefit.id))];
}

/**
 * Names in the question of notices that pay nothing and whose rules lead to no benefit: 未来工厂建设场景 is no 未来工厂.
 * A name that is a benefit's own, 卓越级智能工厂, still calls it.
 */
export function unlinkedNames(
  { packs, corpus }: Pick<ToolServices, "packs" | "corpus">,
  { scope }: Question,
): string[] {
  const documents = [...packs.packs.values()].map(({ slug, document }) => ({ slug, ...document }));
  const unlinked = documents.filter(({ relations, benefits }) => relations.length + benefits.length === 0);
  const owners = (name: string) =>
    corpus.notices.filter(({ meta }) => meta.names.some((one) => stripSpace(one).toLowerCase() === name));
  return scope.names
    .map((name) => name.toLowerCase())
    .filter((name) => {
      const own = owners(name);
      const elsewhere = own.every(({ slug }) => unlinked.some((one) => one.slug === slug));
      return own.length > 0 && elsewhere && !documents.some(paysFor(name));
    });
}

const paysFor =
  (name: string) =>
  ({ benefits }: { benefits: readonly { title: string }[] }) =>
    benefits.some(({ title }) => title.toLowerCase().includes(name));

/** Said of any applicant. */
const GENERAL: ReadonlySet<string> = new Set(["制造企业", "制造业企业", "制造业", "申报单位是制造企业"]);
