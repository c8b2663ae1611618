import type { ThreadEvent } from "../../server/schemas/thread.ts";
import type { TurnEvent } from "../../server/schemas/turn.ts";

const as_of = "2026-11-21";

export const clauseOf = (id: string, text: string, start: number) => ({
  id,
  notice: "cq-future-factory-2025",
  clause: "二（二）3",
  text,
  start,
  end: start + Array.from(text).length,
  score: 1,
});

export const started = (turn_id: string): TurnEvent => ({
  event: "turn-start",
  data: { turn_id, thread_id: "t1", as_of, wording: "composer" },
});
export const said = (text: string): TurnEvent => ({ event: "text-delta", data: { text, figures: [] } });
export const ended = (status: "complete" | "stopped" | "interrupted" = "complete"): TurnEvent => ({
  event: "turn-end",
  data: {
    status,
    combined: null,
    ledger: { clauses: [], figures: [], verdicts: [], facts: [] },
    checked: { figures: 0, bound: 0, withheld: 0 },
  },
});

/** Numbers events as a thread does, from `first` on. */
export const numbered = (events: TurnEvent[], first = 1): ThreadEvent[] =>
  events.map((event, index) => Object.assign({ id: first + index }, event));
