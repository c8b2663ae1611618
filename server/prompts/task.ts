import { fenced } from "./fenced.ts";

/** A sentence that code would say, in slots; `must` where no wording may leave it out. */
export interface ReadySentence {
  id: string;
  text: string;
  must: boolean;
}

/** Verbatim words of the clause with that ledger id. */
export interface ReadyQuote {
  id: string;
  clause: string;
  words: string;
}

export interface Task {
  question: string;
  /** As told to the reader: 2025年12月10日. */
  day: string;
  sentences: ReadySentence[];
  quotes: ReadyQuote[];
  english: boolean;
  /** Made by `ledgerTable`. */
  table: string;
  /** Made by `conversation`. */
  past: string;
}

export const readySentence = ({ id, text, must }: ReadySentence) =>
  `- {${id}}${must ? "（必说）" : ""} ${text.trim().replace(/\s*\n\s*/gu, " ")}`;

/** What is to be worded now: everything the answer stands on, then the question. */
export function taskPrompt({ question, day, sentences, quotes, english, table, past }: Task): string {
  return [
    `依据日期：${day}`,
    table,
    ...(quotes.length === 0
      ? []
      : ["原文：", ...quotes.map(({ id, clause, words }) => fenced(`{${id}} 出自 [${clause}]`, words))]),
    "要点（按这个次序）：",
    ...sentences.map(readySentence),
    ...(past === "" ? [] : [past]),
    fenced("用户的问题", question),
    english ? "请用英文写答复，记号、名称和引文照旧用中文。" : "请写答复。",
  ].join("\n");
}
