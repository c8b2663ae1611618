import { z } from "zod";
import { slug } from "./primitives.ts";

/** One honour a company or project holds. */
export const honour = z.object({
  name: z.string(),
  year: z.int().nullable(),
  scope: z.enum(["project", "enterprise", "unknown"]),
});

/** Money is a decimal string with a mandatory unit; dates are ISO; honours are a list. */
export const factInput = z.object({
  name: z.string().min(1).max(80),
  value: z.union([z.string().max(200), z.boolean(), z.number(), z.array(honour)]).nullable(),
  unit: z.enum(["元", "万元", "亿元", "级", "个", "月", "年"]).optional(),
  project: z.string().max(40).default("p1"),
});
export type FactInput = z.infer<typeof factInput>;

export const factType = z.enum(["bool", "judgement", "money", "int", "date", "months", "honours", "choice"]);

/** A row of the facts dictionary. Source: `corpus/facts.yaml`. */
export const factDefinition = z.object({
  name: z.string(),
  label: z.string(),
  type: factType,
  unit: z.string().nullable(),
  question: z.string(),
  options: z.array(z.string()).nullable(),
  synonyms: z.array(z.string()),
  /** What counts and since when, in the notice's words; facts with different definitions are never merged. */
  definition: z.string().nullable(),
  /** Whether each project has its own. */
  per: z.enum(["enterprise", "project"]),
  /** Notices that ask for it; decides which fact a word like 总投资 means. */
  notices: z.array(slug).min(1),
});
export type FactDefinition = z.infer<typeof factDefinition>;
