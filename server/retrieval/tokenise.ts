import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { Converter } from "opencc-js/t2cn";

/** What a text is found by. Both lists keep the order and the repetitions of the text. */
export interface Tokens {
  words: string[];
  bigrams: string[];
}

const jieba = Jieba.withDict(dict);

// Characters only. OpenCC's phrase tables also turn 文件 into 文档 and 程序 into 进程, which is right for a
// Taiwanese text and ruins a mainland one; the few phrases that matter (软体, 网路) are in the glossary.
const toSimplified = Converter({ from: "tw", to: "cn" });

// jieba never keeps 财税〔2023〕12号 whole. The two characters before the bracket are enough to tell the
// series apart, and spare us from guessing where 「根据财税」 stops being prose.
const DOCUMENT_NUMBER = /(\p{Script=Han}{2})[〔[(【](\d{4})[〕\])】]第?(\d{1,4})号/gu;

const HAN_RUN = /\p{Script=Han}{2,}/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** One form for full and half width, capitals and small letters, traditional and simplified characters. */
export function fold(text: string): string {
  return toSimplified(text.normalize("NFKC").toLowerCase());
}

/** Splits a text, folded or not, into jieba's search-mode words and the bigrams of its Chinese runs. */
export function tokenise(text: string): Tokens {
  const folded = fold(text);
  const words = jieba.cutForSearch(folded, false).filter((word) => WORD_CHARACTER.test(word));
  for (const [, series, year, number] of folded.matchAll(DOCUMENT_NUMBER)) {
    words.push(`${series}${year}-${number}`);
  }
  const bigrams: string[] = [];
  for (const [run] of folded.matchAll(HAN_RUN)) {
    for (let at = 0; at + 2 <= run.length; at++) bigrams.push(run.slice(at, at + 2));
  }
  return { words, bigrams };
}
