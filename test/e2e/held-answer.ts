import { onTestFinished } from "vitest";
import type { Answer } from "../../server/assistant/turn-hub.ts";

/** Answers that the test may stop before a sentence, and lets go on when it has looked. */
export function heldAnswer() {
  let before = Number.POSITIVE_INFINITY;
  let gate = Promise.resolve();
  let open = () => undefined as void;
  const release = () => {
    before = Number.POSITIVE_INFINITY;
    open();
  };
  const wrap = (answer: Answer): Answer =>
    async function* held(turn, signal) {
      const stopped = new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      let sentences = 0;
      for await (const event of answer(turn, signal)) {
        if (event.event === "text-delta") {
          if (sentences === before) await Promise.race([gate, stopped]);
          if (signal.aborted) continue;
          sentences += 1;
        }
        yield event;
      }
    };
  return {
    wrap,
    release,
    /** From now on answers stop after this many sentences; until `release` or the end of the test. */
    holdAfter(sentences: number) {
      before = sentences;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      onTestFinished(release);
    },
  };
}
