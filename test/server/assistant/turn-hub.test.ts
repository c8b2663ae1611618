import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createTurnHub, type Ask, type TurnHubOptions } from "../../../server/assistant/turn-hub.ts";
import { StoreUnavailable } from "../../../server/domain/turn-store-errors.ts";
import type { ThreadEvent } from "../../../server/domain/turn-store.ts";
import { CewenError } from "../../../server/errors.ts";
import { temporaryStore } from "../../builders/temporary-store.ts";
import { evidence, textDelta, turnEnd } from "../../builders/turn-events.ts";
import { fakeClock } from "../../fakes/clock.ts";
import { refusingAnswer, scriptedAnswer } from "../../fakes/scripted-answer.ts";

const ask = (over: Partial<Ask> = {}): Ask => ({
  owner: "local",
  threadId: null,
  message: "什么时候截止？",
  asOf: null,
  facts: [],
  idempotencyKey: null,
  ...over,
});

async function newHub(over: Partial<TurnHubOptions> = {}) {
  const store = over.store ?? (await temporaryStore());
  const report = vi.fn<TurnHubOptions["report"]>();
  const script = scriptedAnswer();
  const options = { store, clock: fakeClock(), wording: "composer" as const, answer: script.answer, report };
  const hub = createTurnHub({ ...options, graceMs: 50, ...over });
  onTestFinished(() => hub.close());
  return { hub, store, report, ...script };
}

/** Collects until the turn's end, at most as many events as asked for. */
async function collect(events: AsyncIterable<ThreadEvent>, count = Number.POSITIVE_INFINITY) {
  const seen: ThreadEvent[] = [];
  for await (const event of events) {
    seen.push(event);
    if (event.event === "turn-end" || seen.length >= count) break;
  }
  return seen;
}
const names = (events: ThreadEvent[]) => events.map((it) => `${it.id} ${it.event}`);
const statusOf = (events: ThreadEvent[]) => {
  const last = events.at(-1);
  return last?.event === "turn-end" ? last.data.status : null;
};

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

describe("a listener", () => {
  it("joining at any moment, after any id, gets each event exactly once and in order", async () => {
    const { hub, say } = await newHub();
    const { threadId } = await hub.ask(ask());
    const last = 12;
    const listeners: { after: number; seen: Promise<ThreadEvent[]> }[] = [];
    for (let stored = 1; stored < last; stored++) {
      for (let after = 0; after <= last; after++)
        listeners.push({ after, seen: collect(hub.subscribe("local", threadId, after), last - after) });
      say(stored === last - 1 ? turnEnd() : textDelta(`第${stored}句。`));
      if (stored % 3 === 0) await new Promise(setImmediate);
    }
    for (const { after, seen } of listeners.filter((it) => it.after < last))
      expect((await seen).map((it) => it.id)).toEqual(
        Array.from({ length: last - after }, (_, index) => after + 1 + index),
      );
    await hub.close();
    for (const { seen } of listeners.filter((it) => it.after === last)) expect(await seen).toEqual([]);
  });

  it("stays over turns", async () => {
    const { hub, say } = await newHub();
    const { threadId } = await hub.ask(ask());
    const seen: ThreadEvent[] = [];
    const listening = (async () => {
      for await (const event of hub.subscribe("local", threadId, 0)) seen.push(event);
    })();
    say(turnEnd());
    await vi.waitFor(() => expect(names(seen)).toContain("2 turn-end"));
    await hub.ask(ask({ threadId }));
    say(textDelta("再答。"), turnEnd());
    await vi.waitFor(() => expect(names(seen)).toContain("5 turn-end"));
    await hub.close();
    await listening;
    expect(seen.map((it) => it.id)).toEqual([1, 2, 3, 4, 5]);
  });

  it("sees nothing that isn't stored", async () => {
    const store = await temporaryStore();
    let stored = 0;
    const { hub, say } = await newHub({
      store: {
        ...store,
        append: async (...args) => {
          const events = await store.append(...args);
          stored = events.at(-1)?.id ?? stored;
          return events;
        },
      },
    });
    const { threadId } = await hub.ask(ask());
    say(textDelta("甲。"), textDelta("乙。"), turnEnd());
    for await (const event of hub.subscribe("local", threadId, 1)) {
      expect(event.id).toBeLessThanOrEqual(stored);
      if (event.event === "turn-end") break;
    }
    expect(stored).toBe(4);
  });
});

describe("a store that takes nothing", () => {
  it("fails the listeners instead of leaving them waiting; the thread is usable once it works again", async () => {
    const store = await temporaryStore();
    let broken = false;
    const { hub, say, report } = await newHub({
      store: {
        ...store,
        append: (...args) =>
          broken ? Promise.reject(new StoreUnavailable("full", "x.db")) : store.append(...args),
      },
    });
    const { threadId } = await hub.ask(ask());
    const early = collect(hub.subscribe("local", threadId, 0));
    broken = true;
    say(textDelta("甲。"));
    await expect(early).rejects.toMatchObject({ code: "store_unavailable", fault: "full" });
    await expect(collect(hub.subscribe("local", threadId, 0))).rejects.toMatchObject({ fault: "full" });
    expect(report).toHaveBeenCalled();
    broken = false;
    const again = await hub.ask(ask({ threadId }));
    expect(again.firstEvent).toBe(3);
    say(turnEnd());
    expect(names(await collect(hub.subscribe("local", threadId, 2)))).toEqual(["3 turn-start", "4 turn-end"]);
    const [left] = await store.eventsAfter("local", threadId, 1);
    expect(left).toMatchObject({ id: 2, event: "turn-end", data: { status: "interrupted" } });
  });
});
