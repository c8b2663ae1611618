import type { EvidenceClause } from "../../domain/ledger.ts";
import { plain, type Vocabulary } from "./vocabulary.ts";

/** A title with a number in it has to stand in a notice that is cited: 指南（1.0） is not the 2.0 of another year. */
export function titlesAreCited(
  masked: readonly string[],
  cited: readonly EvidenceClause[],
  { noticesNamed, bodies, fixed }: Vocabulary,
): boolean {
  return masked.every(
    (name) =>
      !/\d/u.test(name) ||
      noticesNamed.has(name) ||
      fixed.has(name) ||
      cited.length === 0 ||
      cited.some(({ notice }) => bodies.get(notice)?.includes(plain(name))),
  );
}

/** Without an edition in brackets and the marks that print leaves in the middle of a title. */
const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
const bare = (title: string) => letters(title.replace(/[（(][^（）()]*[）)]/gu, ""));
const CITED_TITLE = /《([^《》]+)》((?:\[c\d+\])+)/gu;
const PRINTED_TITLE = /《([^《》]+)》/gu;

/** Whether words name the document: by its title, or by the short one that it goes by, 《要素条件》. */
function names(words: string, title: string): boolean {
  const printed = Array.from(words.matchAll(PRINTED_TITLE), ([, short]) => bare(short!));
  return letters(words).includes(title) || printed.some((short) => short !== "" && title.includes(short));
}

/** A citation right behind a title says where the title stands: in the clause, or over it as its notice's own. */
export function titlesStandThere(
  text: string,
  clauses: ReadonlyMap<string, EvidenceClause>,
  { noticesNamed, notices }: Vocabulary,
): boolean {
  return Array.from(text.matchAll(CITED_TITLE)).every(([, title, marks]) =>
    Array.from(marks!.matchAll(/c\d+/gu), ([id]) => clauses.get(id)!).some(
      ({ text: clause, notice }) =>
        noticesNamed.get(title!)?.has(notice) ||
        [clause, notices.get(notice)?.meta.title ?? ""].some((words) => names(words, bare(title!))),
    ),
  );
}
