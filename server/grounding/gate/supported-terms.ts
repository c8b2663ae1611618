import type { EvidenceClause } from "../../domain/ledger.ts";
import { APPLICANT, findActors } from "./actors.ts";
import type { GateContext } from "./gate-context.ts";
import type { Reason } from "./reason.ts";
import { readClause } from "./source-text.ts";
import type { Term } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the reader said may be named to say that the clause does not. */
const ABSENT = /没有|不在|未列|未写|没写|不等于|不是|并非|是否|待确认|不含|不包括|不算/u;

/** The clause with what stands over it: headings, title, names and issuers of its notice. */
function surroundings({ notice: slug, clause: path, text }: EvidenceClause, { notices }: Vocabulary): string {
  const notice = notices.get(slug);
  if (notice === undefined) return text;
  const trail = notice.clauses.find((clause) => clause.path === path)?.trail ?? [];
  const { title, names, issuers } = notice.meta;
  return [text, ...trail, title, ...names, ...issuers].join("\n");
}

/** 「以专家认定为准」「可以问财政部门」: sends the reader to somebody and says nothing of the clause. */
const REFERRED = /为准|可以问|请问|咨询/u;

function segmentOf(text: string, { start, end }: Pick<Term, "start" | "end">): string {
  const from = Math.max(...["，", "；", "。"].map((mark) => text.lastIndexOf(mark, start))) + 1;
  const next = ["，", "；", "。"].map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  return text.slice(from, Math.min(text.length, ...next));
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
  if (strange.length > 0) return "term";
  const actors = new Set([APPLICANT, ...findActors(over).map(({ meaning }) => meaning)]);
  for (const { actors: known } of cited.map((clause) => readClause(clause, vocabulary)))
    for (const { meaning } of known) actors.add(meaning);
  return findActors(text).some((term) => !actors.has(term.meaning) && !REFERRED.test(segmentOf(text, term)))
    ? "actor"
    : null;
}
