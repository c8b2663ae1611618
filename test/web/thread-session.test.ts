import { afterEach, describe, expect, it, vi } from "vitest";
import type { ThreadEvent } from "../../server/schemas/thread.ts";
import { ThreadSession } from "../../web/src/features/chat/thread-session.ts";
import { ended, numbered, said, started } from "./turn-events.ts";

type Answer = (request: { method: string; path: string; headers: Headers }) => Response;

const frame = ({ id, event, data }: ThreadEvent) =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
const refusal = (status: number, code: string, message: string) =>
  Response.json({ error: { code, message } }, { status });

/** An event stream; `cut` breaks the connection after the last event instead of ending it. */
function streamed(events: ThreadEvent[], cut = false): Response {
  const chunks = events.map((event) => new TextEncoder().encode(frame(event)));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else if (cut) controller.error(new TypeError("terminated"));
      else controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

/** Serves the answers in order and refuses every further request. */
function serve(...answers: Answer[]) {
  const asked: Parameters<Answer>[0][] = [];
  vi.stubGlobal("fetch", async (path: string, { method = "GET", headers }: RequestInit = {}) => {
    const request = { method, path, headers: new Headers(headers) };
    asked.push(request);
    const answer = answers.shift();
    if (!answer) throw new TypeError(`no answer for ${method} ${path}`);
    return answer(request);
  });
  return asked;
}
const offline: Answer = () => {
  throw new TypeError("fetch failed");
};
const session = (id: string | null = null) => new ThreadSession(id, () => undefined);
const prose = (thread: ThreadSession) =>
  thread
    .snapshot()
    .view.turns.map(({ pieces }) =>
      pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join(""),
    );
const stored = {
  id: "t1",
  title: "截止",
  created_at: "2026-11-21T09:00:00+08:00",
  updated_at: "2026-11-21T09:00:00+08:00",
  busy: false,
  turns: [],
  events: [],
  last_event: 0,
};
const turn = {
  id: "a",
  message: "另一页问的",
  as_of: "2026-11-21",
  wording: "composer",
  status: null,
  created_at: stored.created_at,
  first_event: 1,
};
const whole = numbered([started("a"), said("已截止。"), said("可以问市经济信息委。"), ended()]);

afterEach(() => vi.unstubAllGlobals());

describe("asking", () => {
  it("gives the thread its id and the answer once", async () => {
    const asked = serve(() => streamed(whole));
    const thread = session();
    expect(await thread.send({ message: "什么时候截止？" }, "2026-11-21")).toBe(true);
    expect(thread.snapshot()).toMatchObject({ id: "t1", fault: null });
    expect(prose(thread)).toEqual(["已截止。可以问市经济信息委。"]);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /api/chat"]);
  });

  it("goes on from the last event when the connection breaks", async () => {
    const asked = serve(
      () => streamed(whole.slice(0, 2), true),
      () => streamed(whole.slice(2)),
    );
    const thread = session();
    await thread.send({ message: "什么时候截止？" }, "2026-11-21");
    expect(prose(thread)).toEqual(["已截止。可以问市经济信息委。"]);
    expect(asked[1]?.path).toBe("/api/threads/t1/events?after=2");
  });

  it("of many events in one packet lets the page draw in between", async () => {
    const many = numbered([started("a"), ...Array.from({ length: 200 }, () => said("已截止。")), ended()]);
    serve(() => new Response(many.map(frame).join(""), { headers: { "content-type": "text/event-stream" } }));
    const thread = session();
    const stretches = [0];
    thread.subscribe(() => stretches.push((stretches.pop() ?? 0) + 1));
    const drawing = setInterval(() => stretches.push(0), 0);
    await thread.send({ message: "什么时候截止？" }, "2026-11-21");
    clearInterval(drawing);
    expect(prose(thread)).toEqual(["已截止。".repeat(200)]);
    // React gives up at some fifty changes within one task.
    expect(Math.max(...stretches)).toBeLessThanOrEqual(45);
  });

  it("that doesn't reach the server keeps the question, and repeats it under the same key", async () => {
    const asked = serve(offline, () => streamed(whole));
    const thread = session();
    expect(await thread.send({ message: "什么时候截止？" }, "2026-11-21")).toBe(false);
    expect(thread.snapshot()).toMatchObject({ fault: { kind: "send" }, view: { pending: null, turns: [] } });
    expect(await thread.retry("2026-11-21")).toBeNull();
    expect(prose(thread)).toEqual(["已截止。可以问市经济信息委。"]);
    const [first, second] = asked.map(({ headers }) => headers.get("idempotency-key"));
    expect(first).toBeTruthy();
    expect(second).toBe(first);
  });

  it("that ends before the question was stored is not taken for an answer", async () => {
    serve(() => streamed([]));
    const thread = session();
    expect(await thread.send({ message: "什么时候截止？" }, "2026-11-21")).toBe(false);
    expect(thread.snapshot().fault?.kind).toBe("send");
  });

  it("shows the server's own words when it refuses", async () => {
    serve(() => refusal(400, "message_too_long", "最多8000字"));
    const thread = session();
    await thread.send({ message: "长" }, "2026-11-21");
    expect(thread.snapshot().fault).toEqual({ kind: "send", message: "最多8000字" });
  });

  it("a thread that is being answered elsewhere says so and shows that answer", async () => {
    serve(
      () => Response.json(stored),
      () => refusal(409, "thread_busy", "上一个问题还在回答"),
      () => Response.json({ ...stored, busy: true, turns: [turn], events: whole.slice(0, 2), last_event: 2 }),
      () => streamed(whole.slice(2)),
    );
    const thread = session("t1");
    await thread.load();
    const faults: unknown[] = [];
    thread.subscribe(() => faults.push(thread.snapshot().fault?.kind ?? null));
    expect(await thread.send({ message: "这一页问的" }, "2026-11-21")).toBe(false);
    await vi.waitFor(() => expect(prose(thread)).toEqual(["已截止。可以问市经济信息委。"]));
    expect(thread.snapshot().view.turns.map(({ message }) => message)).toEqual(["另一页问的"]);
    expect(faults).toContain("busy");
    // Said from the refusal until the other answer ends.
    expect(faults.slice(faults.indexOf("busy"), -1).every((kind) => kind === "busy")).toBe(true);
    expect(thread.snapshot().fault).toBeNull();
  });

  it("goes through when another tab tells of its turn meanwhile, and that turn is read too", async () => {
    const mine = numbered([started("b"), said("最高300万元。"), ended()], 5);
    const asked = serve(
      () => Response.json(stored),
      () => streamed(mine),
      () =>
        Response.json({
          ...stored,
          turns: [
            { ...turn, status: "complete" },
            { ...turn, id: "b", message: "这一页问的", status: "complete", first_event: 5 },
          ],
          events: [...whole, ...mine],
          last_event: 7,
        }),
    );
    const thread = session("t1");
    await thread.load();
    const sent = thread.send({ message: "这一页问的" }, "2026-11-21");
    thread.changedElsewhere();
    // Accepted, though this page hadn't seen the turn before it: the question doesn't go back into its field.
    expect(await sent).toBe(true);
    await vi.waitFor(() =>
      expect(thread.snapshot().view.turns.map(({ message }) => message)).toEqual([
        "另一页问的",
        "这一页问的",
      ]),
    );
    expect(thread.snapshot().fault).toBeNull();
    expect(asked.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
  });
});

describe("reading", () => {
  it("a thread that isn't there says so", async () => {
    serve(() => refusal(404, "thread_not_found", "没有找到这个对话"));
    const thread = session("nope");
    await thread.load();
    expect(thread.snapshot()).toMatchObject({ loading: false, fault: { kind: "missing" } });
  });
});
