import type { Notice } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import { fold } from "./tokenise.ts";

/** Chosen on the dev questions, see README. */
const NAMED = 0.4;
const SAME_YEAR = 0.1;
const OTHER_YEAR = -0.1;

/**
 * Tells, for a question that is folded and without white space, the factor by which each notice's clauses rise or
 * fall in the ranking because the question names that notice, another one, or a year.
 */
export function noticeFactors(notices: readonly Notice[]): (asked: string) => Map<string, number> {
  const names = new Map(notices.map((notice) => [notice.slug, namesOf(notice)]));
  return (asked) => {
    const years = new Set([...asked.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([, year]) => Number(year)));
    const plain = bare(asked);
    const lengths = new Map(
      notices.map(({ slug }) => [slug, longest(names.get(slug)!.filter((name) => plain.includes(name)))]),
    );
    const best = Math.max(...lengths.values());
    return new Map(
      notices.map(({ slug, meta }) => {
        const length = lengths.get(slug)!;
        // 「未来工厂」 names two notices, 「未来工厂场景」 only one: the longer name says which is meant.
        const named = length > 0 ? (NAMED * length) / best : 0;
        const year = years.size === 0 ? 0 : years.has(meta.year) ? SAME_YEAR : OTHER_YEAR;
        return [slug, 1 + named + year];
      }),
    );
  };
}

/** Names, title and numbers as they are looked for in a question. */
function namesOf({ meta }: Notice): string[] {
  const names = [...meta.names, meta.title, meta.number, ...meta.parts.map(({ number }) => number)];
  // Bare digits (a house number of ours, a year) stand in too many questions to name anything.
  return names
    .map((name) => bare(stripSpace(fold(name ?? ""))))
    .filter((name) => name !== "" && !/^\d+$/u.test(name));
}

/** People leave out brackets and quotation marks, or write others. */
function bare(text: string): string {
  return text.replace(/[〔〕[\]()【】《》〈〉“”"'「」]/gu, "");
}

function longest(names: readonly string[]): number {
  return Math.max(0, ...names.map(({ length }) => length));
}
