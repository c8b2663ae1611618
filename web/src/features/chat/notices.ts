import { useQuery } from "@tanstack/react-query";
import { notice, noticeSummary, type Notice, type NoticeSummary } from "../../../../server/schemas/notice.ts";
import { page } from "../../../../server/schemas/primitives.ts";
import { getJson, withQuery } from "../../lib/api.ts";

const list = page(noticeSummary);

/** The notices the library holds, their windows as of the day; undefined until they came. */
export function useNotices(asOf: string | null): NoticeSummary[] | undefined {
  return useQuery({
    queryKey: ["notices", asOf],
    queryFn: ({ signal }) => getJson(withQuery("/api/notices", { as_of: asOf }), list, signal),
    select: ({ items }) => items,
  }).data;
}

/** A notice with its words and clauses. */
export function useNotice(slug: string | null, asOf: string | null): { notice?: Notice; failed: boolean } {
  const { data, isError } = useQuery({
    queryKey: ["notice", slug, asOf],
    enabled: slug !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => getJson(withQuery(`/api/notices/${slug}`, { as_of: asOf }), notice, signal),
  });
  return { ...(data ? { notice: data } : {}), failed: isError };
}

/** Official form of a citation: 《标题》（文号）二（二）3 */
export const officialCitation = (
  notice: { title: string; number: string | null } | undefined,
  path: string,
): string => (notice ? `《${notice.title}》${notice.number ? `（${notice.number}）` : ""}${path}` : path);
