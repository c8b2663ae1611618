import { z } from "zod";
import { slug } from "./primitives.ts";

/** Something people ask that no document of the corpus says. Source: `corpus/silences.yaml`. */
export const silence = z.strictObject({
  topic: z.string(),
  /** Words by which a question is known to ask for it. */
  asks: z.array(z.string()).min(1),
  /** Where it holds; every notice when left out. */
  notices: z.array(slug).optional(),
  /** The clause closest to it, which is no answer. */
  nearest: z.strictObject({ notice: slug, clause: z.string() }).optional(),
});
export type Silence = z.infer<typeof silence>;
