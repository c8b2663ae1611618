import { endOfBrokenTurn } from "../domain/turn-end.ts";
import type { AnswerEvent, TurnStore } from "../domain/turn-store.ts";
import { CewenError } from "../errors.ts";
import type { Answer, TurnToAnswer } from "./turn-hub.ts";
import { createTurnWriter } from "./turn-writer.ts";

export interface LiveTurn {
  controller: AbortController;
  /** The status its end gets when the controller aborts: `stopped` only where a person asked for it. */
  ending: "stopped" | "interrupted";
  done: Promise<void>;
}

interface Run {
  store: TurnStore;
  answer: Answer;
  report: (error: unknown, turnId: string) => void;
  graceMs: number;
  turn: LiveTurn;
  toAnswer: Omit<TurnToAnswer, "history">;
  /** Called when events have been stored. */
  wake: () => void;
}

/** What the source yields; once the signal aborted, only for `graceMs` more, even if the source hangs. */
async function* withGrace<T>(source: AsyncIterable<T>, signal: AbortSignal, graceMs: number) {
  const iterator = source[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<null>((resolve) => {
    const begin = () => {
      timer = setTimeout(() => resolve(null), graceMs);
    };
    if (signal.aborted) begin();
    else signal.addEventListener("abort", begin, { once: true });
  });
  try {
    for (;;) {
      const step = await Promise.race([iterator.next(), expired]);
      if (step === null || step.done) return;
      yield step.value;
    }
  } finally {
    clearTimeout(timer);
    // Not awaited: a source that hangs would hold up the end of the turn.
    iterator.return?.().catch(() => undefined);
  }
}

function errorEvent(error: unknown): AnswerEvent {
  const known = error instanceof CewenError;
  return {
    event: "error",
    data: {
      code: known ? error.code : "internal",
      message: known ? error.message : "回答时出了问题，您的问题已经存下，请稍后再问一次。",
    },
  };
}

/** Stores each event of the answer and always an end. Throws only where the store takes neither. */
export async function runTurn({ store, answer, report, graceMs, turn, toAnswer, wake }: Run): Promise<void> {
  const { owner, threadId, turnId } = toAnswer;
  const { signal } = turn.controller;
  const stored: AnswerEvent[] = [];
  const unwritable = new AbortController();
  const over = AbortSignal.any([signal, unwritable.signal]);
  const append = async (events: AnswerEvent[]) => {
    await store.append(owner, threadId, turnId, events);
    stored.push(...events);
    wake();
  };
  const writer = createTurnWriter({ store: append, onFailure: () => unwritable.abort() });
  const end: AnswerEvent[] = [];
  try {
    const past = (await store.history(owner, threadId)).filter((it) => it.turnId !== turnId);
    const history = past.flatMap((it) => [
      { role: "user" as const, content: it.message },
      { role: "assistant" as const, content: it.answer },
    ]);
    let last: AnswerEvent["event"] | null = null;
    for await (const event of withGrace(answer({ ...toAnswer, history }, over), over, graceMs)) {
      if (event.event === "turn-end") {
        const status = signal.aborted ? turn.ending : event.data.status;
        writer.add({ ...event, data: { ...event.data, status } });
        return await writer.written();
      }
      if (over.aborted) continue;
      writer.add(event);
      last = event.event;
    }
    await writer.written();
    if (!signal.aborted && last !== "error") throw new Error("the answer ended without a turn-end");
  } catch (error) {
    if (!signal.aborted) {
      report(error, turnId);
      end.push(errorEvent(error));
    }
    await writer.written().catch(() => undefined);
  }
  end.push(endOfBrokenTurn(turn.ending, stored));
  await append(end);
}
