import { z } from "zod";
import { slug, span } from "./primitives.ts";

export const searchHit = z.object({
  notice: slug,
  title: z.string(),
  clause: z.string(),
  trail: z.array(z.string()),
  text: z.string(),
  ...span.shape,
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHit>;
