import { randomUUID } from "node:crypto";
import type { Answer } from "../../server/assistant/turn-hub.ts";
import { openEngine } from "../../server/engine.ts";
import { createModel, type Model } from "../../server/model/model.ts";
import type { AnswerEvent, TurnEnd } from "../../server/domain/turn-store.ts";
import { fakeClock } from "../fakes/clock.ts";
import { modelServer, type ModelServer } from "../fakes/model-server.ts";

interface Asked {
  message: string;
  asOf: string;
  history?: { role: "user" | "assistant"; content: string }[];
}

interface Turn {
  events: AnswerEvent[];
  answer: string;
  withheld: { reason: string; replaced: boolean }[];
  end: TurnEnd["data"];
}

/** The text, what was withheld and the end of one turn without a thread. */
export async function turnOf(answer: Answer, { message, asOf, history = [] }: Asked): Promise<Turn> {
  const names = { owner: "local", threadId: randomUUID(), turnId: randomUUID(), wording: "model" as const };
  const events: AnswerEvent[] = [];
  const { signal } = new AbortController();
  for await (const event of answer({ ...names, message, asOf, facts: [], history }, signal))
    events.push(event);
  const end = events.flatMap((event) => (event.event === "turn-end" ? [event.data] : [])).at(0);
  if (!end) throw new Error(`no end of the turn: ${message}`);
  return {
    events,
    answer: events.map((event) => (event.event === "text-delta" ? event.data.text : "")).join(""),
    withheld: events.flatMap((event) => (event.event === "text-withheld" ? [event.data] : [])),
    end,
  };
}

export interface ModelAnswers {
  server: ModelServer;
  model: Model;
  clock: ReturnType<typeof fakeClock>;
  worded: Answer;
  composed: Answer;
  close: () => Promise<void>;
}

/** The product's answers with a model of ours behind them, and without one, over the same corpus. */
export async function modelAnswers({ corpusDir = "corpus", patience = 5 } = {}): Promise<ModelAnswers> {
  const server = await modelServer();
  const clock = fakeClock("2026-11-21T10:00:00+08:00");
  const settings = { baseUrl: server.url, model: "demo", key: "k", profile: "openai" as const, patience };
  const model = createModel(settings, clock);
  const common = { corpusDir, dataDir: null, clock };
  const [worded, composed] = await Promise.all([openEngine({ ...common, model }), openEngine(common)]);
  return {
    server,
    model,
    clock,
    worded: worded.answer,
    composed: composed.answer,
    close: () => server.close(),
  };
}
