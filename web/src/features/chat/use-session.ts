import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { SessionState, ThreadSession } from "./thread-session.ts";
import { sessionOf } from "./thread-sessions.ts";

/** The session of a thread (null: a question not asked yet), read again whenever the page is returned to. */
export function useSession(id: string | null): { session: ThreadSession; state: SessionState } {
  const session = useMemo(() => sessionOf(id), [id]);
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === "visible") session.refresh();
    };
    refresh();
    document.addEventListener("visibilitychange", refresh);
    return () => document.removeEventListener("visibilitychange", refresh);
  }, [session]);
  return { session, state };
}
