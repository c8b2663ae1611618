import { attachAmounts, type Amount } from "./attach-amounts.ts";
import { findMentions, type Mention, vocabularyOf } from "./mentions.ts";
import type { Reading } from "./reading.ts";

const TOGETHER = /^\s*(?:费用)?(?:合计|一共|总共|总计|加起来|加在一起|共)/u;

/** Every amount of a message with its words; a word without an amount is carried to the next clause. */
export function collectAmounts(reading: Reading): Amount[] {
  const vocabulary = vocabularyOf(reading.dictionary, ["money"]);
  const amounts: Amount[] = [];
  let carried: Mention[] = [];
  let sentence = -1;
  for (const clause of reading.clauses) {
    if (clause.sentence !== sentence) carried = [];
    sentence = clause.sentence;
    const mentions = findMentions(vocabulary, clause.text, clause.start);
    const figures = reading.figures.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const last = mentions.at(-1);
    const sum =
      last !== undefined && carried.length > 0 && TOGETHER.test(reading.plain.slice(last.end, clause.end));
    const attached = attachAmounts(clause, figures, mentions, reading.plain, carried);
    if (sum && attached.amounts.length === 1) attached.amounts[0]!.mentions = [...carried, ...mentions];
    amounts.push(...attached.amounts);
    if (attached.amounts.length > 0) carried = [];
    else if (!isAside(reading.plain, clause.start)) carried = [...carried, ...attached.left];
  }
  return amounts;
}

/** 软件（含集成、云）950万: inside brackets that say what it contains, words name no amount of their own. */
function isAside(plain: string, at: number): boolean {
  const open = Math.max(plain.lastIndexOf("(", at), plain.lastIndexOf("（", at));
  const closed = Math.max(plain.lastIndexOf(")", at - 1), plain.lastIndexOf("）", at - 1));
  return open > closed && /^.(?:含|包括|包含|即|指|也就是)/u.test(plain.slice(open));
}
