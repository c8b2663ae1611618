import type { FactInput } from "./fact.ts";
import type { ThreadFact } from "./turn-store.ts";

/**
 * What a thread knows now. Rows are append-only and the last word on a fact of a project counts: stated and
 * corrected set it, retracted takes it away, assumed held for its own turn only.
 */
export function knownFacts(rows: readonly ThreadFact[]): FactInput[] {
  const known = new Map<string, FactInput>();
  for (const { name, value, unit, project, status } of rows) {
    const key = JSON.stringify([project, name]);
    if (status === "assumed") continue;
    known.delete(key);
    if (status !== "retracted")
      known.set(key, { name, value, project, ...(unit === undefined ? {} : { unit }) });
  }
  return [...known.values()];
}
