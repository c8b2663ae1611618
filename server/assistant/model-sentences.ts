import type { Briefing } from "./briefing.ts";
import { dropRecitals } from "./drop-recitals.ts";
import { placeReady } from "./place-ready.ts";
import { wholeSentences } from "./whole-sentences.ts";

/** What may go to the gate of a model's words: whole sentences with their marks placed, nothing of the prompt. */
export const modelSentences = (
  words: AsyncIterable<string>,
  prompt: string,
  briefing: Briefing,
): AsyncGenerator<string> => placeReady(dropRecitals(wholeSentences(words), prompt), briefing);
