import type { TurnResult } from "../../server/schemas/turn.ts";
import type { TurnExpectation } from "../case-schema.ts";
import { cardOf, nameOf } from "./card.ts";

/** Windows that differ on a shown card: their state, the deadline, and whether one can apply. */
export function wrongWindow(turn: TurnResult, { cards }: TurnExpectation): string[] {
  return cards.flatMap((wanted) => {
    const card = cardOf(turn, wanted);
    const found = {
      can_apply: card?.can_apply,
      window: card?.window?.state,
      closes: card?.window?.closes,
    };
    return (["can_apply", "window", "closes"] as const).flatMap((key) =>
      wanted[key] === undefined || found[key] === wanted[key]
        ? []
        : [`${nameOf(wanted)}的${key}为${String(found[key])}，应为${wanted[key]}`],
    );
  });
}
