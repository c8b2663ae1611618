import { ThreadSession } from "./thread-session.ts";

type Change = { id: string; by: "named" | "changed" | "deleted" };

/** Tells the other tabs of this browser that a thread went on. */
const tabs = new BroadcastChannel("cewen.threads");
const tellTabs: (change: Change) => void = tabs.postMessage.bind(tabs);
const sessions = new Map<string, ThreadSession>();
const listeners = new Set<(change: Change) => void>();
let fresh: ThreadSession | null = null;

function tell(change: Change): void {
  for (const listener of listeners) listener(change);
}

function announce(session: ThreadSession, by: "named" | "changed"): void {
  const { id } = session.snapshot();
  if (!id) return;
  if (by === "named") {
    sessions.set(id, session);
    if (fresh === session) fresh = null;
  }
  tell({ id, by });
  tellTabs({ id, by: "changed" });
}

tabs.addEventListener("message", ({ data }: MessageEvent<Change>) => {
  const session = sessions.get(data.id);
  if (data.by === "deleted") sessions.delete(data.id);
  else session?.changedElsewhere();
  tell(data);
});

/** The session of a thread, or of the question not asked yet. It outlives the page that shows it. */
export function sessionOf(id: string | null): ThreadSession {
  if (id === null) return (fresh ??= new ThreadSession(null, announce));
  let session = sessions.get(id);
  if (!session) {
    session = new ThreadSession(id, announce);
    sessions.set(id, session);
    void session.load();
  }
  return session;
}

export function forgetSession(id: string): void {
  sessions.get(id)?.close();
  sessions.delete(id);
  tell({ id, by: "deleted" });
  tellTabs({ id, by: "deleted" });
}

/** Called for every change of any thread, in this tab or another. Returns what undoes it. */
export function onThreadChange(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
