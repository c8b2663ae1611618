import { z } from "zod";
import { factInput, factType } from "./fact.ts";
import { money } from "./money.ts";
import { windowStatus } from "./notice.ts";
import { asOf, cite, slug } from "./primitives.ts";

export const verdict = z.enum(["符合", "不符合", "待确认"]);
export type Verdict = z.infer<typeof verdict>;

export const reasonCode = z.enum([
  "缺事实",
  "人工认定",
  "原则性",
  "列举未尽",
  "附件未收录",
  "不在有效期",
  "事实矛盾",
  "口径不明",
]);
export type ReasonCode = z.infer<typeof reasonCode>;

export const gap = z.object({
  /** To raise with the total unchanged. */
  fixed_total: money.nullable(),
  /** To spend anew, counted in both sides. */
  added_spend: money.nullable(),
  assumption: z.string(),
});

export const conditionResult = z.object({
  id: z.string(),
  title: z.string(),
  verdict,
  strength: z.enum(["硬性", "原则上"]),
  reasons: z.array(reasonCode),
  /** The applicant's value as shown, `28.09%`; null when unknown. */
  value: z.string().nullable(),
  /** The bound as shown with its qualifier, `不低于30%`; null where the condition has none. */
  bound: z.string().nullable(),
  gap: gap.nullable(),
  cite,
});

export const benefitResult = z.object({
  id: z.string(),
  title: z.string(),
  /** Ceiling; null outside validity or while its base is unknown. */
  amount_max: money.nullable(),
  formula: z.string(),
  cite,
  caveats: z.array(z.string()),
});

export const missingFact = z.object({
  name: z.string(),
  question: z.string(),
  type: factType,
  options: z.array(z.string()).nullable(),
});

export const determination = z.object({
  id: z.string(),
  revision: z.int().positive(),
  programme: z.string(),
  project: z.string(),
  title: z.string(),
  notice: slug,
  as_of: asOf,
  pack_sha256: z.string(),
  /** Of the conditions alone; the window never changes it. */
  verdict,
  can_apply: z.enum(["yes", "no", "unknown"]),
  window: windowStatus.nullable(),
  windows: z.array(windowStatus),
  conditions: z.array(conditionResult),
  benefits: z.array(benefitResult),
  missing: z.array(missingFact),
});
export type Determination = z.infer<typeof determination>;

export const combined = z.object({ low: money, high: money, trace: z.array(z.string()) });
export type Combined = z.infer<typeof combined>;

export const determinationsRequest = z.object({
  facts: z.array(factInput).max(400),
  programmes: z.array(z.string()).max(40).optional(),
  as_of: asOf.optional(),
});
export const determinationsResponse = z.object({
  determinations: z.array(determination),
  combined: combined.nullable(),
});
