import { describe, expect, it } from "vitest";
import { readEventStream, type WireEvent } from "../../web/src/lib/event-stream.ts";

const wire =
  'event: turn-start\nid: 1\ndata: {"turn_id":"甲"}\n\n:\n\nevent: text-delta\r\nid: 2\r\ndata: {"text":"不低于30%。"}\r\n\r\nevent: turn-end\nid: 3\ndata: {"cut';

async function read(bytes: Uint8Array, size: number): Promise<WireEvent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  const events: WireEvent[] = [];
  for await (const event of readEventStream(body)) events.push(event);
  return events;
}

describe("an event stream", () => {
  it("gives the same events however it is cut, and drops what was cut off at its end", async () => {
    const bytes = new TextEncoder().encode(wire);
    for (let size = 1; size <= bytes.length; size += 1) {
      expect(await read(bytes, size)).toEqual([
        { event: "turn-start", id: 1, data: '{"turn_id":"甲"}' },
        { event: "text-delta", id: 2, data: '{"text":"不低于30%。"}' },
      ]);
    }
  });
});
