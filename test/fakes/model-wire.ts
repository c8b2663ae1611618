import type { ServerResponse } from "node:http";
import type { Random } from "./seeded-random.ts";

export const WIRE_FAULTS = [
  "http-401",
  "http-404",
  "http-429",
  "http-500",
  "http-503",
  "silence",
  "silence-midway",
  "reset",
  "half-closed",
  "malformed",
  "html",
  "long-line",
  "json-instead-of-stream",
  "error-in-stream",
] as const;
export type WireFault = (typeof WIRE_FAULTS)[number];

interface Reply {
  body: { model: string; stream?: boolean };
  calls: { id: string; name: string; arguments: string }[];
  text: string;
  finish: string | null;
  random: Random;
}

const event = (model: string, delta: unknown, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({
    id: "r",
    object: "chat.completion.chunk",
    created: 0,
    model,
    choices: [{ index: 0, delta, finish_reason }],
  })}\n\n`;

/** Cut at random, as tokens are: through slots, marks and numbers. */
function pieces(text: string, random: Random): string[] {
  const found: string[] = [];
  const characters = Array.from(text);
  for (let at = 0; at < characters.length;) {
    const size = 1 + random.below(12);
    found.push(characters.slice(at, at + size).join(""));
    at += size;
  }
  return found;
}

/** A whole reply as it goes over the wire, streamed or not. */
export function replyBytes({ body, calls, text, finish, random }: Reply): Buffer {
  const ended = finish ?? (calls.length > 0 ? "tool_calls" : "stop");
  const tool_calls = calls.map(({ id, name, arguments: args }) => ({
    id,
    type: "function",
    function: { name, arguments: args },
  }));
  const { model } = body;
  if (!body.stream) {
    const message = { role: "assistant", content: calls.length > 0 ? null : text, tool_calls };
    return Buffer.from(
      JSON.stringify({
        id: "r",
        object: "chat.completion",
        created: 0,
        model,
        choices: [{ index: 0, message, finish_reason: ended }],
      }),
    );
  }
  const deltas =
    calls.length === 0
      ? pieces(text, random).map((content) => ({ content }))
      : tool_calls.flatMap(({ id, function: { name, arguments: args } }, index) => [
          { tool_calls: [{ index, id, type: "function", function: { name, arguments: "" } }] },
          ...pieces(args, random).map((part) => ({ tool_calls: [{ index, function: { arguments: part } }] })),
        ]);
  const lines = [
    event(model, { role: "assistant", content: "" }),
    ...deltas.map((delta) => event(model, delta)),
    event(model, {}, ended),
    "data: [DONE]\n\n",
  ];
  return Buffer.from(lines.join(""));
}

const BEGUN = event("demo", { role: "assistant", content: "先说时间。" });
/** A line of ten megabytes. */
const LONG = 10_000_000;

/** Fails in the way asked for; a silence lasts until the reader goes. */
export function wireFault(fault: WireFault, response: ServerResponse): void {
  const status = /^http-(\d+)$/u.exec(fault)?.[1];
  if (status !== undefined) {
    response.writeHead(Number(status), { "content-type": "application/json" });
    return void response.end(JSON.stringify({ error: { message: "no", type: "error" } }));
  }
  if (fault === "silence") return;
  if (fault === "reset") return void response.destroy();
  const type =
    fault === "html" ? "text/html" : fault.startsWith("json") ? "application/json" : "text/event-stream";
  response.writeHead(200, { "content-type": type });
  switch (fault) {
    case "html":
      return void response.end("<!doctype html><title>登录</title>");
    case "json-instead-of-stream":
      return void response.end(JSON.stringify({ choices: [{ message: { content: "您一定符合。" } }] }));
    case "silence-midway":
      return void response.write(BEGUN);
    case "half-closed":
      response.write(BEGUN);
      return void setImmediate(() => response.destroy());
    case "malformed":
      return void response.end(`${BEGUN}data: {"choices":[{"delta":\n\n`);
    case "error-in-stream":
      return void response.end(`${BEGUN}data: {"error":{"message":"overloaded"}}\n\n`);
    default:
      return void response.end(`data: ${"x".repeat(LONG)}\n\n`);
  }
}
