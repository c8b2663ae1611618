import type { ThreadFact } from "../domain/turn-store.ts";

/** The facts of a thread, append-only. The server keeps them in its store. */
export interface FactMemory {
  recall(owner: string, threadId: string): Promise<ThreadFact[]>;
  remember(owner: string, threadId: string, facts: ThreadFact[]): Promise<void>;
}

/** For a door without a store: the facts live as long as the process. */
export function factsInMemory(): FactMemory {
  const threads = new Map<string, ThreadFact[]>();
  return {
    recall: async (_owner, threadId) => threads.get(threadId) ?? [],
    remember: async (_owner, threadId, facts) => {
      threads.set(threadId, [...(threads.get(threadId) ?? []), ...facts]);
    },
  };
}
