import { z } from "zod";
import { factDefinition } from "./fact.ts";
import { isoDate, slug } from "./primitives.ts";

/** A row of `corpus/facts.yaml`: what a client sees of a fact, and what reader and rules need beside it. */
export const dictionaryFact = factDefinition.extend({
  /** Notices that ask for it; decides which fact a word like 总投资 means. */
  notices: z.array(slug).min(1),
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
