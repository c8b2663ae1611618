import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import { ThreadBusy } from "../domain/turn-store-errors.ts";
import type {
  AnswerEvent,
  FactInput,
  StartedTurn,
  ThreadEvent,
  TurnStore,
  WordingName,
} from "../domain/turn-store.ts";
import { CewenError } from "../errors.ts";
import { checkMessage } from "./turn-message.ts";
import { runTurn, type LiveTurn } from "./turn-run.ts";
import { createThreadSignals } from "./turn-signals.ts";

/** A turn as handed to the answer. `history` ends before this turn's message. */
export interface TurnToAnswer {
  owner: string;
  threadId: string;
  turnId: string;
  message: string;
  /** RFC 3339 with offset, or a day at +08:00. */
  asOf: string;
  wording: WordingName;
  facts: FactInput[];
  history: { role: "user" | "assistant"; content: string }[];
}

/**
 * Yields everything of a turn but its `turn-start`. When the signal aborts it should yield its `turn-end`
 * at once, which then carries the ledger of what was shown; the hub sets the status.
 */
export type Answer = (turn: TurnToAnswer, signal: AbortSignal) => AsyncIterable<AnswerEvent>;

export interface Ask {
  owner: string;
  /** Null begins a new thread. */
  threadId: string | null;
  message: string;
  /** Null is now. */
  asOf: string | null;
  facts: FactInput[];
  idempotencyKey: string | null;
}

export interface TurnHub {
  /**
   * Starts the turn, whose message is durable when this returns; the answer is written in the background
   * whoever listens. `firstEvent` is the id of its `turn-start`.
   * Throws what `checkMessage` throws, `ThreadBusy`, `ThreadNotFound`, `IdempotencyMismatch`, `StoreUnavailable`.
   */
  ask(ask: Ask): Promise<{ threadId: string; turnId: string; firstEvent: number }>;
  /**
   * Every event with an id greater than `after`, once and in order: those stored, then those to come, until
   * the signal aborts, the thread is deleted or the hub closes. Throws `ThreadNotFound`.
   */
  subscribe(owner: string, threadId: string, after: number, signal?: AbortSignal): AsyncIterable<ThreadEvent>;
  /** Returns when the turn's end is stored; false where nothing was being answered. Throws `ThreadNotFound`. */
  stop(owner: string, threadId: string): Promise<boolean>;
  /** Stops the turn, deletes the thread, lets its listeners go. Throws `ThreadNotFound`. */
  deleteThread(owner: string, threadId: string): Promise<void>;
  /** Interrupts every turn, stores their ends and lets all listeners go. */
  close(): Promise<void>;
}

export interface TurnHubOptions {
  store: TurnStore;
  clock: Clock;
  answer: Answer;
  wording: WordingName;
  /** Told of every fault in an answer or in storing it; the reader sees only an `error` event. */
  report: (error: unknown, turnId: string) => void;
  /** How long a turn goes on with nobody listening, in ms. */
  idleMs?: number;
  /** How long an answer may take to write its own end once told to stop, in ms. */
  graceMs?: number;
}

/** Runs turns in the background, one a thread at a time. The store is the queue: what isn't stored isn't sent. */
export function createTurnHub(options: TurnHubOptions): TurnHub {
  const { store, clock, wording, idleMs = 60_000, graceMs = 1_000 } = options;
  const live = new Map<string, LiveTurn>();
  const signals = createThreadSignals();
  let starting: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function start(ask: Ask): Promise<StartedTurn> {
    const { owner, threadId, message, facts, idempotencyKey } = ask;
    const request = JSON.stringify([threadId, message, ask.asOf, facts]);
    const turn = {
      threadId,
      message,
      facts,
      wording,
      asOf: ask.asOf ?? chinaTime(clock()),
      idempotency: idempotencyKey === null ? null : { key: idempotencyKey, request },
    };
    try {
      return await store.startTurn(owner, turn);
    } catch (error) {
      // An end that could not be stored (a full disk) leaves its thread busy with nobody at work.
      if (!(error instanceof ThreadBusy) || threadId === null || live.has(threadId)) throw error;
      await store.recover(threadId);
      return store.startTurn(owner, turn);
    }
  }

  function run(ask: Ask, started: StartedTurn): void {
    const { threadId, turnId, event } = started;
    const { owner, message, facts } = ask;
    if (event.event !== "turn-start") throw new Error(`turn ${turnId} starts with ${event.event}`);
    const turn: LiveTurn = {
      controller: new AbortController(),
      ending: "interrupted",
      done: Promise.resolve(),
    };
    live.set(threadId, turn);
    const stopWatching = signals.whenLonely(threadId, idleMs, () => turn.controller.abort());
    const toAnswer = { owner, threadId, turnId, message, facts, wording, asOf: event.data.as_of };
    turn.done = runTurn({ ...options, graceMs, turn, toAnswer, wake: () => signals.wake(threadId) })
      .catch((error: unknown) => {
        options.report(error, turnId);
        signals.fail(threadId, error);
      })
      .finally(() => {
        stopWatching();
        live.delete(threadId);
      });
  }

  async function end(threadId: string, ending: LiveTurn["ending"]): Promise<boolean> {
    const turn = live.get(threadId);
    if (!turn) return false;
    turn.ending = ending;
    turn.controller.abort();
    await turn.done;
    return true;
  }

  return {
    ask(ask) {
      // One after the other, so that a busy thread without a live turn can only be a turn left behind.
      const next = starting.then(async () => {
        checkMessage(ask.message);
        if (closed) throw new CewenError("shutting_down", 503, "服务正在关闭，请稍后重试。");
        const started = await start(ask);
        if (!started.replayed) run(ask, started);
        return { threadId: started.threadId, turnId: started.turnId, firstEvent: started.event.id };
      });
      starting = next.catch(() => undefined);
      return next;
    },

    async *subscribe(owner, threadId, after, signal) {
      const listener = signals.listen(threadId, signal);
      try {
        await store.findThread(owner, threadId);
        let last = after;
        do {
          listener.rearm();
          for (const event of await store.eventsAfter(owner, threadId, last)) {
            if (signal?.aborted) return;
            last = event.id;
            yield event;
          }
        } while (await listener.woken());
      } finally {
        listener.close();
      }
    },

    async stop(owner, threadId) {
      await store.findThread(owner, threadId);
      return end(threadId, "stopped");
    },

    async deleteThread(owner, threadId) {
      await store.findThread(owner, threadId);
      await end(threadId, "stopped");
      await store.deleteThread(owner, threadId);
      signals.endThread(threadId);
    },

    async close() {
      closed = true;
      await starting;
      await Promise.all(Array.from(live.keys(), (threadId) => end(threadId, "interrupted")));
      signals.endAll();
    },
  };
}
