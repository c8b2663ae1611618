import { z } from "zod";

/** Exact money. `fen` is an integer in 分 as a string; `text` carries its qualifier: `最高326万元`. */
export const money = z.object({
  fen: z.string().regex(/^-?\d+$/),
  text: z.string(),
  qualifier: z.string().nullable(),
});
export type MoneyView = z.infer<typeof money>;
