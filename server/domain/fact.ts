import type { z } from "zod";
import type { factType, honour } from "../schemas/fact.ts";

export type { FactInput } from "../schemas/fact.ts";
export type FactType = z.infer<typeof factType>;
/** One honour a company or project holds. */
export type Honour = z.infer<typeof honour>;

/** The project a fact belongs to when nobody names one. */
export const DEFAULT_PROJECT = "p1";
