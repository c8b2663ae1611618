import { describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../../../server/domain/turn-store-errors.ts";
import type { ThreadEvent } from "../../../server/domain/turn-store.ts";
import { temporaryStore } from "../../builders/temporary-store.ts";
import { textDelta, turnEnd } from "../../builders/turn-events.ts";
import { ask, collect, names, newHub } from "../../builders/turn-hub.ts";

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
