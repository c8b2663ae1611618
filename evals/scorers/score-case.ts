import type { TurnResult } from "../../server/schemas/turn.ts";
import type { QuestionCase } from "../case-schema.ts";
import { uncited } from "./cites.ts";
import { forbidden, missing } from "./contains.ts";
import { wrongAmount, wrongVerdict } from "./verdict.ts";
import { unfounded } from "./verbatim.ts";

export const SCORERS = ["contains", "forbids", "cites", "verdict", "amount", "founded"] as const;
export type Scorer = (typeof SCORERS)[number];

/** Faults by scorer; an empty list is a pass. */
export function scoreCase(expected: QuestionCase, turn: TurnResult): Record<Scorer, string[]> {
  return {
    contains: missing(turn.answer, expected.must_contain),
    forbids: forbidden(turn.answer, expected.must_not_contain),
    cites: uncited(turn, expected.cite),
    verdict: wrongVerdict(turn, expected),
    amount: wrongAmount(turn, expected),
    founded: unfounded(turn),
  };
}
