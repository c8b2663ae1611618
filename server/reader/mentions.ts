import type { DictionaryFact, FactDictionary } from "../domain/fact-dictionary.ts";
import { fold } from "../figures/fold.ts";

/** A word of the dictionary in a message, and the facts that go by it. */
export interface Mention {
  start: number;
  end: number;
  word: string;
  /** Facts it names by itself. */
  own: DictionaryFact[];
  /** Facts it may mean where their notice is in scope. */
  loose: DictionaryFact[];
}

export interface Vocabulary {
  pattern: RegExp;
  words: Map<string, Pick<Mention, "own" | "loose">>;
}

const known = new WeakMap<FactDictionary, Map<string, Vocabulary>>();

/** The words for facts of some types, longest first. */
export function vocabularyOf(dictionary: FactDictionary, types: DictionaryFact["type"][]): Vocabulary {
  const key = types.join();
  const made = known.get(dictionary) ?? new Map<string, Vocabulary>();
  known.set(dictionary, made);
  const vocabulary = made.get(key) ?? build(dictionary, types);
  made.set(key, vocabulary);
  return vocabulary;
}

function build({ facts }: FactDictionary, types: DictionaryFact["type"][]): Vocabulary {
  const words: Vocabulary["words"] = new Map();
  const entry = (word: string) => {
    const lower = fold(word).toLowerCase();
    const found = words.get(lower) ?? { own: [], loose: [] };
    words.set(lower, found);
    return found;
  };
  for (const fact of facts.values()) {
    if (!types.includes(fact.type)) continue;
    for (const word of new Set([fact.label, ...fact.synonyms])) entry(word).own.push(fact);
    for (const word of fact.loose) entry(word).loose.push(fact);
  }
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(longestFirst.map(escape).join("|"), "gu"), words };
}

/** Every word of the vocabulary in a text, without overlap. `offset` is where the text begins. */
export function findMentions(vocabulary: Vocabulary, text: string, offset: number): Mention[] {
  const found: Mention[] = [];
  for (const { 0: word, index } of text.matchAll(vocabulary.pattern)) {
    if (!standsAlone(word, text, index)) continue;
    const { own, loose } = vocabulary.words.get(word)!;
    found.push({ start: offset + index, end: offset + index + word.length, word, own, loose });
  }
  return found;
}

/** A word of one character (投, 云, 花) only counts right before a number; a Latin one between spaces. */
function standsAlone(word: string, text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? "", text.slice(at + word.length)];
  if (/^[a-z ]+$/u.test(word)) return !/[a-z]/u.test(before) && !/^[a-rt-z]/u.test(after);
  if (word.length > 1) return true;
  return /^\s*(?:了|是|花了?)?\s*(?:大概|大约|约|近)?[\d〇一二三四五六七八九十两几]/u.test(after);
}

const escape = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
