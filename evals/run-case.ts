import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { answerAlone } from "../server/assistant/answer-alone.ts";
import { openEngine, type Engine } from "../server/engine.ts";
import type { TurnResult } from "../server/schemas/turn.ts";
import type { QuestionCase } from "./case-schema.ts";

let engine: Promise<Engine> | undefined;

/** The engine over the corpus of the checkout, opened once a suite. */
export function evalEngine(): Promise<Engine> {
  const corpusDir = fileURLToPath(new URL("../corpus", import.meta.url));
  engine ??= openEngine({ corpusDir, dataDir: null, clock: () => new Date() });
  return engine;
}

/** Asks what the user said before, then the question, and gives the last turn. */
export async function runCase({ history, question, as_of }: QuestionCase): Promise<TurnResult> {
  const { answer } = await evalEngine();
  const threadId = randomUUID();
  const past: { role: "user" | "assistant"; content: string }[] = [];
  for (const message of history) {
    const turn = await answerAlone(answer, { message, asOf: as_of, threadId, history: past });
    past.push({ role: "user", content: message }, { role: "assistant", content: turn.answer });
  }
  return answerAlone(answer, { message: question, asOf: as_of, threadId, history: past });
}
