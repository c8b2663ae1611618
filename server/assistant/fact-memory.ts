import type { ThreadFact, TurnStore } from "../domain/turn-store.ts";

/** The facts of a thread, append-only. */
export interface FactMemory {
  recall(owner: string, threadId: string): Promise<ThreadFact[]>;
  remember(owner: string, threadId: string, facts: ThreadFact[]): Promise<void>;
}

/** Facts beside the thread's turns, so that they outlive the process. */
export const factsInStore = (store: Pick<TurnStore, "factsOf" | "addFacts">): FactMemory => ({
  recall: (owner, threadId) => store.factsOf(owner, threadId),
  remember: (owner, threadId, facts) => store.addFacts(owner, threadId, facts),
});

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
