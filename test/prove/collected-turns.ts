import { readFrames } from "../builders/event-stream.ts";
import type { BuiltServer } from "./killed-server.ts";

const QUESTION = "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？";

/** What a client was told of one question before the server was gone: its `turn-start` and what came after. */
export interface ToldTurn {
  threadId: string;
  turnId: string;
  message: string;
  events: { id: number | null; event: string; data: Record<string, unknown> }[];
}

/** A body that simply ends where its socket breaks: what came before was told all the same. */
async function* untilCut(body: AsyncIterable<Uint8Array>, begun: () => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) {
      begun();
      yield chunk;
    }
  } catch {
    // The server was killed.
  }
}

/** Null where the server is gone before it accepts the question. */
async function askOnce(url: string, message: string, begun: () => void): Promise<ToldTurn | null> {
  let response: Response;
  try {
    response = await fetch(`${url}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ message }),
    });
  } catch {
    return null;
  }
  if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`);
  const body = untilCut(response.body, begun);
  const events = await readFrames(new Response(ReadableStream.from(body)));
  const start = events[0]?.data;
  if (!start) return null;
  return { threadId: String(start.thread_id), turnId: String(start.turn_id), message, events };
}

/** Asks one question after the other and kills the server `delayMs` after the first words of its first answer. */
export async function collectUntilKilled(server: BuiltServer, delayMs: number): Promise<ToldTurn[]> {
  const told: ToldTurn[] = [];
  let killed: Promise<void> | undefined;
  const killLater = () => {
    killed ??= new Promise((resolve) => {
      setTimeout(() => void server.kill().then(resolve), delayMs);
    });
  };
  for (let number = 1; ; number++) {
    const turn = await askOnce(server.url, `${QUESTION}（第${number}次）`, killLater);
    if (!turn) break;
    told.push(turn);
  }
  await killed;
  return told;
}

/** One whole turn. */
export async function collectTurn(server: BuiltServer): Promise<ToldTurn> {
  const turn = await askOnce(server.url, QUESTION, () => undefined);
  if (!turn) throw new Error("the server didn't answer");
  return turn;
}
