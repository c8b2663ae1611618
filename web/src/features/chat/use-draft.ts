import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";

/** What stands in the composer. `?ask=` puts a question there, for the user to send. */
export function useDraft(): [string, (change: string | ((now: string) => string)) => void] {
  const [params, setParams] = useSearchParams();
  const suggested = params.get("ask");
  const [taken, setTaken] = useState<string | null>(null);
  const [draft, setDraft] = useState("");
  if (suggested !== taken) {
    setTaken(suggested);
    if (suggested) setDraft(suggested);
  }
  useEffect(() => {
    if (suggested === null) return;
    setParams(
      (now) => {
        now.delete("ask");
        return now;
      },
      { replace: true },
    );
  }, [suggested, setParams]);
  return [draft, setDraft];
}
