import type { TurnResult } from "../../server/schemas/turn.ts";
import type { TurnExpectation } from "../case-schema.ts";

/** Silence, a question that has to be asked back, and a refusal that must decide and promise nothing. */
export function wrongBehaviour(
  { answer, questions, determinations, figures }: TurnResult,
  { behaviour }: TurnExpectation,
): string[] {
  if (answer.trim() === "" && questions.length === 0) return ["一个字也没有回答"];
  if (behaviour === "ask") return questions.length > 0 ? [] : ["应当反问"];
  if (behaviour !== "refuse") return [];
  const cards = determinations.map(({ title }) => `不应判定“${title}”`);
  return [
    ...cards,
    ...figures.filter(({ unit }) => unit === "分").map(({ text }) => `不应给出金额“${text}”`),
  ];
}
