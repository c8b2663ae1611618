import { z } from "zod";
import { packCite } from "./pack-cite.ts";
import { moneyLiteral, rule, shareLiteral } from "./rule-schema.ts";

/** 不超过<of>的<rate>，最高<cap> */
const rateCap = z.strictObject({ rate: shareLiteral, of: z.string().min(1), cap: moneyLiteral });
/** 给予<fixed>, printed without 最高 and yet a ceiling by the notice's own caveat. */
const fixed = z.strictObject({ fixed: moneyLiteral });
/** 最高<cap> with no rate: nobody can work out more than the ceiling. `each` is what one ceiling is for. */
const capOnly = z.strictObject({ cap: moneyLiteral, each: z.string().optional() });
/** Pays no money to companies; the value says what it does instead. */
const none = z.strictObject({ none: z.string().min(1) });

const benefitAmount = z.union([rateCap, fixed, capOnly, none]);
export type BenefitAmount = z.infer<typeof benefitAmount>;

/** One product of a policy: a clause with two amounts holds two. */
export const benefit = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  cite: packCite,
  /** Whom the clause pays, in the notice's words. */
  recipient: z.string().min(1),
  /** 申报主体: a park is never the same applicant as a firm in it. */
  applicant: z.enum(["单位", "园区"]).default("单位"),
  /** Whose 内容 it is: a project's, or a title the enterprise as a whole holds. */
  about: z.enum(["project", "enterprise"]),
  /** What must be so for the clause to speak of this applicant. Its first fact names the product. */
  when: rule,
  /** A fact that names the product too, and decides nothing: 未来工厂项目 names what 入选未来工厂 is asked for. */
  named_by: z.string().min(1).optional(),
  /** `when` in few words, for 以…为前提. */
  premise: z.string().min(1),
  amount: benefitAmount,
  reading: z.string().optional(),
  /** What the text doesn't say and the applicant has to ask. */
  silent: z.array(z.string().min(1)).default([]),
});
export type Benefit = z.infer<typeof benefit>;

/** 就高不重复 */
export const stackingRule = z.strictObject({
  id: z.string().min(1),
  rule: z.literal("highest"),
  same: z.tuple([z.literal("申报主体"), z.literal("内容")]),
  against: z.strictObject({ level: z.string(), kind: z.string() }),
  /** Where sameness isn't known, both ends are stated. */
  unknown: z.literal("interval"),
  /** What goes with every amount, in few words. */
  text: z.string().min(1),
  /** The fact in which the office's word on 同一内容 is kept. */
  asks: z.string().min(1),
  cite: packCite,
});
export type StackingRule = z.infer<typeof stackingRule>;

/** A sentence of the notice that goes with every amount of it. */
export const caveat = z.strictObject({
  id: z.string().min(1),
  effect: z.enum(["ceiling_only", "budget"]),
  text: z.string().min(1),
  cite: packCite,
});
export type Caveat = z.infer<typeof caveat>;
