import type { Notice } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import { fold } from "./tokenise.ts";

/** Chosen on the dev questions, see README. */
const NAMED = 0.4;
const SAME_YEAR = 0.1;
const OTHER_YEAR = -0.1;

/** The factor by which a notice's clauses rise in the ranking because the question names the notice or its year. `asked` is folded and without white space. */
export function noticeFactors(asked: string, notices: readonly Notice[]): Map<string, number> {
  const years = new Set([...asked.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([, year]) => Number(year)));
  const lengths = new Map(notices.map((notice) => [notice.slug, longestName(bare(asked), notice)]));
  const longest = Math.max(...lengths.values());
  return new Map(
    notices.map(({ slug, meta }) => {
      const length = lengths.get(slug)!;
      // 「未来工厂」 names two notices, 「未来工厂场景」 only one: the longer name says which is meant.
      const named = length > 0 ? (NAMED * length) / longest : 0;
      const year = years.size === 0 ? 0 : years.has(meta.year) ? SAME_YEAR : OTHER_YEAR;
      return [slug, 1 + named + year];
    }),
  );
}

/** People leave out brackets and quotation marks, or write others. */
function bare(text: string): string {
  return text.replace(/[〔〕[\]()【】《》〈〉“”"'「」]/gu, "");
}

/** Length of the longest name, number or title of the notice that stands in the question. */
function longestName(asked: string, { meta }: Notice): number {
  const names = [...meta.names, meta.title, meta.number, ...meta.parts.map(({ number }) => number)];
  const lengths = names.map((name) => {
    const folded = bare(stripSpace(fold(name ?? "")));
    // Bare digits (a house number of ours, a year) stand in too many questions to name anything.
    return folded !== "" && !/^\d+$/u.test(folded) && asked.includes(folded) ? folded.length : 0;
  });
  return Math.max(0, ...lengths);
}
