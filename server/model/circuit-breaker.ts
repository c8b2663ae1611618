import type { Clock } from "../domain/clock.ts";
import { ModelError, type Failure } from "./model-error.ts";

/** These don't pass by themselves: one is enough. */
const LASTING: ReadonlySet<Failure> = new Set(["refused", "missing"]);
const IN_A_ROW = 3;
const PAUSE_MS = 30_000;

/** Of the model's service, in words for the health page. */
export interface ModelHealth {
  state: "正常" | "暂停" | "试探";
  /** The last failure; null when the last reply was whole. */
  failure: string | null;
}

/** Stops asking a service that fails, so that no turn waits for it in vain; after a pause one turn tries again. */
export function createBreaker(clock: Clock) {
  let failures = 0;
  let last: ModelError | null = null;
  let openUntil = 0;
  let trying = false;
  const now = () => clock().getTime();
  const paused = () => openUntil > 0 && (now() < openUntil || trying);
  return {
    /** Throws ModelError `paused` where the service isn't to be asked. */
    enter(): void {
      if (paused()) throw new ModelError("paused", { 原因: last?.failure ?? "" });
      if (openUntil > 0) trying = true;
    },
    succeeded(): void {
      failures = 0;
      openUntil = 0;
      trying = false;
      last = null;
    },
    failed(error: ModelError): void {
      failures++;
      last = error;
      if (trying || LASTING.has(error.failure) || failures >= IN_A_ROW) openUntil = now() + PAUSE_MS;
      trying = false;
    },
    /** The reader left: nothing is known of the service. */
    left(): void {
      trying = false;
    },
    health(): ModelHealth {
      const state = openUntil === 0 ? "正常" : paused() && !trying ? "暂停" : "试探";
      return { state, failure: last?.message ?? null };
    },
  };
}
