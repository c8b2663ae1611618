import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { answerAlone } from "../server/assistant/answer-alone.ts";
import { openEngine, type Engine } from "../server/engine.ts";
import type { TurnResult } from "../server/schemas/turn.ts";
import type { EvalCase } from "./case-schema.ts";

let engine: Promise<Engine> | undefined;

/** The engine over the corpus of the checkout, opened once a suite. */
export function evalEngine(): Promise<Engine> {
  const corpusDir = fileURLToPath(new URL("../corpus", import.meta.url));
  engine ??= openEngine({ corpusDir, dataDir: null, clock: () => new Date() });
  return engine;
}

/** Says one message after the other in one thread and gives every turn. */
export async function runCase(
  { as_of, turns }: Pick<EvalCase, "as_of"> & { turns: { ask: string }[] },
  over: Promise<Engine> = evalEngine(),
): Promise<TurnResult[]> {
  const { answer } = await over;
  const threadId = randomUUID();
  const history: { role: "user" | "assistant"; content: string }[] = [];
  const results: TurnResult[] = [];
  for (const { ask } of turns) {
    const turn = await answerAlone(answer, { message: ask, asOf: as_of, threadId, history: [...history] });
    history.push({ role: "user", content: ask }, { role: "assistant", content: turn.answer });
    results.push(turn);
  }
  return results;
}
