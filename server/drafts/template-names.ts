import type { DraftTemplate } from "../domain/draft.ts";

type Named = Pick<DraftTemplate, "slug" | "title" | "names" | "year">;

/** A name without what doesn't tell one from another: spaces, width, 《》. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s《》]/gu, "")
    .toLowerCase();

export const namesOf = ({ slug, title, names }: Named): string[] => [
  ...new Set([slug, title, ...names].map(nameKey)),
];

const YEAR = /(20\d\d)年?度?/u;
/** What people call any of them, at the end of its name. */
const PAPER = /(?:申报|报名|建设)?(?:书|表|方案|材料|模板|提纲|通知|申报)$/u;

/**
 * The one template that a name means: one of its own names or, where that is none, part of a name of one template alone.
 * A year that was said is never another one's.
 */
export function templateCalled<T extends Named>(name: string, templates: readonly T[]): T | undefined {
  const key = nameKey(name);
  const own = templates.find((one) => namesOf(one).includes(key));
  if (own !== undefined) return own;
  const year = YEAR.exec(key)?.[1];
  const words = key.replace(YEAR, "").replace(PAPER, "");
  if (words.length < 2) return undefined;
  const found = templates.filter(
    (one) =>
      (year === undefined || Number(year) === one.year) &&
      namesOf(one).some((known) => known.replace(YEAR, "").includes(words)),
  );
  return found.length === 1 ? found[0] : undefined;
}
