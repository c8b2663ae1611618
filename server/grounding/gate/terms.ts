/** A word of a fixed meaning in a text; indices are UTF-16 units. */
export interface Term {
  /** What it means: two words of one meaning have the same. */
  meaning: string;
  text: string;
  start: number;
  end: number;
}

export type TermFinder = (text: string) => Term[];

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** One pattern of many words, the longest first; a word that begins or ends with a digit is no part of a longer number. */
export function anyOf(words: Iterable<string>): RegExp {
  const sorted = [...new Set(words)].filter((word) => word !== "").sort((a, b) => b.length - a.length);
  const pattern = sorted.map((word) => {
    const before = /^[\dA-Za-z]/u.test(word) ? "(?<![\\dA-Za-z.])" : "";
    return `${before}${escape(word)}${/\d$/u.test(word) ? "(?![\\d.]\\d)(?!\\d)" : ""}`;
  });
  return new RegExp(pattern.length === 0 ? "(?!)" : pattern.join("|"), "gu");
}

/** Finds the words of each meaning, without overlap, the longest word first. */
export function termFinder(meanings: Iterable<readonly [string, readonly string[]]>): TermFinder {
  const meaningOf = new Map<string, string>();
  for (const [meaning, words] of meanings)
    for (const word of words) if (!meaningOf.has(word)) meaningOf.set(word, meaning);
  const pattern = anyOf(meaningOf.keys());
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({
      meaning: meaningOf.get(match[0])!,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
}
