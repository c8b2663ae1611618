import { describe, expect, it, vi } from "vitest";
import type { TurnHubOptions } from "../../../server/assistant/turn-hub.ts";
import { temporaryStore } from "../../builders/temporary-store.ts";
import { textDelta, turnEnd } from "../../builders/turn-events.ts";
import { ask, collect, names, newHub, statusOf } from "../../builders/turn-hub.ts";
import { fakeClock } from "../../fakes/clock.ts";
import { refusingAnswer } from "../../fakes/scripted-answer.ts";

describe("a turn", () => {
  it("hands the answer the message, the date, the facts and what was said before", async () => {
    const { hub, say, asked } = await newHub();
    say(textDelta("甲。"), textDelta("乙。"), turnEnd());
    const facts = [{ name: "总投资", value: "2600", unit: "万元" as const, project: "p1" }];
    const first = await hub.ask(ask({ facts }));
    expect(first.firstEvent).toBe(1);
    const seen = await collect(hub.subscribe("local", first.threadId, 0));
    expect(names(seen)).toEqual(["1 turn-start", "2 text-delta", "3 text-delta", "4 turn-end"]);
    expect(seen[0]).toMatchObject({ data: { as_of: "2025-12-01T10:00:00+08:00", wording: "composer" } });
    say(turnEnd());
    const second = await hub.ask(
      ask({ threadId: first.threadId, message: "那金额呢？", asOf: "2026-01-01" }),
    );
    await collect(hub.subscribe("local", first.threadId, 4));
    expect(asked.map((it) => it.turn)).toEqual([
      {
        owner: "local",
        threadId: first.threadId,
        turnId: first.turnId,
        message: "什么时候截止？",
        asOf: "2025-12-01T10:00:00+08:00",
        wording: "composer",
        facts,
        history: [],
      },
      expect.objectContaining({
        turnId: second.turnId,
        asOf: "2026-01-01",
        history: [
          { role: "user", content: "什么时候截止？" },
          { role: "assistant", content: "甲。乙。" },
        ],
      }),
    ]);
  });

  it("goes on with nobody listening", async () => {
    const { hub, store, say } = await newHub();
    const { threadId } = await hub.ask(ask());
    say(textDelta("甲。"), turnEnd());
    await vi.waitFor(async () =>
      expect(await store.findThread("local", threadId)).toMatchObject({ busy: false }),
    );
  });

  it("that yields thirty events at once costs a few syncs of the disk, not thirty", async () => {
    const store = await temporaryStore();
    const append = vi.fn<TurnHubOptions["store"]["append"]>((...args) => store.append(...args));
    const { hub, say } = await newHub({ store: { ...store, append } });
    say(...Array.from({ length: 30 }, (_, index) => textDelta(`第${index + 1}句。`)), turnEnd());
    const { threadId } = await hub.ask(ask());
    const seen = await collect(hub.subscribe("local", threadId, 1));
    expect(seen.slice(0, 30).map((it) => it.event === "text-delta" && it.data.text)).toEqual(
      Array.from({ length: 30 }, (_, index) => `第${index + 1}句。`),
    );
    expect(append.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it("is one at a time in a thread; other threads go on", async () => {
    const { hub, say } = await newHub();
    const { threadId } = await hub.ask(ask());
    await expect(hub.ask(ask({ threadId }))).rejects.toMatchObject({ code: "thread_busy", status: 409 });
    await hub.ask(ask());
    say(turnEnd(), turnEnd());
    await collect(hub.subscribe("local", threadId, 0));
    await hub.ask(ask({ threadId }));
  });

  it("starts once when many ask at once in one thread", async () => {
    const { hub, store, say } = await newHub();
    say(turnEnd());
    const { threadId } = await hub.ask(ask());
    await collect(hub.subscribe("local", threadId, 0));
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => hub.ask(ask({ threadId }))));
    expect(all.filter((it) => it.status === "fulfilled")).toHaveLength(1);
    expect((await store.getThread("local", threadId)).turns).toHaveLength(2);
  });

  it("asked again under its key is the same turn, answered once", async () => {
    const { hub, asked, say } = await newHub();
    const question = ask({ idempotencyKey: "k" });
    const both = await Promise.all([hub.ask(question), hub.ask(question)]);
    expect(both[1]).toEqual(both[0]);
    say(turnEnd());
    const seen = await collect(hub.subscribe("local", both[0].threadId, both[0].firstEvent - 1));
    expect(statusOf(seen)).toBe("complete");
    expect(await hub.ask(question)).toEqual(both[0]);
    expect(asked).toHaveLength(1);
    await expect(hub.ask({ ...question, message: "另一个问题" })).rejects.toMatchObject({
      code: "idempotency_mismatch",
    });
  });

  it("keeps its key although now is later: the date left open is compared as left open", async () => {
    const clock = fakeClock();
    const { hub } = await newHub({ clock });
    const first = await hub.ask(ask({ idempotencyKey: "k" }));
    clock.advance(60_000);
    expect(await hub.ask(ask({ idempotencyKey: "k" }))).toEqual(first);
  });

  it.each([
    ["", "message_empty", 400],
    [" \n\u3000\u200b", "message_empty", 400],
    ["问".repeat(8_001), "message_too_long", 413],
    ["什么\u0000时候", "message_control_characters", 400],
    ["什么\u001b[31m时候", "message_control_characters", 400],
    ["什么\u0085时候", "message_control_characters", 400],
    ["什么\ud800时候", "message_control_characters", 400],
  ])("is not started for %j", async (message, code, status) => {
    const { hub, store } = await newHub({ answer: refusingAnswer });
    await expect(hub.ask(ask({ message }))).rejects.toMatchObject({ code, status });
    expect((await store.listThreads("local", { query: null, cursor: null, limit: 9 })).items).toEqual([]);
  });

  it.each(["问".repeat(7_999), "问".repeat(8_000), "𠮷".repeat(8_000), "一\t二\r\n三"])(
    "is started for a message within the limits (%#)",
    async (message) => {
      const { hub, store } = await newHub();
      const { threadId } = await hub.ask(ask({ message }));
      expect((await store.getThread("local", threadId)).turns[0]?.message).toBe(message);
    },
  );
});
