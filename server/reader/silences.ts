import type { Silence } from "../domain/silence.ts";
import { stripSpace } from "../domain/text.ts";

/** What the question asks and the documents don't say. */
export function readSilences(question: string, silences: Silence[]): Silence[] {
  const text = stripSpace(question);
  return silences.filter(({ asks }) => asks.some((word) => text.includes(word)));
}
