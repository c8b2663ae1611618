import { z } from "zod";

/** Words of a notice that an expectation stands on. */
const provenance = z.strictObject({ notice: z.string(), clause: z.string(), quote: z.string() });

/** One question with what its answer must hold. Shape of every file in `evals/cases`. */
export const questionCase = z.strictObject({
  id: z.string(),
  category: z.string(),
  /** What the user said before, oldest first. */
  history: z.array(z.string()).default([]),
  question: z.string(),
  as_of: z.string(),
  behaviour: z.enum(["answer", "correct_premise", "refuse", "ask"]),
  /** Each must match; `|` separates alternatives. */
  must_contain: z.array(z.string()).default([]),
  /** None may be asserted. */
  must_not_contain: z.array(z.string()).default([]),
  /** 不适用: no determination is expected. */
  accept_verdicts: z.array(z.enum(["符合", "不符合", "待确认", "不适用"])).default(["不适用"]),
  /** The low end of `combined`, in 万元. */
  amount_wan: z.number().nullable().default(null),
  /** Clauses the answer or a shown card must cite; also where the expectation was read. */
  cite: z.array(provenance),
});
export type QuestionCase = z.infer<typeof questionCase>;
