import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { TurnEvent } from "../domain/turn-store.ts";
import type { Unclear } from "../reader/read-fact.ts";

type Question = Extract<TurnEvent, { event: "question" }>["data"];

/** More would be a form; what stays open is asked again in the next turn. */
const MOST = 4;

/**
 * What was said and is no fact yet, asked back. Where only the confirmation is open, each option is a whole
 * sentence that states the fact, so that a click says it; `facts` are the facts it may be.
 */
export function unclearQuestions(unclear: readonly Unclear[], { facts }: FactDictionary): Question[] {
  return unclear.slice(0, MOST).map(({ question, candidates, value, unit }) => {
    const said = typeof value === "string" && unit !== null ? `${value}${unit}` : null;
    const options = candidates.flatMap((name) => {
      const row = facts.get(name);
      return said === null || row === undefined ? [] : [`${row.label}${said}`];
    });
    return {
      text: question,
      ...(options.length > 0 ? { options } : {}),
      ...(candidates.length > 0 ? { facts: candidates } : {}),
    };
  });
}
