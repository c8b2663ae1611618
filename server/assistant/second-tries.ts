import type { Clock } from "../domain/clock.ts";
import type { Model } from "../model/model.ts";
import { ModelError } from "../model/model-error.ts";
import { replyWords } from "./reply-words.ts";

/** A turn, or a section, asks for so many second tries, and waits for them so long in all. Source: GATE.md, G9. */
const MOST_REQUESTS = 2;
const MOST_MS = 4_000;

interface Trying {
  model: Model;
  clock: Clock;
  role: string;
  /** What of a reply may be looked at at all. */
  read: (words: AsyncIterable<string>) => AsyncIterable<string>;
  /** Waits so long in all. */
  mostMs?: number;
}

/**
 * The second tries of one piece of writing: what a model says when asked to say one sentence anew. Null where no try is
 * left, the service fails or is paused, or what comes back is no single line.
 */
export function createSecondTries(trying: Trying, signal: AbortSignal) {
  const { model, clock, role, read, mostMs = MOST_MS } = trying;
  let requests = 0;
  let left = mostMs;
  return async (promptFor: () => string): Promise<string | null> => {
    if (requests >= MOST_REQUESTS || left <= 0 || signal.aborted) return null;
    requests++;
    const late = AbortSignal.timeout(left);
    const from = clock().getTime();
    let words = "";
    try {
      const until = AbortSignal.any([signal, late]);
      for await (const text of read(replyWords(model, { role, prompt: promptFor() }, until))) words += text;
    } catch (error) {
      if (!(error instanceof ModelError) && !signal.aborted && !late.aborted) throw error;
      requests = MOST_REQUESTS;
      return null;
    }
    left -= clock().getTime() - from;
    const line = words.trim();
    return line === "" || line.includes("\n") ? null : line;
  };
}
