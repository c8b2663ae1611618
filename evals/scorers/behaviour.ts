import type { TurnResult } from "../../server/schemas/turn.ts";
import type { TurnExpectation } from "../case-schema.ts";

/** A question that has to be asked back, and a refusal that must decide and promise nothing. */
export function wrongBehaviour(
  { questions, determinations, figures }: TurnResult,
  { behaviour }: TurnExpectation,
): string[] {
  if (behaviour === "ask") return questions.length > 0 ? [] : ["应当反问"];
  if (behaviour !== "refuse") return [];
  const cards = determinations.map(({ title }) => `不应判定“${title}”`);
  return [
    ...cards,
    ...figures.filter(({ unit }) => unit === "分").map(({ text }) => `不应给出金额“${text}”`),
  ];
}
