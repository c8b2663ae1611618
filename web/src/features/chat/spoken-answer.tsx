import { useEffect, useState } from "react";
import { plainProse } from "./answer-markdown.ts";
import type { ThreadView } from "./turn-reducer.ts";

/** Sentences that come quickly are spoken together. */
const GATHER_MS = 700;

/** One polite live region: finished sentences of the answer under way, then how it ended. Never tokens. */
export function SpokenAnswer({ view }: { view: ThreadView }) {
  const [said, setSaid] = useState("");
  const [heard, setHeard] = useState<{ turn: string; pieces: number } | null>(null);
  const last = view.turns.at(-1);
  useEffect(() => {
    if (!last) return;
    const before = heard?.turn === last.id ? heard.pieces : 0;
    // An answer that was complete when it was first seen is read like any other text.
    if (heard?.turn !== last.id && last.status !== null) return;
    const ended = last.status !== null;
    if (last.pieces.length === before && !ended) return;
    const timer = setTimeout(() => {
      setSaid(
        last.pieces.length > before
          ? plainProse(last.pieces.slice(before))
          : last.status === "complete"
            ? "回答完毕"
            : "回答没有完成",
      );
      setHeard({ turn: last.id, pieces: last.pieces.length });
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [last, heard]);
  return (
    <div className="cw-visually-hidden" aria-live="polite">
      {said}
    </div>
  );
}
