import type { Determination } from "../../server/schemas/determination.ts";
import type { TurnResult } from "../../server/schemas/turn.ts";
import type { CardExpectation } from "../case-schema.ts";

/** The shown card that an expectation speaks of. */
export function cardOf(turn: TurnResult, { programme, project }: CardExpectation): Determination | undefined {
  return turn.determinations.find(
    (card) => card.programme === programme && (project === undefined || card.project === project),
  );
}

export function nameOf({ programme, project }: CardExpectation): string {
  return project === undefined ? programme : `${programme}（${project}）`;
}
