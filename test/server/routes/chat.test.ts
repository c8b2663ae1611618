import { describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../../../server/domain/turn-store-errors.ts";
import { CewenError } from "../../../server/errors.ts";
import { turnResult } from "../../../server/schemas/turn.ts";
import { readFrames } from "../../builders/event-stream.ts";
import { temporaryStore } from "../../builders/temporary-store.ts";
import { threadServer } from "../../builders/thread-server.ts";
import { evidence, textDelta, turnEnd } from "../../builders/turn-events.ts";

const question = { message: "什么时候截止？" };
const json = { accept: "application/json" };
const codeOf = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return [response.status, error.code];
};

describe("POST /api/chat", () => {
  it.each([undefined, "*/*", "text/event-stream", "application/json, text/event-stream"])(
    "streams the turn where Accept is %s, and ends with it",
    async (accept) => {
      const { send, say } = await threadServer();
      say(evidence(1), textDelta("截止到2025年12月19日。[c1]"), turnEnd());
      const response = await send("POST", "/api/chat", question, accept === undefined ? {} : { accept });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
      expect(response.headers.get("cache-control")).toContain("no-cache");
      expect(response.headers.get("x-from-a-plugin")).toBe("kept");
      const frames = await readFrames(response);
      expect(frames.map((it) => [it.id, it.event])).toEqual([
        [1, "turn-start"],
        [2, "evidence"],
        [3, "text-delta"],
        [4, "turn-end"],
      ]);
      expect(frames[0]?.data).toMatchObject({ as_of: "2025-12-01T10:00:00+08:00", wording: "composer" });
      expect(frames[2]?.data).toEqual({ text: "截止到2025年12月19日。[c1]", figures: [] });
    },
  );

  it("writes each frame as event, id, data and an empty line", async () => {
    const { send, say } = await threadServer();
    say(textDelta("甲\n乙"), turnEnd());
    const text = await (await send("POST", "/api/chat", question)).text();
    expect(text).toContain('event: text-delta\nid: 2\ndata: {"text":"甲\\n乙","figures":[]}\n\n');
  });

  it("gives the whole turn as one object for Accept: application/json", async () => {
    const { send, say } = await threadServer();
    say(
      textDelta("甲。"),
      textDelta("乙。"),
      { event: "question", data: { text: "问的是哪一年？", options: ["2024", "2025"] } },
      turnEnd(),
    );
    const response = await send("POST", "/api/chat", { ...question, as_of: "2025-12-19" }, json);
    const result = turnResult.parse(await response.json());
    expect(result).toMatchObject({
      as_of: "2025-12-19",
      wording: "composer",
      status: "complete",
      answer: "甲。乙。",
      questions: [{ text: "问的是哪一年？", options: ["2024", "2025"] }],
      determinations: [],
      figures: [],
      combined: null,
    });
    expect(Object.keys(result).sort()).toEqual(
      "turn_id thread_id as_of wording status answer determinations combined figures ledger questions checked"
        .split(" ")
        .sort(),
    );
  });

  it("gives an error of the turn as an error with where to find the rest", async () => {
    const { send, say } = await threadServer();
    say(textDelta("甲。"), new CewenError("model_down", 502, "模型连不上，请稍后再试。"));
    const response = await send("POST", "/api/chat", question, json);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      error: {
        code: "model_down",
        message: "模型连不上，请稍后再试。",
        details: { thread_id: expect.any(String) },
      },
    });
  });

  it("takes up the thread it names, one turn at a time", async () => {
    const { send, say, store } = await threadServer();
    const first = await readFrames(await send("POST", "/api/chat", question), 1);
    const thread_id = first[0]?.data["thread_id"] as string;
    expect(await codeOf(await send("POST", "/api/chat", { ...question, thread_id }))).toEqual([
      409,
      "thread_busy",
    ]);
    say(turnEnd());
    await vi.waitFor(async () =>
      expect(await store.findThread("local", thread_id)).toMatchObject({ busy: false }),
    );
    say(turnEnd());
    const second = await readFrames(await send("POST", "/api/chat", { ...question, thread_id }));
    expect(second.map((it) => it.id)).toEqual([3, 4]);
  });

  it("goes on when the socket closes, and is read whole later", async () => {
    const { send, say, hub } = await threadServer();
    const [start] = await readFrames(await send("POST", "/api/chat", question), 1);
    say(textDelta("甲。"), textDelta("乙。"), turnEnd());
    const id = start?.data["thread_id"] as string;
    const frames = await readFrames(await send("GET", `/api/threads/${id}/events?after=1`), 3);
    expect(frames.map((it) => it.event)).toEqual(["text-delta", "text-delta", "turn-end"]);
    expect(frames[2]?.data["status"]).toBe("complete");
    expect(await hub.stop("local", id)).toBe(false);
  });

  it("without its reader ends after the idle time", async () => {
    const { send, store } = await threadServer({ idleMs: 60 });
    const [start] = await readFrames(await send("POST", "/api/chat", question), 1);
    const id = start?.data["thread_id"] as string;
    await vi.waitFor(async () =>
      expect((await store.getThread("local", id)).turns).toMatchObject([{ status: "interrupted" }]),
    );
  });

  it("waits for a reader that is slow, and gives it everything", async () => {
    const { send, say, store } = await threadServer();
    const sentence = "慢".repeat(100_000);
    say(...Array.from({ length: 60 }, () => textDelta(sentence)), turnEnd());
    const response = await send("POST", "/api/chat", question);
    await vi.waitFor(
      async () =>
        expect(
          (await store.listThreads("local", { query: null, cursor: null, limit: 1 })).items,
        ).toMatchObject([{ busy: false }]),
      10_000,
    );
    const frames = await readFrames(response);
    expect(frames.map((it) => it.id)).toEqual(Array.from({ length: 62 }, (_, index) => index + 1));
    expect(frames[60]?.data["text"]).toBe(sentence);
  });

  it("with the same Idempotency-Key is the same turn, also while it is being answered", async () => {
    const { send, say, asked } = await threadServer();
    const key = { "idempotency-key": "k-1" };
    const both = await Promise.all([0, 1].map(() => send("POST", "/api/chat", question, key)));
    say(textDelta("甲。"), turnEnd());
    const [one, two] = await Promise.all(both.map((it) => readFrames(it)));
    expect(two).toEqual(one);
    expect(await readFrames(await send("POST", "/api/chat", question, key))).toEqual(one);
    expect(asked).toHaveLength(1);
    expect(await codeOf(await send("POST", "/api/chat", { message: "别的" }, key))).toEqual([
      409,
      "idempotency_mismatch",
    ]);
  });

  it.each([
    ["an empty message", { message: "" }, 400, "message_empty"],
    ["a blank message", { message: " \n " }, 400, "message_empty"],
    ["20,000 characters", { message: "问".repeat(20_000) }, 413, "message_too_long"],
    ["control characters", { message: "问\u0007" }, 400, "message_control_characters"],
    ["an unknown thread", { ...question, thread_id: "nirgends" }, 404, "thread_not_found"],
    ["30 February", { ...question, as_of: "2026-02-30" }, 400, "request_invalid"],
    ["a time without offset", { ...question, as_of: "2026-02-03T10:00:00" }, 400, "request_invalid"],
    ["no message", {}, 400, "request_invalid"],
    ["a message that is no text", { message: 7 }, 400, "request_invalid"],
    ["a malformed body", '{"message": ', 400, "body_malformed"],
    ["an empty body", "", 400, "body_malformed"],
  ])("answers %s with one clear error, and lives", async (_name, body, status, code) => {
    const { send, say, store } = await threadServer();
    for (const accept of ["text/event-stream", "application/json"])
      expect(await codeOf(await send("POST", "/api/chat", body, { accept }))).toEqual([status, code]);
    expect((await store.listThreads("local", { query: null, cursor: null, limit: 9 })).items).toEqual([]);
    say(turnEnd());
    expect((await send("POST", "/api/chat", question, json)).status).toBe(200);
  });

  it("names the field and the limit", async () => {
    const { send } = await threadServer();
    const date = await (await send("POST", "/api/chat", { ...question, as_of: "2026-02-30" })).text();
    expect(date).toContain("as_of");
    const long = await (await send("POST", "/api/chat", { message: "问".repeat(8_001) })).text();
    expect(long).toContain("8001");
    expect(long).toContain("最多8000个");
  });

  it("says so when the disk takes no message, and when it takes no answer", async () => {
    const store = await temporaryStore();
    let broken: "startTurn" | "append" | null = "startTurn";
    const full = () => Promise.reject(new StoreUnavailable("full", "x.db"));
    const { send, say } = await threadServer({
      store: {
        ...store,
        startTurn: (...args) => (broken === "startTurn" ? full() : store.startTurn(...args)),
        append: (...args) => (broken === "append" ? full() : store.append(...args)),
      },
    });
    expect(await codeOf(await send("POST", "/api/chat", question))).toEqual([507, "store_unavailable"]);
    broken = "append";
    say(textDelta("甲。"));
    const frames = await readFrames(await send("POST", "/api/chat", question));
    expect(frames.map((it) => [it.id, it.event])).toEqual([
      [1, "turn-start"],
      [null, "error"],
      [null, "turn-end"],
    ]);
    expect(frames[1]?.data["message"]).toContain("磁盘已满");
    expect(frames[2]?.data["status"]).toBe("interrupted");
  });
});
