import { findMentions, vocabularyOf } from "./mentions.ts";
import { type Reading, tell } from "./reading.ts";
import { resolveFact } from "./resolve-fact.ts";

const NOTHING_BEFORE = /(?:没有|没|无|没买|没做|没上)(?:什么)?$/u;
const NOTHING_AFTER =
  /^(?:费|投入|投资|费用|方面|部分|上)*(?:没有|没花|没投|没买|没得|为零|是零|为0|是0|一分没)/u;

/** 没有网络投入, 云服务没花钱: a line of nothing. */
export function readNothing(reading: Reading, valued: ReadonlySet<string>): void {
  const vocabulary = vocabularyOf(reading.dictionary, ["money"]);
  for (const clause of reading.clauses) {
    if (clause.mood !== "stated" && clause.mood !== "assumed") continue;
    for (const mention of findMentions(vocabulary, clause.text, clause.start)) {
      const before = NOTHING_BEFORE.test(reading.plain.slice(clause.start, mention.start));
      const after = NOTHING_AFTER.test(reading.plain.slice(mention.end, clause.end));
      if (!before && !after) continue;
      if (reading.figures.some(({ start, end }) => start >= clause.start && end <= clause.end)) continue;
      const fact = resolveFact(mention, { ...reading, valued, project: reading.projects.at(mention.start) });
      // 没有投资 is not "the total is zero".
      if (!Array.isArray(fact) && !fact.loose.includes("投资")) tell(reading, clause, fact, "0");
    }
  }
}
