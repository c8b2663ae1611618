import { randomUUID } from "node:crypto";
import { LOCAL_OWNER, type ThreadEvent, type TurnResult } from "../domain/turn-store.ts";
import { turnResultOf } from "./turn-result.ts";
import { checkMessage } from "./turn-message.ts";
import type { Answer, TurnToAnswer } from "./turn-hub.ts";

type Alone = Pick<TurnToAnswer, "message" | "asOf"> &
  Partial<Pick<TurnToAnswer, "threadId" | "facts" | "history">>;

async function* numbered(answer: Answer, turn: TurnToAnswer): AsyncGenerator<ThreadEvent> {
  const { turnId: turn_id, threadId: thread_id, asOf: as_of, wording } = turn;
  let id = 1;
  yield { id, event: "turn-start", data: { turn_id, thread_id, as_of, wording } };
  for await (const event of answer(turn, new AbortController().signal)) yield { id: ++id, ...event };
}

/** One question without a store; with the same `threadId` the facts said before still hold. Throws for a bad message. */
export async function answerAlone(
  answer: Answer,
  { message, asOf, threadId = randomUUID(), facts = [], history = [] }: Alone,
): Promise<TurnResult> {
  checkMessage(message);
  const names = { owner: LOCAL_OWNER, threadId, turnId: randomUUID(), wording: "composer" as const };
  return turnResultOf(numbered(answer, { ...names, message, asOf, facts, history }));
}
