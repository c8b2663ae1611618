import { notice, type Notice } from "../../../../server/schemas/notice.ts";
import { getJson } from "../../lib/api.ts";
import { officialCitation } from "../library/citation.ts";

/** A notice with its words and clauses, asked for once when it is needed. */
export const readNotice = (slug: string): Promise<Notice> =>
  getJson(`/api/notices/${encodeURIComponent(slug)}`, notice);

/** Official form of a clause's place, `《标题》（文号）二（二）3`; the path alone where the notice isn't at hand. */
export function officialPlace(notice: Notice | undefined, path: string): string {
  const clause = notice?.clauses.find((entry) => entry.path === path);
  if (!notice || !clause) return path;
  const citation = officialCitation(notice, clause);
  // The quotation is the last part: marks inside it have stepped down.
  return citation.slice(0, citation.lastIndexOf("：“"));
}
