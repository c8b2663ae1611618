import { z } from "zod";
import { combined, determination } from "./determination.ts";
import { factInput } from "./fact.ts";
import { evidenceClause, figure, ledger } from "./ledger.ts";
import { asOf } from "./primitives.ts";

export const chatRequest = z.object({
  message: z.string().max(8000),
  thread_id: z.string().max(64).optional(),
  as_of: asOf.optional(),
  facts: z.array(factInput).max(200).optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

export const wordingName = z.enum(["composer", "model"]);
export const turnStatus = z.enum(["complete", "stopped", "interrupted"]);
export const question = z.object({
  text: z.string(),
  options: z.array(z.string()).optional(),
  facts: z.array(z.string()).optional(),
});
export const checked = z.object({ figures: z.int(), bound: z.int(), withheld: z.int() });

/**
 * What happens in one turn, in this order:
 *
 *   turn-start ─▶ tool-start/-end, evidence, determination ─▶ text-delta …, question ─▶ turn-end
 *
 * Evidence and determinations always precede the first words; `error` is always followed by `turn-end`.
 */
export const turnEvent = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("turn-start"),
    data: z.object({ turn_id: z.string(), thread_id: z.string(), as_of: asOf, wording: wordingName }),
  }),
  z.object({ event: z.literal("evidence"), data: z.object({ clauses: z.array(evidenceClause) }) }),
  z.object({ event: z.literal("tool-start"), data: z.object({ name: z.string() }) }),
  z.object({
    event: z.literal("tool-end"),
    data: z.object({ name: z.string(), ok: z.boolean(), ms: z.number() }),
  }),
  z.object({ event: z.literal("determination"), data: determination }),
  z.object({
    event: z.literal("text-delta"),
    /** Whole gated sentences. Offsets are code points within this delta's text. */
    data: z.object({
      text: z.string(),
      figures: z.array(z.object({ id: figure.shape.id, start: z.int(), end: z.int() })),
    }),
  }),
  z.object({
    event: z.literal("text-withheld"),
    data: z.object({ reason: z.string(), replaced: z.boolean() }),
  }),
  z.object({ event: z.literal("question"), data: question }),
  z.object({
    event: z.literal("turn-end"),
    data: z.object({ status: turnStatus, combined: combined.nullable(), ledger, checked }),
  }),
  z.object({ event: z.literal("error"), data: z.object({ code: z.string(), message: z.string() }) }),
]);
export type TurnEvent = z.infer<typeof turnEvent>;

/** The whole turn as one object, for `Accept: application/json`. */
export const turnResult = z.object({
  turn_id: z.string(),
  thread_id: z.string(),
  as_of: asOf,
  wording: wordingName,
  status: turnStatus,
  answer: z.string(),
  determinations: z.array(determination),
  combined: combined.nullable(),
  figures: z.array(figure),
  ledger,
  questions: z.array(question),
  checked,
});
export type TurnResult = z.infer<typeof turnResult>;
