import type { AnswerEvent } from "../domain/turn-store.ts";

/**
 * Stores events in the order given, those that come while the disk is busy together in one batch: an answer
 * without a model yields thirty events at once, which one by one would cost thirty syncs. `onFailure` is
 * called once, when a batch is refused; from then on nothing is taken and `written` throws.
 */
export function createTurnWriter(options: {
  store: (events: AnswerEvent[]) => Promise<unknown>;
  onFailure: () => void;
}) {
  let pending: AnswerEvent[] = [];
  let writing: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;

  async function write(): Promise<void> {
    // Lets the answer go on as far as it can without waiting, and other readers have their turn.
    await new Promise(setImmediate);
    while (pending.length > 0 && !failure) {
      const batch = pending;
      pending = [];
      try {
        await options.store(batch);
      } catch (error) {
        failure = { error };
        options.onFailure();
      }
    }
    writing = null;
  }

  return {
    add(event: AnswerEvent): void {
      pending.push(event);
      writing ??= write();
    },
    /** Resolves when everything added is stored. */
    async written(): Promise<void> {
      await writing;
      if (failure) throw failure.error;
    },
  };
}
