/** What one listener waits on. It carries no events: the listener reads those from the store. */
export interface Listener {
  /** To be called before each read, so that an event stored during the read wakes it again. */
  rearm(): void;
  /** True when there may be something new, false when there never will be. Throws what `fail` was given. */
  woken(): Promise<boolean>;
  close(): void;
}

interface Waiting {
  dirty: boolean;
  ended: boolean;
  settle: () => void;
}

interface Channel {
  listeners: Set<Waiting>;
  /** Set while a turn's end could not be stored, so that whoever listens is not left waiting for it. */
  failure: { error: unknown } | null;
  /** Called whenever the first listener comes or the last one goes. */
  onAttendance: (() => void) | null;
}

/** Wakes the listeners of a thread, and notices when a thread has none. */
export function createThreadSignals() {
  const channels = new Map<string, Channel>();

  function channelOf(threadId: string): Channel {
    let channel = channels.get(threadId);
    if (!channel) {
      channel = { listeners: new Set(), failure: null, onAttendance: null };
      channels.set(threadId, channel);
    }
    return channel;
  }

  function dropIfUnused(threadId: string, { listeners, failure, onAttendance }: Channel): void {
    if (listeners.size === 0 && !failure && !onAttendance) channels.delete(threadId);
  }

  function endListener(waiting: Waiting): void {
    waiting.ended = true;
    waiting.settle();
  }

  return {
    listen(threadId: string, signal?: AbortSignal): Listener {
      const channel = channelOf(threadId);
      const waiting: Waiting = { dirty: false, ended: signal?.aborted ?? false, settle: () => undefined };
      const onAbort = () => endListener(waiting);
      signal?.addEventListener("abort", onAbort, { once: true });
      channel.listeners.add(waiting);
      if (channel.listeners.size === 1) channel.onAttendance?.();
      return {
        rearm() {
          waiting.dirty = false;
        },
        async woken() {
          if (!waiting.dirty && !waiting.ended && !channel.failure)
            await new Promise<void>((resolve) => {
              waiting.settle = resolve;
            });
          if (waiting.dirty) return true;
          if (waiting.ended) return false;
          if (channel.failure) throw channel.failure.error;
          return true;
        },
        close() {
          signal?.removeEventListener("abort", onAbort);
          if (channel.listeners.delete(waiting) && channel.listeners.size === 0) channel.onAttendance?.();
          dropIfUnused(threadId, channel);
        },
      };
    },

    wake(threadId: string): void {
      for (const waiting of channels.get(threadId)?.listeners ?? []) {
        waiting.dirty = true;
        waiting.settle();
      }
    },

    fail(threadId: string, error: unknown): void {
      const channel = channelOf(threadId);
      channel.failure = { error };
      for (const waiting of channel.listeners) waiting.settle();
    },

    /** Calls `onLonely` once nobody has listened for `ms` without a break. Forgets an earlier failure. */
    whenLonely(threadId: string, ms: number, onLonely: () => void): () => void {
      const channel = channelOf(threadId);
      let timer: NodeJS.Timeout | undefined;
      channel.failure = null;
      channel.onAttendance = () => {
        clearTimeout(timer);
        if (channel.listeners.size === 0) timer = setTimeout(onLonely, ms);
      };
      channel.onAttendance();
      return () => {
        clearTimeout(timer);
        channel.onAttendance = null;
        dropIfUnused(threadId, channel);
      };
    },

    endThread(threadId: string): void {
      channels.get(threadId)?.listeners.forEach(endListener);
    },

    endAll(): void {
      for (const channel of channels.values()) channel.listeners.forEach(endListener);
    },
  };
}
