import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { notice, noticeSummary, type Notice, type NoticeSummary } from "../../../server/schemas/notice.ts";
import { page } from "../../../server/schemas/primitives.ts";
import { searchHit, type SearchHit } from "../../../server/schemas/search.ts";
import { getJson, withQuery } from "./api.ts";

const summaries = page(noticeSummary);
const hits = page(searchHit);
const SHOWN_HITS = 20;

/** Notices held, with the state of each as of the day (null: today). */
export function useNotices(asOf: string | null): UseQueryResult<NoticeSummary[]> {
  return useQuery({
    queryKey: ["library", "notices", asOf],
    queryFn: async ({ signal }) =>
      (await getJson(withQuery("/api/notices", { as_of: asOf }), summaries, signal)).items,
    select: newestFirst,
    placeholderData: keepPreviousData,
  });
}

/** By 成文日期; a notice without one stands where its year does. */
export function newestFirst<T extends Pick<NoticeSummary, "dated" | "year">>(notices: T[]): T[] {
  const key = ({ dated, year }: T): string => dated ?? `${year}-01-01`;
  return notices.toSorted((a, b) => key(b).localeCompare(key(a)));
}

/** A notice with its words and clauses, windows as of the day (null: today). */
export const readNotice = (slug: string, asOf: string | null, signal?: AbortSignal): Promise<Notice> =>
  getJson(withQuery(`/api/notices/${encodeURIComponent(slug)}`, { as_of: asOf }), notice, signal);

export function useNotice(slug: string | undefined, asOf: string | null): UseQueryResult<Notice> {
  return useQuery({
    queryKey: ["library", "notice", slug, asOf],
    queryFn: ({ signal }) => readNotice(slug ?? "", asOf, signal),
    enabled: slug !== undefined,
    // A change of date keeps the text on screen; a change of notice must not show the one before.
    placeholderData: (last) => (last?.slug === slug ? last : undefined),
  });
}

/** Clauses that answer to the words, best first. Asks nothing while the words are empty. */
export function useClauseSearch(words: string, asOf: string | null): UseQueryResult<SearchHit[]> {
  const path = withQuery("/api/search", { q: words, as_of: asOf, limit: SHOWN_HITS });
  return useQuery({
    queryKey: ["library", "search", words, asOf],
    queryFn: async ({ signal }) => (await getJson(path, hits, signal)).items,
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
}
