import { z } from "zod";
import { factDefinition } from "./fact.ts";
import { isoDate } from "./primitives.ts";

const pattern = z.string().refine(isPattern, { message: "不是正则表达式" });

/** A row of `corpus/facts.yaml`: what a client sees of a fact, and what reader and rules need beside it. */
export const dictionaryFact = factDefinition.extend({
  /** Words that mean this fact only where one of its notices is in scope. */
  loose: z.array(z.string().min(1)).default([]),
  /** Facts that add up to it. */
  sum: z.array(z.string()).default([]),
  /** The notice's list of lines ends in 等: there may be further ones. */
  open: z.boolean().default(false),
  /** Yes to this fact closes an open list: there is no other cost. */
  closed_by: z.string().nullable().default(null),
  /** Asked earlier when smaller; 9 is the usual. */
  priority: z.int().positive().default(9),
  min: z.int().nullable().default(null),
  max: z.int().nullable().default(null),
  /** Costs or events before that day don't count. */
  window: z.strictObject({ from: isoDate }).nullable().default(null),
  /** Loose words mean it only in a message that also holds one of these. */
  cues: z.array(z.string().min(1)).default([]),
  /** A kind of project: naming it of one's own says yes, and only where its notice is in scope. */
  category: z.boolean().default(false),
  /** It happens on a day: announced for a later one, it isn't true yet. */
  event: z.boolean().default(false),
  /** It counts while it lasts: told of an earlier time, it is asked. */
  lasting: z.boolean().default(false),
  /** So many years back an earlier time still counts. */
  years_back: z.int().positive().nullable().default(null),
  /** The bare word says nothing; only `says_yes`, `says_no` or a denial does. */
  bare: z.boolean().default(true),
  /** Words for a part of it: denied, they deny it; affirmed, they leave it open. */
  part: z.array(z.string().min(1)).default([]),
  /** Regular expressions for alternatives, 入选试点或获得资金: only who denies them all denies it. */
  either: z.array(pattern).default([]),
  /** Regular expressions over one clause that say yes, or no, in words of their own. */
  says_yes: z.array(pattern).default([]),
  says_no: z.array(pattern).default([]),
  /** What can't be so beside a yes to it, by fact and value: 已建成投产 and 在建或拟建. */
  excludes: z.record(z.string(), z.array(z.union([z.boolean(), z.string()])).min(1)).default({}),
  /** Days that a yes comes after: 验收 isn't passed before the project's last day. */
  follows: z.array(z.string()).default([]),
  /** Honours of the project that leave a no open: the text doesn't say whether they count. */
  doubted_by: z.array(z.string()).default([]),
  /** It is told before it is spent: 计划投1200万 is its value, not an estimate. */
  planned: z.boolean().default(false),
  /** An amount is worked out from it. */
  base: z.boolean().default(false),
});
export type DictionaryFact = z.infer<typeof dictionaryFact>;

/** A row of `corpus/honours.yaml`. */
export const honourEntry = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** Near misses that are something else. */
  not: z.array(z.string()),
});
export type HonourEntry = z.infer<typeof honourEntry>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "iu").source.length > 0;
  } catch {
    return false;
  }
}
