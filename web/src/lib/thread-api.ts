import { z } from "zod";
import { page } from "../../../server/schemas/primitives.ts";
import {
  thread,
  threadSummary,
  type Feedback,
  type Thread,
  type ThreadEvent,
} from "../../../server/schemas/thread.ts";
import { turnEvent, type ChatRequest } from "../../../server/schemas/turn.ts";
import { getJson, sendJson, request, withQuery } from "./api.ts";
import { readEventStream } from "./event-stream.ts";

const threadPath = (id: string) => `/api/threads/${encodeURIComponent(id)}`;
const threadList = page(threadSummary);
export type ThreadList = z.infer<typeof threadList>;

export const listThreads = (query: string, signal?: AbortSignal): Promise<ThreadList> =>
  getJson(withQuery("/api/threads", { q: query, limit: 100 }), threadList, signal);

export const readThread = (id: string, signal?: AbortSignal): Promise<Thread> =>
  getJson(threadPath(id), thread, signal);

export const renameThread = (id: string, title: string): Promise<Response> =>
  sendJson("PATCH", threadPath(id), { title });
export const deleteThread = (id: string): Promise<Response> => sendJson("DELETE", threadPath(id));
export const stopThread = (id: string): Promise<Response> => sendJson("POST", `${threadPath(id)}/stop`);
export const giveFeedback = (turnId: string, feedback: Feedback): Promise<Response> =>
  sendJson("POST", `/api/turns/${encodeURIComponent(turnId)}/feedback`, feedback);

/** Events of a response; one this version doesn't know is passed over. */
async function* eventsOf(response: Response): AsyncGenerator<ThreadEvent> {
  if (!response.body) return;
  for await (const wire of readEventStream(response.body)) {
    const event = turnEvent.safeParse({ event: wire.event, data: JSON.parse(wire.data) as unknown });
    if (event.success) yield { id: wire.id, ...event.data };
  }
}

/** Asks. `key` makes a repeated request the same request. Events come as they happen. */
export async function* ask(body: ChatRequest, key: string, signal: AbortSignal): AsyncGenerator<ThreadEvent> {
  const headers = { accept: "text/event-stream", "idempotency-key": key };
  yield* eventsOf(await sendJson("POST", "/api/chat", body, { headers, signal }));
}

/** Events after `after`, then those still to come. */
export async function* follow(id: string, after: number, signal: AbortSignal): AsyncGenerator<ThreadEvent> {
  const headers = { accept: "text/event-stream" };
  yield* eventsOf(await request(withQuery(`${threadPath(id)}/events`, { after }), { headers, signal }));
}
