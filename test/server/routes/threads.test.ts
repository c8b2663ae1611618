import { describe, expect, it } from "vitest";
import { thread } from "../../../server/schemas/thread.ts";
import { readFrames } from "../../builders/event-stream.ts";
import { threadServer } from "../../builders/thread-server.ts";
import { evidence, textDelta, turnEnd } from "../../builders/turn-events.ts";

type Server = Awaited<ReturnType<typeof threadServer>>;
const json = { accept: "application/json" };

async function answered({ send, say }: Server, message = "什么时候截止？") {
  say(evidence(1), textDelta("甲。"), turnEnd());
  const response = await send("POST", "/api/chat", { message }, json);
  return (await response.json()) as { thread_id: string; turn_id: string };
}
const bodyOf = async (response: Response) => (await response.json()) as Record<string, unknown>;
const codeOf = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};

describe("/api/threads", () => {
  it("lists, searches and pages", async () => {
    const server = await threadServer();
    for (const message of ["未来工厂什么时候截止？", "智能工厂要几级？"]) await answered(server, message);
    const list = async (query: string) => bodyOf(await server.send("GET", `/api/threads${query}`));
    expect((await list(""))["items"]).toHaveLength(2);
    expect(await list("?q=")).toMatchObject({ next_cursor: null });
    expect(await list(`?q=${encodeURIComponent("几级")}`)).toMatchObject({
      items: [{ title: "智能工厂要几级？", busy: false }],
    });
    const first = await list("?limit=1");
    const second = await list(`?limit=1&cursor=${String(first["next_cursor"])}`);
    expect(second["next_cursor"]).toBeNull();
    expect(second["items"]).not.toEqual(first["items"]);
  });

  it.each(["?limit=0", "?limit=101", "?limit=x", "?limit=1.5", `?q=${"x".repeat(201)}`])(
    "refuses %s by field",
    async (query) => {
      const { send } = await threadServer();
      const response = await send("GET", `/api/threads${query}`);
      expect(await codeOf(response)).toEqual([400, "request_invalid"]);
    },
  );

  it("refuses a made-up cursor", async () => {
    const { send } = await threadServer();
    expect(await codeOf(await send("GET", "/api/threads?cursor=abc"))).toEqual([400, "cursor_invalid"]);
  });

  it("gives a thread with its turns and events", async () => {
    const server = await threadServer();
    const { thread_id, turn_id } = await answered(server);
    const whole = thread.parse(await bodyOf(await server.send("GET", `/api/threads/${thread_id}`)));
    expect(whole.turns).toMatchObject([{ id: turn_id, status: "complete", first_event: 1 }]);
    expect(whole.events.map((it) => [it.id, it.event])).toEqual([
      [1, "turn-start"],
      [2, "evidence"],
      [3, "text-delta"],
      [4, "turn-end"],
    ]);
    expect(whole.events[2]).toEqual({ id: 3, ...textDelta("甲。") });
    expect(whole.last_event).toBe(4);
  });

  it("renames, refusing an empty name, and deletes", async () => {
    const server = await threadServer();
    const { thread_id } = await answered(server);
    const path = `/api/threads/${thread_id}`;
    expect(await bodyOf(await server.send("PATCH", path, { title: " 截止 " }))).toMatchObject({
      title: "截止",
    });
    for (const title of ["", "  ", "长".repeat(81)])
      expect(await codeOf(await server.send("PATCH", path, { title }))).toEqual([400, "request_invalid"]);
    const deleted = await server.send("DELETE", path);
    expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
    for (const [method, at, body] of [
      ["GET", path, undefined],
      ["PATCH", path, { title: "甲" }],
      ["DELETE", path, undefined],
      ["POST", `${path}/stop`, undefined],
      ["GET", `${path}/events`, undefined],
    ] as const)
      expect(await codeOf(await server.send(method, at, body))).toEqual([404, "thread_not_found"]);
  });

  it("stops the turn that is being answered, and says when there was none", async () => {
    const server = await threadServer();
    const chat = await server.send("POST", "/api/chat", { message: "什么时候截止？" });
    const items = (await bodyOf(await server.send("GET", "/api/threads")))["items"] as { id: string }[];
    const path = `/api/threads/${items[0]?.id}`;
    expect(items).toMatchObject([{ busy: true }]);
    expect(await bodyOf(await server.send("POST", `${path}/stop`))).toEqual({ stopped: true });
    const frames = await readFrames(chat);
    expect(frames.at(-1)).toMatchObject({ event: "turn-end", data: { status: "stopped" } });
    expect(await bodyOf(await server.send("POST", `${path}/stop`))).toEqual({ stopped: false });
  });

  it("ends a stream whose thread is deleted with an error and an end", async () => {
    const server = await threadServer();
    const chat = await server.send("POST", "/api/chat", { message: "什么时候截止？" });
    const items = (await bodyOf(await server.send("GET", "/api/threads")))["items"] as { id: string }[];
    await server.send("DELETE", `/api/threads/${items[0]?.id}`);
    const frames = await readFrames(chat);
    expect(frames.at(-1)?.event).toBe("turn-end");
  });
});

describe("GET /api/threads/{id}/events", () => {
  it("replays after any id while the turn is live, then tails, each event once", async () => {
    const server = await threadServer();
    const chat = await server.send("POST", "/api/chat", { message: "什么时候截止？" });
    const items = (await bodyOf(await server.send("GET", "/api/threads")))["items"] as { id: string }[];
    const last = 8;
    const readers: Promise<number[]>[] = [];
    for (let stored = 1; stored < last; stored++) {
      for (let after = 0; after < last; after++) {
        const path = `/api/threads/${items[0]?.id}/events?after=${after}`;
        readers.push(
          server
            .send("GET", path)
            .then((response) => readFrames(response, last - after))
            .then((frames) => frames.map((it) => it.id ?? 0)),
        );
      }
      server.say(stored === last - 1 ? turnEnd() : textDelta(`第${stored}句。`));
    }
    const expected = (after: number) => Array.from({ length: last - after }, (_, i) => after + 1 + i);
    const seen = await Promise.all(readers);
    expect(seen).toEqual(seen.map((_, index) => expected(index % last)));
    expect((await readFrames(chat)).map((it) => it.id)).toEqual(expected(0));
  });

  it("follows Last-Event-ID before the address, as a browser that reconnects means it", async () => {
    const server = await threadServer();
    const { thread_id } = await answered(server);
    const path = `/api/threads/${thread_id}/events?after=0`;
    const frames = await readFrames(await server.send("GET", path, undefined, { "last-event-id": "2" }), 2);
    expect(frames.map((it) => it.id)).toEqual([3, 4]);
  });

  it.each(["?after=-1", "?after=x", "?after=1.5"])("refuses %s", async (query) => {
    const server = await threadServer();
    const { thread_id } = await answered(server);
    const response = await server.send("GET", `/api/threads/${thread_id}/events${query}`);
    expect(await codeOf(response)).toEqual([400, "request_invalid"]);
  });

  it("ends when the service closes", async () => {
    const server = await threadServer();
    const { thread_id } = await answered(server);
    const response = await server.send("GET", `/api/threads/${thread_id}/events?after=4`);
    const reading = readFrames(response).catch(() => []);
    await server.app.close();
    expect(await reading).toEqual([]);
  });
});

describe("POST /api/turns/{id}/feedback", () => {
  it("keeps what a reader thought, and knows the turn", async () => {
    const server = await threadServer();
    const { turn_id } = await answered(server);
    const saved = await server.send("POST", `/api/turns/${turn_id}/feedback`, {
      rating: "wrong",
      about: "最高326万元",
      comment: "比例不对",
    });
    expect(saved.status).toBe(201);
    expect(await saved.json()).toEqual({ id: expect.any(String) });
    const listed = (await (await server.send("GET", "/api/feedback")).json()) as { items: unknown[] };
    expect(listed.items).toEqual([
      {
        id: expect.any(String),
        category: "反馈",
        as_of: expect.any(String),
        turns: [{ ask: expect.any(String) }],
        rating: "wrong",
        about: "最高326万元",
        comment: "比例不对",
      },
    ]);
    const unknown = await server.send("POST", "/api/turns/nirgends/feedback", { rating: "useful" });
    expect(await codeOf(unknown)).toEqual([404, "turn_not_found"]);
    const odd = await server.send("POST", `/api/turns/${turn_id}/feedback`, { rating: "great" });
    expect(await codeOf(odd)).toEqual([400, "request_invalid"]);
  });
});
