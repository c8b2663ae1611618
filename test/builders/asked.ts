import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { answerAlone } from "../../server/assistant/answer-alone.ts";
import { openEngine, type Engine } from "../../server/engine.ts";
import type { TurnResult } from "../../server/schemas/turn.ts";

let engine: Promise<Engine> | undefined;

function opened(): Promise<Engine> {
  const corpusDir = fileURLToPath(new URL("../../corpus", import.meta.url));
  engine ??= openEngine({ corpusDir, dataDir: null, clock: () => new Date() });
  return engine;
}

/** The turns of one thread over the corpus of the checkout, by the embedded wording. */
export async function asked(asOf: string, ...messages: string[]): Promise<TurnResult[]> {
  const { answer } = await opened();
  const threadId = randomUUID();
  const turns: TurnResult[] = [];
  const history: { role: "user" | "assistant"; content: string }[] = [];
  for (const message of messages) {
    const turn = await answerAlone(answer, { message, asOf, threadId, history });
    history.push({ role: "user", content: message }, { role: "assistant", content: turn.answer });
    turns.push(turn);
  }
  return turns;
}

/** The answer to one message. */
export async function answerTo(asOf: string, message: string): Promise<TurnResult> {
  const [turn] = await asked(asOf, message);
  return turn!;
}
