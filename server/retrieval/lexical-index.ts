import { Bm25Builder, type Bm25Index } from "./bm25.ts";
import { tokenise, type Tokens } from "./tokenise.ts";
import { topK, type Ranked } from "./top-k.ts";

/** Chosen on the dev queries of two sets, see README. */
const BIGRAM_WEIGHT = 1;

/** Tokens of a query, and how much they count beside its own words (1). */
export interface WeightedTokens {
  tokens: Tokens;
  weight: number;
}

/** Two BM25 fields over the same documents: jieba's words, and bigrams for what jieba cuts wrongly. */
export class LexicalIndex {
  readonly words: Bm25Index;
  readonly bigrams: Bm25Index;
  readonly #scores: Float32Array;

  constructor(words: Bm25Index, bigrams: Bm25Index, documents: number) {
    this.words = words;
    this.bigrams = bigrams;
    this.#scores = new Float32Array(documents);
  }

  /** Document `i` is `texts[i]`. */
  static build(texts: readonly string[]): LexicalIndex {
    const words = new Bm25Builder();
    const bigrams = new Bm25Builder();
    for (const text of texts) {
      const tokens = tokenise(text);
      words.add(tokens.words);
      bigrams.add(tokens.bigrams);
    }
    return new LexicalIndex(words.build(), bigrams.build(), texts.length);
  }

  /** The `k` best documents among those `allowed`. Each term counts once however often the query repeats it. */
  search(query: WeightedTokens[], k: number, allowed?: (id: number) => boolean): Ranked[] {
    this.#scores.fill(0);
    const seen = { words: new Set<string>(), bigrams: new Set<string>() };
    for (const { tokens, weight } of query) {
      for (const word of tokens.words) {
        if (seen.words.has(word)) continue;
        seen.words.add(word);
        this.words.addScores(word, weight, this.#scores);
      }
      for (const bigram of tokens.bigrams) {
        if (seen.bigrams.has(bigram)) continue;
        seen.bigrams.add(bigram);
        this.bigrams.addScores(bigram, weight * BIGRAM_WEIGHT, this.#scores);
      }
    }
    return topK(this.#scores, k, allowed);
  }
}
