import type { TurnResult } from "../../server/schemas/turn.ts";
import type { TurnExpectation } from "../case-schema.ts";
import { cardOf, nameOf } from "./card.ts";

/** A shown determination has to say one of the accepted verdicts; without one, 不适用 has to be accepted. */
function notAccepted({ determinations }: TurnResult, { accept_verdicts }: TurnExpectation): string[] {
  if (accept_verdicts.includes("不适用")) return [];
  const shown = determinations.map(({ verdict }) => verdict);
  if (shown.length === 0) return [`没有判定，应为${accept_verdicts.join("或")}`];
  return shown.some((verdict) => accept_verdicts.includes(verdict))
    ? []
    : [`判定为${shown.join("、")}，应为${accept_verdicts.join("或")}`];
}

/** Verdicts that differ, of a programme and of its conditions. A card that isn't shown is one fault. */
export function wrongVerdict(turn: TurnResult, expected: TurnExpectation): string[] {
  const wrong = expected.cards.flatMap((wanted) => {
    const card = cardOf(turn, wanted);
    if (!card) return [`没有${nameOf(wanted)}的判定卡`];
    const conditions = Object.entries(wanted.conditions).flatMap(([id, verdict]) => {
      const found = card.conditions.find((one) => one.id === id)?.verdict;
      return found === verdict ? [] : [`${nameOf(wanted)}·${id}为${found ?? "无此条件"}，应为${verdict}`];
    });
    return wanted.verdict === undefined || card.verdict === wanted.verdict
      ? conditions
      : [`${nameOf(wanted)}判定为${card.verdict}，应为${wanted.verdict}`, ...conditions];
  });
  return [...notAccepted(turn, expected), ...wrong];
}
