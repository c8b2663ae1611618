import { z } from "zod";
import { determinationsRequest } from "./determination.ts";
import { investmentsRequest } from "./investment.ts";

/** What is put on paper. `programmes` also gives the order in which they stand. */
export const reportRequest = determinationsRequest.extend({
  /** Whose check it is, as the profile is called. */
  subject: z.string().max(80).optional(),
  /** What people call their projects; one without a name goes by its id. */
  projects: z
    .array(z.object({ id: z.string().max(40), name: z.string().max(80) }))
    .max(40)
    .optional(),
  /** The lines that `facts` sum up: those that don't count are named with the reason. */
  investments: investmentsRequest.shape.investments.optional(),
});
export type ReportRequest = z.infer<typeof reportRequest>;

const reportCondition = z.object({
  verdict: z.string(),
  title: z.string(),
  /** The value, what is lacking and why it is open. */
  state: z.string(),
  clause: z.string(),
  quote: z.string(),
});

/** A check in words, as the Word file and the printed page show it. */
export const report = z.object({
  title: z.string(),
  subject: z.string().nullable(),
  stamp: z.array(z.string()),
  programmes: z.array(
    z.object({
      title: z.string(),
      lines: z.array(z.string()),
      conditions: z.array(reportCondition),
      notes: z.array(z.string()),
    }),
  ),
  /** How far the amounts add up. */
  combined: z.array(z.string()),
  /** What was stated, and of the lines of spending those that don't count. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  excluded: z.array(z.string()),
  packs: z.array(z.object({ title: z.string(), sha256: z.string() })),
});
export type Report = z.infer<typeof report>;
