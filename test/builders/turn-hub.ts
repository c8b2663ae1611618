import { onTestFinished, vi } from "vitest";
import { createTurnHub, type Ask, type TurnHubOptions } from "../../server/assistant/turn-hub.ts";
import type { ThreadEvent } from "../../server/domain/turn-store.ts";
import { fakeClock } from "../fakes/clock.ts";
import { scriptedAnswer } from "../fakes/scripted-answer.ts";
import { temporaryStore } from "./temporary-store.ts";

/** A question with everything left at its usual. */
export const ask = (over: Partial<Ask> = {}): Ask => ({
  owner: "local",
  threadId: null,
  message: "什么时候截止？",
  asOf: null,
  facts: [],
  idempotencyKey: null,
  ...over,
});

/** A hub over a store of its own, closed after the test; what it answers is said by the test. */
export async function newHub(over: Partial<TurnHubOptions> = {}) {
  const store = over.store ?? (await temporaryStore());
  const report = vi.fn<TurnHubOptions["report"]>();
  const script = scriptedAnswer();
  const options = { store, clock: fakeClock(), wording: "composer" as const, answer: script.answer, report };
  const hub = createTurnHub({ ...options, graceMs: 50, ...over });
  onTestFinished(() => hub.close());
  return { hub, store, report, ...script };
}

/** Collects until the turn's end, at most as many events as asked for. */
export async function collect(events: AsyncIterable<ThreadEvent>, count = Number.POSITIVE_INFINITY) {
  const seen: ThreadEvent[] = [];
  for await (const event of events) {
    seen.push(event);
    if (event.event === "turn-end" || seen.length >= count) break;
  }
  return seen;
}
export const names = (events: ThreadEvent[]) => events.map((it) => `${it.id} ${it.event}`);
export const statusOf = (events: ThreadEvent[]) => {
  const last = events.at(-1);
  return last?.event === "turn-end" ? last.data.status : null;
};
