import { z } from "zod";
import type { Notice } from "../../../../server/schemas/notice.ts";
import type { Current } from "../../components/notice-sheet/segments.ts";

const foundRange = z.object({ start: z.int(), end: z.int() });

/**
 * The clause named after `#` in the address: by its path or by another way people write it. With the range
 * of a search hit those words are highlighted, else the clause is marked as a whole. Null when it names none.
 */
export function chosenPlace(
  notice: Pick<Notice, "clauses"> | undefined,
  hash: string,
  state: unknown,
): Current | null {
  const wanted = decoded(hash.slice(1)).replace(/\s+/gu, "");
  if (!notice || wanted === "") return null;
  const clause =
    notice.clauses.find(({ path }) => path === wanted) ??
    notice.clauses.find(({ aliases }) => aliases.includes(wanted));
  if (!clause) return null;
  const range = foundRange.safeParse(state);
  const fits = range.success && range.data.start >= clause.start && range.data.end <= clause.whole_end;
  return {
    path: clause.path,
    start: fits ? range.data.start : clause.start,
    end: fits ? range.data.end : clause.start,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
