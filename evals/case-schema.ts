import { z } from "zod";

/** Words of a notice that an expectation stands on. */
const provenance = z.strictObject({ notice: z.string(), clause: z.string(), quote: z.string() });
export type Provenance = z.infer<typeof provenance>;

const verdict = z.enum(["符合", "不符合", "待确认"]);
/** In 万元, as a decimal string. */
const wan = z.string().regex(/^\d+(\.\d{1,6})?$/);

/** What one card must show. Whatever is left out isn't looked at. */
const cardExpectation = z.strictObject({
  programme: z.string(),
  project: z.string().optional(),
  verdict: verdict.optional(),
  can_apply: z.enum(["yes", "no", "unknown"]).optional(),
  window: z.enum(["open", "boundary", "closed", "not_yet", "in_force", "expired"]).optional(),
  /** The company's own deadline: a day, or an instant with +08:00. */
  closes: z.string().optional(),
  /** By condition id of the rule pack. */
  conditions: z.record(z.string(), verdict).default({}),
  /** Exactly these benefits are shown, in any order: what nobody asked for must not stand beside them. */
  benefits: z.array(z.string()).optional(),
  /** By benefit id of the rule pack; null where no amount may be given. */
  amounts: z.record(z.string(), wan.nullable()).default({}),
});
export type CardExpectation = z.infer<typeof cardExpectation>;

const turn = z.strictObject({
  ask: z.string(),
  /** `ask`: it asks back; `refuse`: friendly, and neither a card nor an amount. */
  behaviour: z.enum(["answer", "correct_premise", "refuse", "ask"]).default("answer"),
  /** Each must match; `|` separates alternatives. */
  must_contain: z.array(z.string()).default([]),
  /** None may be asserted. */
  must_not_contain: z.array(z.string()).default([]),
  /** 不适用: no determination is expected. */
  accept_verdicts: z.array(z.enum([...verdict.options, "不适用"])).default(["不适用"]),
  /** An amount that is computed, in 万元: of one benefit, or either end of what several come to together. */
  amount_wan: z.number().nullable().default(null),
  /** Both ends of what several benefits come to together. */
  combined_wan: z.tuple([wan, wan]).optional(),
  cards: z.array(cardExpectation).default([]),
  /** Clauses the answer or a shown card must cite; also where the expectation was read. */
  cite: z.array(provenance).default([]),
  /** Where the expectation was read, when the answer need not cite it. */
  read_at: z.array(provenance).default([]),
});
export type TurnExpectation = z.infer<typeof turn>;

/** A conversation, oldest turn first, with what its answers must hold. Shape of every file in `evals/cases`. */
export const evalCase = z.strictObject({
  id: z.string(),
  category: z.string(),
  as_of: z.string(),
  turns: z.array(turn).min(1),
});
export type EvalCase = z.infer<typeof evalCase>;
