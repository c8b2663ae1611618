import MiniSearch from "minisearch";
import { tokenise } from "../../server/retrieval/tokenise.ts";

/** The yardstick: MiniSearch over the very same tokens, words and bigrams in one field, everything else as it comes. */
export function buildMiniSearch(texts: readonly string[]): (query: string, k: number) => number[] {
  const index = new MiniSearch<{ id: number; tokens: string }>({
    fields: ["tokens"],
    tokenize: (text) => text.split("\n"),
    processTerm: (term) => term,
  });
  index.addAll(texts.map((text, id) => ({ id, tokens: joined(text) })));
  return (query, k) =>
    index
      .search(joined(query))
      .slice(0, k)
      .map(({ id }) => Number(id));
}

function joined(text: string): string {
  const { words, bigrams } = tokenise(text);
  return [...words, ...bigrams].join("\n");
}
