/** Ledger ids a unit leans on: what a sentence put in its place has to be about. */
const idsOf = (unit: string) =>
  new Set(Array.from(unit.matchAll(/\{([fvu]\d+)\}|\[(c\d+)\]/gu), (match) => match[1] ?? match[2]!));

const pairsOf = (text: string) =>
  Array.from(text.matchAll(/(?=(\p{Script=Han}{2}))/gu), (match) => match[1]!);

/** Share of a unit's words, in pairs of characters, that a sentence has as well. */
function likeness(pairs: readonly string[], sentence: string): number {
  return pairs.length === 0 ? 0 : pairs.filter((pair) => sentence.includes(pair)).length / pairs.length;
}

/** As much in common says that two sentences tell the same, though they share no entry. */
const ALIKE = 0.6;

/** 第2条：“…”: a clause's own words, where the marks of a title are none. */
const QUOTES = /[：:]\s*“/u;

interface Read {
  /** Slots filled. */
  rendered: (sentence: string) => string;
  /** A reader has had these words, whoever said them. */
  isTold: (words: string) => boolean;
}

/**
 * Sentences of the sure wording that were not yet said, found by the entries and the words they share with what was
 * withheld.
 */
export function createSubstitutes(sure: readonly string[], { rendered, isTold }: Read) {
  const left = sure
    .filter((sentence) => sentence.trim() !== "")
    .map((sentence) => ({ sentence, words: rendered(sentence), ids: idsOf(sentence) }));

  function nearest(unit: string): number {
    const ids = idsOf(unit);
    const pairs = pairsOf(unit);
    const scores = left.map((one) => {
      // Under 某文件写明： only the file's words may stand.
      if ((QUOTES.test(unit) && !QUOTES.test(one.sentence)) || isTold(one.words)) return 0;
      const shared = [...one.ids].filter((id) => ids.has(id)).length;
      const alike = likeness(pairs, one.words);
      // Words weigh more: a wrong citation is what many a sentence is withheld for.
      return shared > 0 || alike >= ALIKE ? shared / Math.max(1, ids.size) + 2 * alike : 0;
    });
    const most = Math.max(0, ...scores);
    return most === 0 ? -1 : scores.indexOf(most);
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
