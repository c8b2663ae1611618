import type { EvidenceClause } from "../../domain/ledger.ts";
import { APPLICANT, findActors } from "./actors.ts";
import type { GateContext } from "./gate-context.ts";
import type { Reason } from "./reason.ts";
import { HIDDEN } from "./quotations.ts";
import { readClause } from "./source-text.ts";
import type { Term } from "./terms.ts";
import { wordPairs } from "./word-pairs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the reader said may be named to say that the clause does not. */
const ABSENT = /没有|不在|未列|未写|没写|不等于|不是|并非|是否|待确认|不含|不包括|不算/u;

/** The clause with what stands over it: headings, title and issuers of its notice. */
function surroundings({ notice: slug, clause: path, text }: EvidenceClause, { notices }: Vocabulary): string {
  const notice = notices.get(slug);
  if (notice === undefined) return text;
  const trail = notice.clauses.find((clause) => clause.path === path)?.trail ?? [];
  return [text, ...trail, notice.meta.title, ...notice.meta.issuers].join("\n");
}

/** 「以专家认定为准」「可以问财政部门」: sends the reader to somebody and says nothing of the clause. */
const REFERRED = /为准|可以问|请问|咨询/u;

function segmentOf(text: string, { start, end }: Pick<Term, "start" | "end">): string {
  const from = Math.max(...["，", "；", "。"].map((mark) => text.lastIndexOf(mark, start))) + 1;
  const next = ["，", "；", "。"].map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  return text.slice(from, Math.min(text.length, ...next));
}

const LINK = /^[、，,和或及以与（(）)]{0,3}$/u;

/** The words that say something of a term: after it, or after the list that it stands in. */
function saidOf(text: string, terms: readonly Term[], index: number): Set<string> {
  let last = index;
  while (last + 1 < terms.length && LINK.test(text.slice(terms[last]!.end, terms[last + 1]!.start))) last++;
  const until = terms[last + 1]?.start ?? text.length;
  return wordPairs(/^[^；。;]*/u.exec(text.slice(terms[last]!.end, until))![0]);
}

/** What the clause says of one type or honour is said of another that it names too. */
function swapped(text: string, cited: readonly EvidenceClause[], vocabulary: Vocabulary): boolean {
  // What a title names is not spoken of.
  const spoken = text.replace(/《[^《》]*》/gu, (title) => HIDDEN.repeat(title.length));
  const mine = vocabulary.findHonours(spoken);
  return cited.some((clause) => {
    const source = readClause(clause, vocabulary).text;
    const theirs = vocabulary.findHonours(source);
    if (new Set(theirs.map(({ meaning }) => meaning)).size < 2) return false;
    return mine.some((term, index) => {
      const words = saidOf(spoken, mine, index);
      const shared = theirs.map((other, at) => ({
        own: other.meaning === term.meaning,
        count: [...saidOf(source, theirs, at)].filter((pair) => words.has(pair)).length,
      }));
      const best = (own: boolean) =>
        Math.max(0, ...shared.filter((one) => one.own === own).map(({ count }) => count));
      return shared.some(({ own }) => own) && best(false) > best(true);
    });
  });
}

/** Honours, types and actors of a unit that cites have to stand in what it cites. Null where they do. */
export function supportedTerms(
  text: string,
  cited: readonly EvidenceClause[],
  context: GateContext,
): Reason | null {
  if (cited.length === 0) return null;
  const { vocabulary, said } = context;
  const over = cited.map((clause) => surroundings(clause, vocabulary)).join("\n");
  const honours = new Set([
    ...cited.flatMap((clause) => [...readClause(clause, vocabulary).honours]),
    ...vocabulary.findHonours(over).map(({ meaning }) => meaning),
  ]);
  const strange = vocabulary
    .findHonours(text)
    .filter((term) => !honours.has(term.meaning))
    .filter(
      (term) => !(said.some((one) => one.text.includes(term.text)) && ABSENT.test(segmentOf(text, term))),
    );
  if (strange.length > 0 || swapped(text, cited, vocabulary)) return "term";
  const actors = new Set([APPLICANT, ...findActors(over).map(({ meaning }) => meaning)]);
  for (const { actors: known } of cited.map((clause) => readClause(clause, vocabulary)))
    for (const { meaning } of known) actors.add(meaning);
  return findActors(text).some((term) => !actors.has(term.meaning) && !REFERRED.test(segmentOf(text, term)))
    ? "actor"
    : null;
}
