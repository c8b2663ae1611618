import { useEffect, useMemo, useSyncExternalStore } from "react";
import { DraftSession } from "./draft-session.ts";
import type { DraftState } from "./draft-state.ts";

/** The draft of an address, read as of the day (null: today), saved when the page or the tab is left. */
export function useDraftSession(
  id: string,
  asOf: string | null,
): { session: DraftSession; state: DraftState } {
  const session = useMemo(() => new DraftSession(id), [id]);
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => void session.load(asOf), [session, asOf]);
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === "hidden") session.leave();
    };
    const online = () => void session.save();
    const left = (event: FocusEvent) => {
      // A field that was left is saved at once.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        void session.save();
    };
    document.addEventListener("visibilitychange", hide);
    document.addEventListener("focusout", left);
    window.addEventListener("pagehide", session.leave);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      document.removeEventListener("focusout", left);
      window.removeEventListener("pagehide", session.leave);
      window.removeEventListener("online", online);
      session.close();
    };
  }, [session]);
  return { session, state };
}
