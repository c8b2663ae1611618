import type { Answer, TurnToAnswer } from "../../server/assistant/turn-hub.ts";
import type { AnswerEvent } from "../../server/domain/turn-store.ts";

/** Refuses: a test that didn't say what is answered must not get an answer. */
export const refusingAnswer: Answer = (turn) => {
  throw new Error(`nobody scripted an answer to: ${turn.message}`);
};

/** An answer the test writes event by event, with a record of what it was asked. */
export function scriptedAnswer() {
  const asked: { turn: TurnToAnswer; signal: AbortSignal }[] = [];
  const queue: (AnswerEvent | Error | "end")[] = [];
  let ready = () => undefined as void;
  const answer: Answer = async function* (turn, signal) {
    asked.push({ turn, signal });
    signal.addEventListener("abort", () => ready(), { once: true });
    for (;;) {
      const next = queue.shift();
      if (next === "end") return;
      if (next instanceof Error) throw next;
      if (next) {
        yield next;
        if (next.event === "turn-end") return;
        continue;
      }
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        ready = resolve;
      });
    }
  };
  return {
    answer,
    asked,
    say: (...events: (AnswerEvent | Error | "end")[]) => {
      queue.push(...events);
      ready();
    },
  };
}
