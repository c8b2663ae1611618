import { z } from "zod";
import type { Combined, Determination } from "../domain/determination.ts";
import type { FactInput } from "../domain/fact.ts";
import { determineAnswer } from "../rules/determine-answer.ts";
import type { ToolServices, ToolTurn } from "./tool-services.ts";

export const determineEligibilityInput = z.strictObject({
  /** Programme ids or slugs of notices. */
  programmes: z.array(z.string()),
  /** Benefits asked about by id, stated though no fact names them. */
  focus: z.array(z.string()),
});

/** Verdict per condition, window, ceiling and what would settle the rest, for each programme and project. */
export function determineEligibility(
  { packs, dictionary }: ToolServices,
  { asOf }: ToolTurn,
  facts: readonly FactInput[],
  { programmes, focus }: z.infer<typeof determineEligibilityInput>,
): { determinations: Determination[]; combined: Combined | null } {
  return determineAnswer(packs, { facts, dictionary, asOf, programmes, focus, hypothesis: true });
}
