import { glossary } from "./glossary.ts";
import type { WeightedTokens } from "./lexical-index.ts";
import { fold, tokenise } from "./tokenise.ts";

/** Chosen on the dev queries, see README. */
const TRANSLATED_WEIGHT = 0.4;
const HAN = /\p{Script=Han}/u;

const entries = glossary.map(({ say, mean }) => ({ pattern: anyOf(say), tokens: tokenise(mean) }));

/**
 * The words of a question, and with a lower weight the official words for them. A question without Chinese
 * characters finds nothing by its own words, so there the official ones count in full.
 */
export function expandQuery(text: string): WeightedTokens[] {
  const folded = fold(text);
  const weight = HAN.test(folded) ? TRANSLATED_WEIGHT : 1;
  const translated = entries.filter(({ pattern }) => pattern.test(folded));
  return [{ tokens: tokenise(folded), weight: 1 }, ...translated.map(({ tokens }) => ({ tokens, weight }))];
}

/** Latin words stand alone (`cap` isn't in `capacity`), Chinese ones stand anywhere. */
function anyOf(words: readonly string[]): RegExp {
  const choices = words.map((word) => (HAN.test(word) ? word : `(?<![a-z0-9])${word}(?![a-z0-9])`));
  return new RegExp(choices.join("|"), "u");
}
