import type { SearchHit } from "../schemas/search.ts";
import type { Clause, Corpus } from "./notice.ts";

/** Clauses found, as every door gives them out: under the short name of their notice. */
export function searchHits(
  { notices }: Pick<Corpus, "notices">,
  found: readonly { clause: Clause; score: number }[],
): SearchHit[] {
  const titles = new Map(notices.map(({ slug, meta }) => [slug, meta.names[0]!]));
  return found.map(({ clause: { notice, path, trail, text, start, end }, score }) => ({
    notice,
    title: titles.get(notice)!,
    clause: path,
    trail,
    text,
    start,
    end,
    score,
  }));
}
