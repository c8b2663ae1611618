import type { Clause, Corpus, Notice } from "../domain/notice.ts";

/** An amount or a share of money, in digits or Chinese numerals: what a closing clause caps or makes uncertain. */
const AMOUNT = /(?:\d|[一二三四五六七八九十百千万])\s*(?:万|亿)?元|\d\s*[%％]/u;

/** Words by which a heading's own text binds the items below it. */
const CONDITION =
  /不低于|不超过|不少于|不多于|以上|以内|以下|须|应当|应为|应在|必须|不得|仅限|限于|至少|最多|最高|原则上|符合|满足/u;

/**
 * The clauses, each followed by those without which it would be misread: the conditions its headings state in their
 * lead-in, and, in a policy that pays, the closing clause (ceiling, budget, 就高不重复) of any amount. Order is
 * kept; a clause comes once.
 */
export function withQualifiers(corpus: Corpus, clauses: readonly Clause[]): Clause[] {
  const notices = new Map(corpus.notices.map((notice) => [notice.slug, notice]));
  const all = new Set<Clause>();
  for (const clause of clauses) {
    all.add(clause);
    const notice = notices.get(clause.notice);
    if (!notice) continue;
    for (const qualifier of qualifiersOf(notice, clause)) all.add(qualifier);
  }
  return [...all];
}

function qualifiersOf(notice: Notice, clause: Clause): Clause[] {
  const found: Clause[] = [];
  for (let parent = parentOf(notice, clause); parent; parent = parentOf(notice, parent)) {
    if (statesCondition(parent)) found.push(parent);
  }
  if (notice.meta.kind === "奖补政策" && clause.kind !== "closing" && AMOUNT.test(clause.text)) {
    found.push(...notice.clauses.filter(({ kind, part }) => kind === "closing" && part === clause.part));
  }
  return found;
}

function parentOf(notice: Notice, { parent }: Clause): Clause | undefined {
  return parent === null ? undefined : notice.clauses.find(({ path }) => path === parent);
}

/** A lead-in is a heading with a sentence of its own after its title. */
function statesCondition({ text }: Clause): boolean {
  return CONDITION.test(text) && /[。：；:;]/u.test(text);
}
