import type { TurnResult } from "../../server/schemas/turn.ts";
import type { QuestionCase } from "../case-schema.ts";

const FEN_PER_WAN = 1_000_000n;

/** A shown determination has to say one of the accepted verdicts; without one, 不适用 has to be accepted. */
export function wrongVerdict({ determinations }: TurnResult, { accept_verdicts }: QuestionCase): string[] {
  const shown = determinations.map(({ verdict }) => verdict);
  if (shown.length === 0)
    return accept_verdicts.includes("不适用") ? [] : [`没有判定，应为${accept_verdicts.join("或")}`];
  return shown.some((verdict) => accept_verdicts.includes(verdict) || accept_verdicts.includes("不适用"))
    ? []
    : [`判定为${shown.join("、")}，应为${accept_verdicts.join("或")}`];
}

/** The ceiling that the answer computes: of one benefit, or either end of what several come to together. */
export function wrongAmount(
  { determinations, combined }: TurnResult,
  { amount_wan }: QuestionCase,
): string[] {
  if (amount_wan === null) return [];
  const wanted = String(BigInt(Math.round(amount_wan * 100)) * (FEN_PER_WAN / 100n));
  const single = determinations.flatMap(({ benefits }) =>
    benefits.flatMap((one) => (one.amount_max ? [one.amount_max.fen] : [])),
  );
  const found = combined ? [combined.low.fen, combined.high.fen] : single;
  return found.includes(wanted) ? [] : [`金额（分）为${found.join("、") || "无"}，应为${wanted}`];
}
