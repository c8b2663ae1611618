import { z } from "zod";
import { factInput } from "./fact.ts";
import { slug, span } from "./primitives.ts";

/** Where a figure comes from. A click on the figure shows it. */
export const source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("clause"), notice: slug, clause: z.string(), ...span.shape }),
  z.object({ kind: z.literal("calculation"), steps: z.array(z.string()), from: z.array(z.string()) }),
  z.object({ kind: z.literal("user"), turn: z.string(), quote: z.string() }),
]);

/** A clause an answer may cite: `id` is `c1`, `c2` … in order of first use. */
export const evidenceClause = z.object({
  id: z.string().regex(/^c\d+$/),
  notice: slug,
  clause: z.string(),
  text: z.string(),
  ...span.shape,
  score: z.number(),
});
export type EvidenceClause = z.infer<typeof evidenceClause>;

export const figure = z.object({
  id: z.string().regex(/^f\d+$/),
  /** As rendered, qualifier and unit included. */
  text: z.string(),
  value: z.string(),
  unit: z.string(),
  source,
});
export type Figure = z.infer<typeof figure>;

export const ledgerVerdict = z.object({
  id: z.string().regex(/^v\d+$/),
  text: z.string(),
  programme: z.string(),
  condition: z.string().nullable(),
});

export const ledgerFact = factInput.extend({
  id: z.string().regex(/^u\d+$/),
  turn: z.string(),
  quote: z.string(),
  status: z.enum(["stated", "corrected", "retracted", "assumed"]),
});

/** Everything an answer stands on. `clauses` holds what it or a shown card cites, at most 12. */
export const ledger = z.object({
  clauses: z.array(evidenceClause).max(12),
  figures: z.array(figure),
  verdicts: z.array(ledgerVerdict),
  facts: z.array(ledgerFact),
});
export type Ledger = z.infer<typeof ledger>;
