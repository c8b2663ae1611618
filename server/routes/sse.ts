import { once } from "node:events";
import type { FastifyReply } from "fastify";
import { endOfBrokenTurn } from "../domain/turn-end.ts";
import { CewenError } from "../errors.ts";
import type { TurnEvent } from "../schemas/turn.ts";

const HEARTBEAT_MS = 15_000;

interface Sent {
  event: string;
  data: unknown;
  id?: number;
}

const frame = ({ event, data, id }: Sent) =>
  `event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

function errorFrame(error: unknown): string {
  const known = error instanceof CewenError;
  const code = known ? error.code : "internal";
  const message = known ? error.message : "服务出了问题，您写的内容还在，请稍后重试。";
  return frame({ event: "error", data: { code, message } });
}

/** What a reader of a turn gets instead of an end that could not be stored. Without ids: it is in no thread. */
export const brokenTurn: TurnEvent = endOfBrokenTurn("interrupted", []);

/**
 * Sends the events as they come, waiting where the reader is slow. A reader that goes only aborts the signal
 * handed to `source`. Faults that should be an HTTP status must be found before this is called; a later one is an
 * `error` event, followed by `last` where a stream of that kind always ends with one.
 */
export async function sendEvents(
  reply: FastifyReply,
  source: (signal: AbortSignal) => AsyncIterable<Sent>,
  last?: Sent,
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
      if (!raw.write(frame(event))) await once(raw, "drain", { signal: gone.signal });
  } catch (error) {
    if (!gone.signal.aborted) {
      reply.log.error({ err: error }, "event stream broken");
      raw.write(errorFrame(error) + (last ? frame(last) : ""));
    }
  } finally {
    clearInterval(heartbeat);
    raw.end();
  }
}
