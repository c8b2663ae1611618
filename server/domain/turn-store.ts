import type { z } from "zod";
import type { FactInput } from "../schemas/fact.ts";
import type { ledgerFact } from "../schemas/ledger.ts";
import type { Feedback, FeedbackCase, Thread, ThreadEvent, ThreadSummary } from "../schemas/thread.ts";
import type { TurnEvent, TurnResult } from "../schemas/turn.ts";

export type { FactInput } from "../schemas/fact.ts";
export type { ThreadEvent, ThreadSummary } from "../schemas/thread.ts";
export type { TurnEvent, TurnResult } from "../schemas/turn.ts";

export type TurnStatus = TurnResult["status"];
export type WordingName = TurnResult["wording"];

/** What an answer yields: everything of a turn but its `turn-start`, which the store writes with the message. */
export type AnswerEvent = Exclude<TurnEvent, { event: "turn-start" }>;
export type TurnEnd = Extract<TurnEvent, { event: "turn-end" }>;

/** The only owner until there are accounts. */
export const LOCAL_OWNER = "local";

export interface NewTurn {
  /** Null begins a new thread, titled from the message. */
  threadId: string | null;
  message: string;
  /** RFC 3339 with offset, or a day at +08:00. */
  asOf: string;
  wording: WordingName;
  facts: FactInput[];
  /** `request` is what a repeated request is compared by: the body as sent, in one canonical form. */
  idempotency: { key: string; request: string } | null;
}

export interface StartedTurn {
  threadId: string;
  turnId: string;
  /** The `turn-start`, already durable together with the message. */
  event: ThreadEvent;
  /** True where the idempotency key named a turn that exists: nothing was started. */
  replayed: boolean;
}

/** One earlier turn in words, oldest first. `answer` is the text shown, citations as `[c1]`. */
interface PastTurn {
  turnId: string;
  message: string;
  answer: string;
}

/** A fact of a thread. Rows are only ever added; a correction is a later row with another status. */
export type ThreadFact = Omit<z.infer<typeof ledgerFact>, "id"> & {
  /** Where the quote stands in that turn's message, in code points; null where a form gave it. */
  span: { start: number; end: number } | null;
};

/**
 * Threads, turns and their events, durable when the call returns. Each call concerns one owner's rows only.
 * Throws `ThreadNotFound`, `TurnNotFound`, `ThreadBusy`, `IdempotencyMismatch`, `InvalidCursor` and
 * `StoreUnavailable` (disk full, read-only, locked).
 */
export interface TurnStore {
  createThread(owner: string, title: string): Promise<ThreadSummary>;
  /** Newest first; `query` is looked for in titles and messages. */
  listThreads(
    owner: string,
    page: { query: string | null; cursor: string | null; limit: number },
  ): Promise<{ items: ThreadSummary[]; next_cursor: string | null }>;
  /** Without its turns and events. */
  findThread(owner: string, threadId: string): Promise<ThreadSummary>;
  getThread(owner: string, threadId: string): Promise<Thread>;
  renameThread(owner: string, threadId: string, title: string): Promise<ThreadSummary>;
  deleteThread(owner: string, threadId: string): Promise<void>;

  /** Message, turn and `turn-start` in one transaction. */
  startTurn(owner: string, turn: NewTurn): Promise<StartedTurn>;
  /** Numbers the events on from the thread's last. A `turn-end` among them closes the turn. */
  append(owner: string, threadId: string, turnId: string, events: AnswerEvent[]): Promise<ThreadEvent[]>;
  /** Events with an id greater than `after`, in order. */
  eventsAfter(owner: string, threadId: string, after: number): Promise<ThreadEvent[]>;
  history(owner: string, threadId: string): Promise<PastTurn[]>;
  /**
   * Closes turns that a dead process left open with a `turn-end` of status `interrupted`: at startup all,
   * or those of one thread. Returns how many.
   */
  recover(threadId?: string): Promise<number>;

  addFeedback(owner: string, turnId: string, feedback: Feedback): Promise<{ id: string }>;
  /** Newest first, each with the messages of its thread up to the turn it is about. */
  listFeedback(owner: string): Promise<FeedbackCase[]>;
  addFacts(owner: string, threadId: string, facts: ThreadFact[]): Promise<void>;
  /** In the order they were added. */
  factsOf(owner: string, threadId: string): Promise<ThreadFact[]>;

  close(): Promise<void>;
}
