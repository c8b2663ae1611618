import { once } from "node:events";
import type { FastifyReply } from "fastify";
import { endOfBrokenTurn } from "../domain/turn-end.ts";
import { CewenError } from "../errors.ts";
import type { ThreadEvent } from "../schemas/thread.ts";
import type { TurnEvent } from "../schemas/turn.ts";

const HEARTBEAT_MS = 15_000;

const frame = ({ event, data }: TurnEvent, id?: number) =>
  `event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** What a reader gets instead of an end that could not be stored. Without ids: these are in no thread. */
function lostTurn(error: unknown): string {
  const known = error instanceof CewenError;
  const code = known ? error.code : "internal";
  const message = known ? error.message : "服务出了问题，您写的内容还在，请稍后重试。";
  return frame({ event: "error", data: { code, message } }) + frame(endOfBrokenTurn("interrupted", []));
}

/**
 * Sends the events as they come, waiting where the reader is slow. A reader that goes only aborts the signal
 * handed to `source`. Faults that should be an HTTP status must be found before this is called.
 */
export async function sendEvents(
  reply: FastifyReply,
  source: (signal: AbortSignal) => AsyncIterable<ThreadEvent>,
): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  const gone = new AbortController();
  raw.on("close", () => gone.abort());
  if (raw.destroyed) gone.abort();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  raw.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(":\n\n");
  }, HEARTBEAT_MS);
  try {
    for await (const event of source(gone.signal))
      if (!raw.write(frame(event, event.id))) await once(raw, "drain", { signal: gone.signal });
  } catch (error) {
    if (!gone.signal.aborted) {
      reply.log.error({ err: error }, "event stream broken");
      raw.write(lostTurn(error));
    }
  } finally {
    clearInterval(heartbeat);
    raw.end();
  }
}
