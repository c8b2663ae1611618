interface Frame {
  event: string;
  id: number | null;
  data: Record<string, unknown>;
}

function parse(block: string): Frame | null {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "mu").exec(block)?.[1];
  const [event, id, data] = [field("event"), field("id"), field("data")];
  if (event === undefined || data === undefined) return null;
  return { event, id: id === undefined ? null : Number(id), data: JSON.parse(data) as Frame["data"] };
}

/** The frames of an event stream as a client reads them; comments are left out. */
async function* framesOf(response: Response): AsyncGenerator<Frame> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = rest.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const frame = parse(block);
      if (frame) yield frame;
    }
  }
}

/** Reads until the stream ends or `count` frames have come; then the socket is closed. */
export async function readFrames(response: Response, count = Number.POSITIVE_INFINITY): Promise<Frame[]> {
  const seen: Frame[] = [];
  for await (const frame of framesOf(response)) {
    seen.push(frame);
    if (seen.length >= count) break;
  }
  return seen;
}
