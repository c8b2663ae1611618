import type { TurnResult } from "../../server/schemas/turn.ts";
import type { TurnExpectation } from "../case-schema.ts";
import { cardOf, nameOf } from "./card.ts";

/** 420 or "66.666666" 万元 as 分; the server's own reading of money isn't used. */
export function fenOf(wan: string): string {
  const [whole = "", part = ""] = wan.split(".");
  return BigInt(whole + part.padEnd(6, "0")).toString();
}

function wrongSingle({ determinations, combined }: TurnResult, { amount_wan }: TurnExpectation): string[] {
  if (amount_wan === null) return [];
  const wanted = fenOf(String(amount_wan));
  const single = determinations.flatMap(({ benefits }) =>
    benefits.flatMap((one) => (one.amount_max ? [one.amount_max.fen] : [])),
  );
  const found = combined ? [combined.low.fen, combined.high.fen] : single;
  return found.includes(wanted) ? [] : [`金额（分）为${found.join("、") || "无"}，应为${wanted}`];
}

function wrongCombined({ combined }: TurnResult, { combined_wan }: TurnExpectation): string[] {
  if (!combined_wan) return [];
  const wanted = combined_wan.map(fenOf).join("～");
  const found = combined ? `${combined.low.fen}～${combined.high.fen}` : "无";
  return found === wanted ? [] : [`合计（分）为${found}，应为${wanted}`];
}

/** Benefits shown that nobody asked for, and asked for but not shown. */
function otherBenefits(turn: TurnResult, { cards }: TurnExpectation): string[] {
  return cards.flatMap((wanted) => {
    if (!wanted.benefits) return [];
    const shown = (cardOf(turn, wanted)?.benefits.map(({ id }) => id) ?? []).sort().join("、");
    const expected = wanted.benefits.toSorted().join("、");
    return shown === expected ? [] : [`${nameOf(wanted)}列出${shown || "无"}，应为${expected}`];
  });
}

/** Ceilings that differ: of one benefit by its id, of any, or of several together. */
export function wrongAmount(turn: TurnResult, expected: TurnExpectation): string[] {
  const wrong = expected.cards.flatMap((wanted) =>
    Object.entries(wanted.amounts).flatMap(([id, wan]) => {
      const benefit = cardOf(turn, wanted)?.benefits.find((one) => one.id === id);
      if (!benefit) return [`${nameOf(wanted)}没有${id}`];
      const found = benefit.amount_max?.fen ?? null;
      return found === (wan === null ? null : fenOf(wan)) ? [] : [`${id}为${found}分，应为${wan}万元`];
    }),
  );
  return [
    ...wrongSingle(turn, expected),
    ...wrongCombined(turn, expected),
    ...otherBenefits(turn, expected),
    ...wrong,
  ];
}
