import { fenced } from "./fenced.ts";
import { readySentence, type ReadySentence } from "./task.ts";

/** One sentence that may not be shown. */
export interface Reword {
  /** As it was written, marks placed. */
  sentence: string;
  /** In words a reader understands. */
  reason: string;
  /** What code says on the same entries. */
  ready: ReadySentence[];
  english: boolean;
  /** Made by `ledgerTable`, of the entries the sentence leans on. */
  table: string;
}

/** Asks for a withheld sentence in other words, or for nothing. */
export function rewordPrompt({ sentence, reason, ready, english, table }: Reword): string {
  return [
    table,
    ...(ready.length === 0 ? [] : ["可以照用的句子：", ...ready.map(readySentence)]),
    fenced("没有通过核对的一句", sentence),
    `没有通过的原因：${reason}。`,
    `请只改写这一句：数字和结论一律用记号，句末写上出处，账目里没有依据的一概去掉。只输出改写后的这一句，写在一行里，不解释；没有依据可写，就什么也不输出。${english ? "用英文写，记号、名称和引文照旧用中文。" : ""}`,
  ].join("\n");
}
