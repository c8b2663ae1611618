import { z } from "zod";

/** The one shape of every error that leaves the server. `message` is Chinese that a person can act on. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.unknown().optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
