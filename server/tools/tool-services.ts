import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { Corpus, Notice } from "../domain/notice.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import type { Packs } from "../rules/pack.ts";

/** What tools stand on. The date and the facts come from the turn, never from a tool's arguments. */
export interface ToolServices {
  corpus: Corpus;
  packs: Packs;
  dictionary: FactDictionary;
  retriever: Retriever;
}

export interface ToolTurn {
  /** RFC 3339 with offset, or a day at +08:00. */
  asOf: string;
}

export function noticeOf(corpus: Corpus, slug: string): Notice {
  const notice = corpus.notices.find((one) => one.slug === slug);
  if (!notice) throw new RangeError(`no notice ${slug}`);
  return notice;
}
