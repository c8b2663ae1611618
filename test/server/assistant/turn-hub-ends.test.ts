import { describe, expect, it, vi } from "vitest";
import { CewenError } from "../../../server/errors.ts";
import { evidence, textDelta, turnEnd } from "../../builders/turn-events.ts";
import { ask, collect, names, newHub, statusOf } from "../../builders/turn-hub.ts";

describe("an end", () => {
  it("by stop is `stopped`, with the ledger the answer wrote for it, and nothing said after", async () => {
    const { hub, store } = await newHub({
      answer: async function* (_turn, signal) {
        yield textDelta("甲。");
        await new Promise((resolve) => {
          signal.addEventListener("abort", resolve, { once: true });
        });
        yield textDelta("乙。");
        const end = turnEnd("complete");
        yield { ...end, data: { ...end.data, checked: { figures: 3, bound: 3, withheld: 0 } } };
      },
    });
    const { threadId } = await hub.ask(ask());
    await collect(hub.subscribe("local", threadId, 0), 2);
    expect(await hub.stop("local", threadId)).toBe(true);
    const events = await store.eventsAfter("local", threadId, 0);
    expect(names(events)).toEqual(["1 turn-start", "2 text-delta", "3 turn-end"]);
    expect(events[2]).toMatchObject({ data: { status: "stopped", checked: { figures: 3 } } });
    expect(await hub.stop("local", threadId)).toBe(false);
  });

  it("comes within the grace even where the answer hangs", async () => {
    const { hub, store } = await newHub({
      answer: async function* () {
        yield evidence(2);
        await new Promise(() => undefined);
      },
    });
    const { threadId } = await hub.ask(ask());
    await collect(hub.subscribe("local", threadId, 0), 2);
    await hub.stop("local", threadId);
    const events = await store.eventsAfter("local", threadId, 2);
    expect(events).toMatchObject([{ id: 3, event: "turn-end", data: { status: "stopped" } }]);
    const [end] = events;
    expect(end?.event === "turn-end" && end.data.ledger.clauses.map((it) => it.id)).toEqual(["c1", "c2"]);
    await hub.ask(ask({ threadId }));
  });

  it("of an unknown thread is not found", async () => {
    const { hub } = await newHub();
    await expect(hub.stop("local", "nirgends")).rejects.toMatchObject({ code: "thread_not_found" });
    await expect(hub.deleteThread("local", "nirgends")).rejects.toMatchObject({ code: "thread_not_found" });
    await expect(collect(hub.subscribe("local", "nirgends", 0))).rejects.toMatchObject({
      code: "thread_not_found",
    });
  });

  it.each([
    [new Error("secret detail"), "internal"],
    [new CewenError("model_down", 502, "模型连不上，请稍后再试。"), "model_down"],
  ])("after an exception is an error, then interrupted: %s", async (fault, code) => {
    const { hub, say, report } = await newHub();
    const { threadId, turnId } = await hub.ask(ask());
    say(textDelta("甲。"), fault);
    const seen = await collect(hub.subscribe("local", threadId, 0));
    expect(names(seen)).toEqual(["1 turn-start", "2 text-delta", "3 error", "4 turn-end"]);
    expect(seen[2]).toMatchObject({ data: { code } });
    expect(JSON.stringify(seen)).not.toContain("secret detail");
    expect(statusOf(seen)).toBe("interrupted");
    expect(report).toHaveBeenCalledExactlyOnceWith(fault, turnId);
  });

  it("missing from the answer is a fault; after its own error it is only added", async () => {
    const { hub, say, report } = await newHub();
    const first = await hub.ask(ask());
    say("end");
    expect(names(await collect(hub.subscribe("local", first.threadId, 1)))).toEqual([
      "2 error",
      "3 turn-end",
    ]);
    expect(report).toHaveBeenCalledOnce();
    const second = await hub.ask(ask());
    say({ event: "error", data: { code: "x", message: "出错了。" } }, "end");
    const seen = await collect(hub.subscribe("local", second.threadId, 1));
    expect(names(seen)).toEqual(["2 error", "3 turn-end"]);
    expect(statusOf(seen)).toBe("interrupted");
    expect(report).toHaveBeenCalledOnce();
  });

  it("by shutdown is `interrupted`, stored, and lets every listener go", async () => {
    const { hub, store } = await newHub();
    const busy = await hub.ask(ask());
    const idle = await store.createThread("local", "空");
    const listening = collect(hub.subscribe("local", busy.threadId, 0));
    const waiting = collect(hub.subscribe("local", idle.id, 0));
    await hub.close();
    expect(statusOf(await listening)).toBe("interrupted");
    expect(await waiting).toEqual([]);
    await expect(hub.ask(ask())).rejects.toMatchObject({ code: "shutting_down", status: 503 });
  });

  it("by deletion lets the listeners go and leaves no thread", async () => {
    const { hub, store } = await newHub();
    const { threadId } = await hub.ask(ask());
    const listening = collect(hub.subscribe("local", threadId, 1));
    await hub.deleteThread("local", threadId);
    expect((await listening).map((it) => it.event)).not.toContain("text-delta");
    await expect(store.findThread("local", threadId)).rejects.toMatchObject({ code: "thread_not_found" });
  });

  it("comes after the idle time with nobody listening, never while somebody is", async () => {
    const { hub, store, asked } = await newHub({ idleMs: 80 });
    const { threadId } = await hub.ask(ask());
    const reader = new AbortController();
    const listening = collect(hub.subscribe("local", threadId, 0, reader.signal));
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    expect(asked[0]?.signal.aborted).toBe(false);
    reader.abort();
    expect(names(await listening)).toEqual(["1 turn-start"]);
    await vi.waitFor(async () =>
      expect(await store.findThread("local", threadId)).toMatchObject({ busy: false }),
    );
    expect(statusOf(await store.eventsAfter("local", threadId, 0))).toBe("interrupted");
  });
});
