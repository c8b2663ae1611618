/** One server-sent event as it came over the wire. */
export interface WireEvent {
  event: string;
  id: number;
  data: string;
}

function parseBlock(block: string): WireEvent | null {
  let event = "message";
  let id = 0;
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, field, value] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (field === "event") event = value ?? "";
    else if (field === "id") id = Number(value);
    else if (field === "data") data.push(value ?? "");
  }
  return data.length ? { event, id, data: data.join("\n") } : null;
}

/**
 * Events of an SSE response in order. Comments (heartbeats) are skipped; an event cut off by a lost connection
 * is dropped, since it will be replayed. Ends when the server ends; throws when the connection breaks.
 */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<WireEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest = (rest + decoder.decode(value, { stream: true })).replaceAll("\r\n", "\n");
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = parseBlock(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
