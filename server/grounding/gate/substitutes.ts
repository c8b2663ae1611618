/** Ledger ids a unit leans on: what a sentence put in its place has to be about. */
const idsOf = (unit: string) =>
  new Set(Array.from(unit.matchAll(/\{([fvu]\d+)\}|\[(c\d+)\]/gu), (match) => match[1] ?? match[2]!));

/** Sentences of the sure wording that were not yet said, found by the entries they share with what was withheld. */
export function createSubstitutes(sure: readonly string[]) {
  const left = sure
    .filter((sentence) => sentence.trim() !== "")
    .map((sentence) => ({ sentence, ids: idsOf(sentence) }));

  function nearest(unit: string): number {
    const ids = idsOf(unit);
    const shared = left.map((one) => [...one.ids].filter((id) => ids.has(id)).length);
    const most = Math.max(0, ...shared);
    return most === 0 ? -1 : shared.indexOf(most);
  }

  return {
    /** What is said already need not be said again: the one that leans on most of the same entries, and on no other. */
    said(unit: string): void {
      const ids = idsOf(unit);
      const within = left.map((one) => ([...one.ids].every((id) => ids.has(id)) ? one.ids.size : 0));
      const most = Math.max(0, ...within);
      if (most > 0) left.splice(within.indexOf(most), 1);
    },
    /** What would be said in place of the unit. */
    offer: (unit: string): string | null => left[nearest(unit)]?.sentence ?? null,
    /** The same, and it counts as said. */
    instead(unit: string): string | null {
      const index = nearest(unit);
      return index < 0 ? null : left.splice(index, 1)[0]!.sentence;
    },
  };
}
