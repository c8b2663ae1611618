import type { DictionaryFact, HonourEntry } from "../schemas/fact-dictionary.ts";

export {
  dictionaryFact,
  honourEntry,
  type DictionaryFact,
  type HonourEntry,
} from "../schemas/fact-dictionary.ts";

/** The facts the product knows, by name, and the honours people name. Source: `corpus/{facts,honours}.yaml`. */
export interface FactDictionary {
  facts: ReadonlyMap<string, DictionaryFact>;
  honours: readonly HonourEntry[];
}
