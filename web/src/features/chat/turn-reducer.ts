import type { Combined, Determination } from "../../../../server/schemas/determination.ts";
import type { EvidenceClause, Ledger } from "../../../../server/schemas/ledger.ts";
import type { Thread, ThreadEvent } from "../../../../server/schemas/thread.ts";
import type { TurnEvent } from "../../../../server/schemas/turn.ts";

type DataOf<Name extends TurnEvent["event"]> = Extract<TurnEvent, { event: Name }>["data"];

/** What stands in the prose, in order: sentences, and boxes where a sentence was withheld. */
export type Piece =
  | ({ kind: "text" } & DataOf<"text-delta">)
  | ({ kind: "withheld" } & DataOf<"text-withheld">);
interface ToolStep {
  name: string;
  /** Null while it runs. */
  ok: boolean | null;
}
export interface TurnView {
  id: string;
  message: string;
  asOf: string;
  wording: DataOf<"turn-start">["wording"];
  /** Null while it is being answered. */
  status: DataOf<"turn-end">["status"] | null;
  clauses: EvidenceClause[];
  tools: ToolStep[];
  determinations: Determination[];
  combined: Combined | null;
  pieces: Piece[];
  questions: DataOf<"question">[];
  ledger: Ledger | null;
  checked: DataOf<"turn-end">["checked"] | null;
  error: DataOf<"error"> | null;
}
export interface ThreadView {
  turns: TurnView[];
  /** Id of the last event taken in; events up to it are ignored when they come again. */
  lastEvent: number;
  /** The question that was sent and has no `turn-start` yet. */
  pending: { message: string; asOf: string } | null;
  /** An event was missed or belongs to a turn asked elsewhere: the thread has to be read again. */
  stale: boolean;
}

export const emptyThread: ThreadView = { turns: [], lastEvent: 0, pending: null, stale: false };

const newTurn = (id: string, message: string, asOf: string, wording: TurnView["wording"]): TurnView => ({
  id,
  message,
  asOf,
  wording,
  status: null,
  clauses: [],
  tools: [],
  determinations: [],
  combined: null,
  pieces: [],
  questions: [],
  ledger: null,
  checked: null,
  error: null,
});

function closeTool(tools: ToolStep[], done: DataOf<"tool-end">): ToolStep[] {
  const at = tools.findIndex(({ name, ok }) => name === done.name && ok === null);
  if (at < 0) return [...tools, { name: done.name, ok: done.ok }];
  return tools.with(at, { name: done.name, ok: done.ok });
}

/** Later revisions take the place of earlier ones; a clause is listed once. */
function replaceById<T extends { id: string }>(list: T[], item: T): T[] {
  const at = list.findIndex(({ id }) => id === item.id);
  return at < 0 ? [...list, item] : list.with(at, item);
}

function withEvent(turn: TurnView, { event, data }: TurnEvent): TurnView {
  switch (event) {
    case "turn-start":
      return { ...turn, wording: data.wording };
    case "evidence":
      return { ...turn, clauses: data.clauses.reduce(replaceById<EvidenceClause>, turn.clauses) };
    case "tool-start":
      return { ...turn, tools: [...turn.tools, { name: data.name, ok: null }] };
    case "tool-end":
      return { ...turn, tools: closeTool(turn.tools, data) };
    case "determination":
      return { ...turn, determinations: replaceById(turn.determinations, data) };
    case "text-delta":
      return { ...turn, pieces: [...turn.pieces, { kind: "text", ...data }] };
    case "text-withheld":
      return { ...turn, pieces: [...turn.pieces, { kind: "withheld", ...data }] };
    case "question":
      return { ...turn, questions: [...turn.questions, data] };
    case "error":
      return { ...turn, error: data };
    case "turn-end":
      return { ...turn, ...data };
  }
}

/** Takes in the next event of the thread, from a replay or live: the outcome is the same. */
export function takeEvent(view: ThreadView, { id, ...event }: ThreadEvent): ThreadView {
  if (id <= view.lastEvent) return view;
  if (id > view.lastEvent + 1) return { ...view, stale: true };
  const next = { ...view, lastEvent: id };
  if (event.event === "turn-start") {
    const { turn_id, as_of, wording } = event.data;
    if (next.turns.some((turn) => turn.id === turn_id)) return next;
    if (!next.pending) return { ...view, stale: true };
    const turn = newTurn(turn_id, next.pending.message, as_of, wording);
    return { ...next, pending: null, turns: [...next.turns, turn] };
  }
  const current = next.turns.findIndex(({ status }) => status === null);
  const turn = next.turns[current];
  if (!turn) return next;
  return { ...next, turns: next.turns.with(current, withEvent(turn, event)) };
}

type Records = Map<string, Thread["turns"][number]>;

/** Before a stored `turn-start`, its question is what was pending. */
function withQuestion(view: ThreadView, event: ThreadEvent, records: Records): ThreadView {
  if (event.event !== "turn-start") return view;
  const message = records.get(event.data.turn_id)?.message ?? "";
  return { ...view, pending: { message, asOf: event.data.as_of } };
}

/** The record knows of an end that no event could tell: the server was killed while answering. */
const settled = (turn: TurnView, records: Records): TurnView =>
  turn.status ? turn : { ...turn, status: records.get(turn.id)?.status ?? null };

/** A stored thread, by the same steps that it was shown with live. */
export function fromThread(thread: Thread): ThreadView {
  const records: Records = new Map(thread.turns.map((turn) => [turn.id, turn]));
  const first: ThreadView = { ...emptyThread, lastEvent: (thread.events[0]?.id ?? 1) - 1 };
  const view = thread.events.reduce(
    (view, event) => takeEvent(withQuestion(view, event, records), event),
    first,
  );
  const shown = new Set(view.turns.map(({ id }) => id));
  const silent = thread.turns
    .filter(({ id }) => !shown.has(id))
    .map(({ id, message, as_of, wording }) => newTurn(id, message, as_of, wording));
  return {
    turns: [...view.turns, ...silent].map((turn) => settled(turn, records)),
    pending: null,
    stale: false,
    lastEvent: Math.max(view.lastEvent, thread.last_event),
  };
}

export const isAnswering = (view: ThreadView): boolean =>
  view.pending !== null || view.turns.some(({ status }) => status === null);
