import { encodeCursor } from "./cursor.ts";

/** A page of `limit` rows out of one more than that, which only says that there are others. */
export function pageOf<Row extends { id: string; updated_at: string }, Item>(
  found: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
): { items: Item[]; next_cursor: string | null } {
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(itemOf),
    next_cursor: last ? encodeCursor(last.updated_at, last.id) : null,
  };
}
