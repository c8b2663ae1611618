import { estimateTokens } from "../model/estimate-tokens.ts";

/** Of a prompt, what a single clause may take at most, and what it is never cut below. */
const CLAUSE_CHARACTERS = 600;
const SHORTEST_CLAUSE = 50;

/** The prompt with as much of each clause as the model's window holds. */
export function fitPrompt(build: (clauseCharacters: number) => string, promptTokens: number): string {
  let characters = CLAUSE_CHARACTERS;
  while (characters > SHORTEST_CLAUSE && estimateTokens(build(characters)) > promptTokens) characters /= 2;
  return build(Math.floor(characters));
}
