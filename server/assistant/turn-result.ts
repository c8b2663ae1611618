import { ThreadNotFound } from "../domain/turn-store-errors.ts";
import type { ThreadEvent, TurnResult } from "../domain/turn-store.ts";
import { CewenError } from "../errors.ts";
import type { TurnHub } from "./turn-hub.ts";

type Asked = Awaited<ReturnType<TurnHub["ask"]>>;

/**
 * The events of one turn from its `turn-start` to its `turn-end`. Ends early only with the signal; throws
 * where the turn's end will never come: thread deleted, service closing, store out of order.
 */
export async function* eventsOfTurn(
  hub: TurnHub,
  owner: string,
  { threadId, firstEvent }: Asked,
  signal?: AbortSignal,
): AsyncGenerator<ThreadEvent> {
  for await (const event of hub.subscribe(owner, threadId, firstEvent - 1, signal)) {
    yield event;
    if (event.event === "turn-end") return;
  }
  if (!signal?.aborted) throw new ThreadNotFound(threadId);
}

/** The whole turn as one object. Throws the turn's own error where it ended with one. */
export async function turnResultOf(events: AsyncIterable<ThreadEvent>): Promise<TurnResult> {
  const seen: ThreadEvent[] = [];
  for await (const event of events) seen.push(event);
  const start = seen.find((it) => it.event === "turn-start")?.data;
  const end = seen.find((it) => it.event === "turn-end")?.data;
  if (!start || !end)
    throw new CewenError("turn_incomplete", 503, "这次回答没有传完，请到原对话里查看，或稍后重试。");
  const { turn_id, thread_id, as_of, wording } = start;
  const error = seen.find((it) => it.event === "error")?.data;
  if (error) throw new CewenError(error.code, 500, error.message, { turn_id, thread_id });
  const determinations = new Map(
    seen.flatMap((it) => (it.event === "determination" ? [[it.data.id, it.data] as const] : [])),
  );
  return {
    turn_id,
    thread_id,
    as_of,
    wording,
    status: end.status,
    answer: seen.map((it) => (it.event === "text-delta" ? it.data.text : "")).join(""),
    // A later revision of a determination takes the earlier one's place.
    determinations: Array.from(determinations.values()),
    combined: end.combined,
    figures: end.ledger.figures,
    ledger: end.ledger,
    questions: seen.flatMap((it) => (it.event === "question" ? [it.data] : [])),
    checked: end.checked,
  };
}
