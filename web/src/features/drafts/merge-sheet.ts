import type { Sheet } from "./sheet.ts";

type Json = unknown;
const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);
const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const hasId = (value: Json): value is { id: string } => isObject(value) && typeof value.id === "string";
const isRows = (value: Json): value is { id: string }[] => Array.isArray(value) && value.every(hasId);

function mergeObjects(
  base: Record<string, Json>,
  mine: Record<string, Json>,
  theirs: Record<string, Json>,
): Record<string, Json> {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const merged = merge(base[key], mine[key], theirs[key]);
      return merged === undefined ? [] : [[key, merged]];
    }),
  );
}

function mergeRows(base: { id: string }[], mine: { id: string }[], theirs: { id: string }[]): Json[] {
  const by = (rows: { id: string }[]) => new Map(rows.map((row) => [row.id, row]));
  const [old, my, their] = [by(base), by(mine), by(theirs)];
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  return ids.flatMap((id) => merge(old.get(id), my.get(id), their.get(id)) ?? []);
}

/** Undefined stands for what isn't there. */
function merge(base: Json, mine: Json, theirs: Json): Json {
  if (same(base, mine)) return theirs;
  if (same(base, theirs) || same(mine, theirs)) return mine;
  if (isRows(mine) && isRows(theirs)) return mergeRows(isRows(base) ? base : [], mine, theirs);
  if (isObject(mine) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, mine, theirs);
  // Both changed the same thing, or one changed what the other took away: what was typed here stays.
  return mine ?? theirs;
}

/**
 * Two people's changes of the same sheet, cell by cell. Where both changed one cell, mine stays: it is what stands on
 * the screen.
 */
export const mergeSheets = (base: Sheet, mine: Sheet, theirs: Sheet): Sheet =>
  merge(base, mine, theirs) as Sheet;
