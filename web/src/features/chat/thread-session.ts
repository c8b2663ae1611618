import type { ChatRequest } from "../../../../server/schemas/turn.ts";
import type { ThreadEvent } from "../../../../server/schemas/thread.ts";
import { ApiFault, unreachable } from "../../lib/api.ts";
import { ask, follow, readThread, stopThread } from "../../lib/thread-api.ts";
import { emptyThread, fromThread, isAnswering, takeEvent, type ThreadView } from "./turn-reducer.ts";

/** What went wrong with the connection, and which of our steps would mend it. */
export interface Fault {
  kind: "load" | "send" | "lost" | "busy" | "missing";
  message: string;
}
export interface SessionState {
  id: string | null;
  view: ThreadView;
  loading: boolean;
  fault: Fault | null;
}

/**
 * So many events of one network packet are taken in before the page may draw: React takes some fifty changes of a store
 * within one task for an endless loop, and stops.
 */
const AT_A_STRETCH = 20;
const RECONNECTS = [500, 1000, 2000, 4000, 8000];
const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");
const explain = (error: unknown): string =>
  error instanceof ApiFault ? error.message : "连接中断，请稍后重试。";

/**
 * One thread as this page holds it: the events taken in so far and the one connection that brings more.
 * Replay after a reload, the reply to a question and the tail of another tab's turn all go through `takeEvent`.
 */
export class ThreadSession {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private connection = new AbortController();
  private unsent: { body: ChatRequest; key: string } | null = null;
  private readonly announce: (session: ThreadSession, change: "named" | "changed") => void;

  constructor(id: string | null, announce: ThreadSession["announce"]) {
    this.state = { id, view: emptyThread, loading: id !== null, fault: null };
    this.announce = announce;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): SessionState => this.state;

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Drops the connection that is open, if any, and begins another. */
  private connect(): AbortSignal {
    this.connection.abort();
    this.connection = new AbortController();
    return this.connection.signal;
  }

  /** Reads the stored thread and, where it is being answered, follows it to its end. */
  async load(): Promise<void> {
    const { id } = this.state;
    if (!id) return;
    const signal = this.connect();
    try {
      const stored = await readThread(id, signal);
      if (signal.aborted) return;
      const { fault } = this.state;
      // That the thread is busy stays true while it is; every other fault is mended by having read it.
      const busy = fault?.kind === "busy" && stored.busy ? fault : null;
      this.set({ view: fromThread(stored), loading: false, fault: busy });
      if (stored.busy || isAnswering(this.state.view)) await this.tail(signal);
    } catch (error) {
      if (signal.aborted) return;
      const missing = error instanceof ApiFault && error.status === 404;
      this.set({ loading: false, fault: { kind: missing ? "missing" : "load", message: explain(error) } });
    }
  }

  /** Another tab went on with the thread. A question on its way is not cut off: its reply tells what was missed. */
  changedElsewhere(): void {
    if (!this.state.view.pending) void this.load();
  }

  /** Reads again what may have changed elsewhere; an answer under way is left alone. */
  refresh(): void {
    const { loading, view, fault } = this.state;
    if (!loading && !fault && !isAnswering(view)) void this.load();
  }

  /**
   * Asks. The message is kept until the server has stored it, so that `retry` can send it again.
   * Resolves when the answer has ended, or with false when the question was not accepted.
   */
  async send(body: Omit<ChatRequest, "thread_id">, asOf: string): Promise<boolean> {
    const { id, view } = this.state;
    if (isAnswering(view)) return false;
    this.unsent = { body: { ...body, ...(id ? { thread_id: id } : {}) }, key: randomKey() };
    await this.deliver(asOf);
    return this.unsent === null;
  }

  /** Does again what failed. Resolves with the question if it still was not accepted. */
  async retry(asOf: string): Promise<string | null> {
    const kind = this.state.fault?.kind;
    if (kind === "send" && this.unsent) await this.deliver(asOf);
    else await this.load();
    return this.unsent?.body.message ?? null;
  }

  private async deliver(asOf: string): Promise<void> {
    const unsent = this.unsent;
    if (!unsent) return;
    const signal = this.connect();
    const pending = { message: unsent.body.message, asOf };
    this.set({ fault: null, view: { ...this.state.view, pending } });
    try {
      await this.take(ask(unsent.body, unsent.key, signal), signal);
    } catch (error) {
      if (!signal.aborted && this.unsent) this.refused(error);
    }
    if (signal.aborted) return;
    if (!this.unsent) await this.tail(signal);
    else if (!this.state.fault) this.refused(null);
  }

  private refused(error: unknown): void {
    const busy = error instanceof ApiFault && error.code === "thread_busy";
    this.set({
      fault: { kind: busy ? "busy" : "send", message: explain(error) },
      view: { ...this.state.view, pending: null },
    });
    // Another tab asked here: its answer belongs on this page too.
    if (busy) void this.load();
  }

  /** Takes in events until the turn ends, the stream ends or the thread must be read again. */
  private async take(events: AsyncGenerator<ThreadEvent>, signal: AbortSignal): Promise<void> {
    let taken = 0;
    for await (const event of events) {
      if (++taken % AT_A_STRETCH === 0) await pause(0);
      if (signal.aborted) return;
      const before = this.state;
      const view = takeEvent(before.view, event);
      // The server has stored the question, whether or not this page knows all that came before it.
      if (event.event === "turn-start") this.unsent = null;
      if (view.stale) {
        void this.load();
        return;
      }
      if (event.event === "turn-start" && view !== before.view) {
        this.set({ view, id: event.data.thread_id });
        this.announce(this, before.id ? "changed" : "named");
      } else if (view !== before.view) this.set({ view });
      if (event.event === "turn-end") {
        if (this.state.fault?.kind === "busy") this.set({ fault: null });
        this.announce(this, "changed");
      }
      if (!isAnswering(view)) return;
    }
  }

  /** Follows the turn being answered; a lost connection is taken up again where it broke. */
  private async tail(signal: AbortSignal): Promise<void> {
    if (!isAnswering(this.state.view)) return;
    let failures = 0;
    while (failures < RECONNECTS.length) {
      const { id, view } = this.state;
      if (!id) return;
      try {
        await this.take(follow(id, view.lastEvent, signal), signal);
      } catch (error) {
        if (error instanceof ApiFault && error.code !== unreachable && error.status < 500) break;
      }
      if (signal.aborted || !isAnswering(this.state.view)) return;
      if (this.state.view.lastEvent > view.lastEvent) failures = 0;
      await pause(RECONNECTS[failures] ?? 0);
      failures += 1;
      if (signal.aborted) return;
    }
    this.set({ fault: { kind: "lost", message: "连接中断，前面的内容已核对。" } });
  }

  async stop(): Promise<void> {
    const { id, view } = this.state;
    if (!id || !isAnswering(view)) return;
    try {
      await stopThread(id);
    } catch (error) {
      this.set({ fault: { kind: "lost", message: explain(error) } });
    }
  }

  dismissFault(): void {
    this.set({ fault: null });
  }

  /** Ends the connection; the server goes on answering and stores what it writes. */
  close(): void {
    this.connection.abort();
  }
}
