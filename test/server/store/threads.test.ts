import { describe, expect, it } from "vitest";
import type { TurnStore } from "../../../server/domain/turn-store.ts";
import { newTurn } from "../../builders/new-turn.ts";
import { temporaryStore } from "../../builders/temporary-store.ts";
import { turnEnd } from "../../builders/turn-events.ts";
import { fakeClock } from "../../fakes/clock.ts";

const everything = { query: null, cursor: null, limit: 100 };
const titles = async (store: TurnStore, query: string) =>
  (await store.listThreads("local", { ...everything, query })).items.map((it) => it.title);

describe("threads", () => {
  it("are listed newest first, with times of China", async () => {
    const clock = fakeClock("2025-12-31T23:59:58+08:00");
    const store = await temporaryStore(clock);
    await store.createThread("local", "甲");
    clock.advance(2_000);
    await store.createThread("local", "乙");
    const { items, next_cursor } = await store.listThreads("local", everything);
    expect(items.map(({ title, created_at }) => [title, created_at])).toEqual([
      ["乙", "2026-01-01T00:00:00+08:00"],
      ["甲", "2025-12-31T23:59:58+08:00"],
    ]);
    expect(next_cursor).toBeNull();
  });

  it.each([1, 2, 3, 4, 5, 6])("come in pages of %i, each once, equal times included", async (limit) => {
    const clock = fakeClock();
    const store = await temporaryStore(clock);
    for (const title of ["一", "二", "三", "四", "五"]) {
      await store.createThread("local", title);
      if (title === "三") clock.advance(1);
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.listThreads("local", { query: null, cursor, limit });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map((it) => it.title));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(seen.slice(0, 2).sort()).toEqual(["五", "四"].sort());
    expect(seen.slice(2).sort()).toEqual(["一", "三", "二"].sort());
  });

  it("are found by title and by message, with wildcards meaning themselves", async () => {
    const store = await temporaryStore();
    await store.createThread("local", "比例为30%的条款");
    await store.createThread("local", "比例为30的条款");
    await store.createThread("local", "a_b");
    await store.createThread("local", "AXB");
    await store.startTurn("local", newTurn({ message: `${"前".repeat(60)}数字孪生` }));
    expect(await titles(store, "30%")).toEqual(["比例为30%的条款"]);
    expect(await titles(store, "A_B")).toEqual(["a_b"]);
    expect(await titles(store, "axb")).toEqual(["AXB"]);
    expect(await titles(store, "数字孪生")).toEqual([`${"前".repeat(39)}…`]);
    expect(await titles(store, "没有这回事")).toEqual([]);
    expect(await titles(store, "'; drop table threads; --")).toEqual([]);
  });

  it("refuse a cursor that isn't one", async () => {
    const store = await temporaryStore();
    for (const cursor of ["", "x", "e30", Buffer.from('["2025",1]').toString("base64url")])
      await expect(store.listThreads("local", { ...everything, cursor })).rejects.toMatchObject({
        code: "cursor_invalid",
        status: 400,
      });
  });

  it("are renamed and deleted with all that is in them", async () => {
    const store = await temporaryStore();
    const { threadId, turnId } = await store.startTurn("local", newTurn());
    expect(await store.renameThread("local", threadId, "截止时间")).toMatchObject({ title: "截止时间" });
    await store.addFeedback("local", turnId, { rating: "useful" });
    await store.deleteThread("local", threadId);
    for (const call of [
      store.getThread("local", threadId),
      store.findThread("local", threadId),
      store.renameThread("local", threadId, "丙"),
      store.deleteThread("local", threadId),
      store.append("local", threadId, turnId, [turnEnd()]),
    ])
      await expect(call).rejects.toMatchObject({ code: "thread_not_found", status: 404 });
    expect(await store.eventsAfter("local", threadId, 0)).toEqual([]);
    await expect(store.addFeedback("local", turnId, { rating: "wrong" })).rejects.toMatchObject({
      code: "turn_not_found",
    });
  });

  it("take their title from the first message: one line of at most 40 code points", async () => {
    const store = await temporaryStore();
    const titleOf = async (message: string) => {
      const { threadId } = await store.startTurn("local", newTurn({ message }));
      return (await store.findThread("local", threadId)).title;
    };
    expect(await titleOf("  数字化\n\t车间 有哪些要求 ")).toBe("数字化 车间 有哪些要求");
    expect(await titleOf("厂".repeat(40))).toBe("厂".repeat(40));
    expect(await titleOf("厂".repeat(41))).toBe(`${"厂".repeat(39)}…`);
    expect(await titleOf("𠮷".repeat(41))).toBe(`${"𠮷".repeat(39)}…`);
  });
});

describe("another owner", () => {
  it("sees and changes nothing", async () => {
    const store = await temporaryStore();
    const { threadId, turnId } = await store.startTurn(
      "local",
      newTurn({ idempotency: { key: "k", request: "r" } }),
    );
    expect((await store.listThreads("other", everything)).items).toEqual([]);
    expect(await store.eventsAfter("other", threadId, 0)).toEqual([]);
    expect(await store.history("other", threadId)).toEqual([]);
    for (const call of [
      store.findThread("other", threadId),
      store.getThread("other", threadId),
      store.renameThread("other", threadId, "丁"),
      store.deleteThread("other", threadId),
      store.startTurn("other", newTurn({ threadId })),
      store.append("other", threadId, turnId, [turnEnd()]),
      store.addFacts("other", threadId, []),
    ])
      await expect(call).rejects.toMatchObject({ code: "thread_not_found" });
    await expect(store.addFeedback("other", turnId, { rating: "wrong" })).rejects.toMatchObject({
      code: "turn_not_found",
    });
    const own = await store.startTurn("other", newTurn({ idempotency: { key: "k", request: "other" } }));
    expect(own).toMatchObject({ replayed: false });
    expect((await store.getThread("local", threadId)).events).toHaveLength(1);
  });
});
