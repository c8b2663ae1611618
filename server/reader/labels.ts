import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import { fold } from "../figures/fold.ts";

/** Labels as a form or a click says them, 总投资（2024年以来）: one word each, whatever stands in their brackets. */
export function labelSpans(plain: string, facts: Iterable<DictionaryFact>): { start: number; end: number }[] {
  return [...facts].flatMap(({ label }) => {
    const word = fold(label).toLowerCase();
    if (!word.includes("(")) return [];
    const start = plain.indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length }];
  });
}
