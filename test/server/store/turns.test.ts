import { describe, expect, it } from "vitest";
import type { ThreadFact } from "../../../server/domain/turn-store.ts";
import { newTurn } from "../../builders/new-turn.ts";
import { temporaryStore } from "../../builders/temporary-store.ts";
import { evidence, textDelta, turnEnd } from "../../builders/turn-events.ts";

describe("a turn", () => {
  it("is stored with its message and its start, and is read back as written", async () => {
    const store = await temporaryStore();
    const message = "总投资2600万元，\n软件占30%。𠮷'\"\\%_";
    const facts = [{ name: "总投资", value: "2600", unit: "万元" as const, project: "p1" }];
    const { threadId, turnId, event, replayed } = await store.startTurn("local", newTurn({ message, facts }));
    expect(replayed).toBe(false);
    expect(event).toEqual({
      id: 1,
      event: "turn-start",
      data: { turn_id: turnId, thread_id: threadId, as_of: "2025-12-01", wording: "composer" },
    });
    expect(await store.getThread("local", threadId)).toMatchObject({
      busy: true,
      last_event: 1,
      turns: [{ id: turnId, message, as_of: "2025-12-01", status: null, first_event: 1 }],
      events: [event],
    });
  });

  it("numbers its events on from the thread's last, over turns", async () => {
    const store = await temporaryStore();
    const first = await store.startTurn("local", newTurn());
    const { threadId } = first;
    expect(await store.append("local", threadId, first.turnId, [])).toEqual([]);
    await store.append("local", threadId, first.turnId, [evidence(1), textDelta("甲。[c1]"), turnEnd()]);
    const second = await store.startTurn("local", newTurn({ threadId }));
    expect(second.event.id).toBe(5);
    await store.append("local", threadId, second.turnId, [textDelta("乙。"), textDelta("丙。")]);
    const all = await store.eventsAfter("local", threadId, 0);
    expect(all.map((it) => [it.id, it.event])).toEqual([
      [1, "turn-start"],
      [2, "evidence"],
      [3, "text-delta"],
      [4, "turn-end"],
      [5, "turn-start"],
      [6, "text-delta"],
      [7, "text-delta"],
    ]);
    expect(all[1]).toEqual({ id: 2, ...evidence(1) });
    for (let after = 0; after <= 8; after++)
      expect(await store.eventsAfter("local", threadId, after)).toEqual(all.slice(after));
    expect(await store.history("local", threadId)).toEqual([
      { turnId: first.turnId, message: newTurn().message, answer: "甲。[c1]" },
      { turnId: second.turnId, message: newTurn().message, answer: "乙。丙。" },
    ]);
  });

  it("is closed by its turn-end: the thread is free, the turn takes nothing more", async () => {
    const store = await temporaryStore();
    const { threadId, turnId } = await store.startTurn("local", newTurn());
    await expect(store.startTurn("local", newTurn({ threadId }))).rejects.toMatchObject({
      code: "thread_busy",
      status: 409,
    });
    await store.append("local", threadId, turnId, [turnEnd("stopped")]);
    expect(await store.getThread("local", threadId)).toMatchObject({
      busy: false,
      turns: [{ status: "stopped" }],
    });
    await expect(store.append("local", threadId, turnId, [textDelta("晚了")])).rejects.toThrow(/has ended/u);
    await store.startTurn("local", newTurn({ threadId }));
    expect((await store.eventsAfter("local", threadId, 0)).map((it) => it.id)).toEqual([1, 2, 3]);
  });

  it("takes nothing after its turn-end in the same batch, and then nothing of the batch", async () => {
    const store = await temporaryStore();
    const { threadId, turnId } = await store.startTurn("local", newTurn());
    await expect(store.append("local", threadId, turnId, [turnEnd(), textDelta("晚了")])).rejects.toThrow(
      /nothing may follow/u,
    );
    expect(await store.eventsAfter("local", threadId, 1)).toEqual([]);
    expect(await store.append("local", threadId, turnId, [turnEnd()])).toMatchObject([{ id: 2 }]);
  });

  it("of an unknown thread is refused and leaves nothing behind", async () => {
    const store = await temporaryStore();
    await expect(store.startTurn("local", newTurn({ threadId: "nirgends" }))).rejects.toMatchObject({
      code: "thread_not_found",
    });
    const all = await store.listThreads("local", { query: null, cursor: null, limit: 10 });
    expect(all.items).toEqual([]);
  });
});

describe("an idempotency key", () => {
  const idempotency = { key: "k1", request: "[1]" };

  it("with the same request gives the same turn, busy or ended", async () => {
    const store = await temporaryStore();
    const first = await store.startTurn("local", newTurn({ idempotency }));
    expect(await store.startTurn("local", newTurn({ idempotency }))).toEqual({ ...first, replayed: true });
    await store.append("local", first.threadId, first.turnId, [turnEnd()]);
    expect(await store.startTurn("local", newTurn({ idempotency }))).toEqual({ ...first, replayed: true });
    expect((await store.listThreads("local", { query: null, cursor: null, limit: 10 })).items).toHaveLength(
      1,
    );
  });

  it("with another request is refused", async () => {
    const store = await temporaryStore();
    await store.startTurn("local", newTurn({ idempotency }));
    await expect(
      store.startTurn("local", newTurn({ idempotency: { key: "k1", request: "[2]" } })),
    ).rejects.toMatchObject({ code: "idempotency_mismatch", status: 409, details: { key: "k1" } });
  });

  it("of a refused request stays free", async () => {
    const store = await temporaryStore();
    await expect(
      store.startTurn("local", newTurn({ threadId: "nirgends", idempotency })),
    ).rejects.toMatchObject({ code: "thread_not_found" });
    expect(await store.startTurn("local", newTurn({ idempotency }))).toMatchObject({ replayed: false });
  });
});

describe("recovery", () => {
  it("ends every open turn as interrupted with the clauses it had shown, cited ones first, and no others", async () => {
    const store = await temporaryStore();
    const open = await store.startTurn("local", newTurn());
    await store.append("local", open.threadId, open.turnId, [
      evidence(14),
      {
        event: "text-delta",
        data: { text: "总投资2000万元。[c14]", figures: [{ id: "f1", start: 3, end: 9 }] },
      },
      { event: "text-withheld", data: { reason: "数字无出处", replaced: true } },
    ]);
    const done = await store.startTurn("local", newTurn());
    await store.append("local", done.threadId, done.turnId, [turnEnd()]);

    expect(await store.recover()).toBe(1);
    const events = await store.eventsAfter("local", open.threadId, 4);
    expect(events).toMatchObject([
      {
        id: 5,
        event: "turn-end",
        data: { status: "interrupted", checked: { figures: 1, bound: 0, withheld: 1 } },
      },
    ]);
    const [end] = events;
    const clauses = end?.event === "turn-end" ? end.data.ledger.clauses.map((it) => it.id) : [];
    expect(clauses).toEqual(["c14", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11"]);
    expect(await store.findThread("local", open.threadId)).toMatchObject({ busy: false });
    expect(await store.recover()).toBe(0);
    expect(await store.eventsAfter("local", done.threadId, 0)).toHaveLength(2);
  });

  it("of one thread leaves the others", async () => {
    const store = await temporaryStore();
    const one = await store.startTurn("local", newTurn());
    const other = await store.startTurn("local", newTurn());
    expect(await store.recover(one.threadId)).toBe(1);
    expect(await store.findThread("local", other.threadId)).toMatchObject({ busy: true });
  });
});

describe("facts of a thread", () => {
  it("are only added, and come back in order", async () => {
    const store = await temporaryStore();
    const { threadId, turnId } = await store.startTurn("local", newTurn());
    const fact = (value: string, status: ThreadFact["status"]): ThreadFact => ({
      name: "总投资",
      value,
      unit: "万元",
      project: "p1",
      turn: turnId,
      quote: `${value}万`,
      status,
      span: status === "assumed" ? null : { start: 3, end: 8 },
    });
    await store.addFacts("local", threadId, [fact("2000", "stated"), fact("100", "assumed")]);
    await store.addFacts("local", threadId, []);
    await store.addFacts("local", threadId, [fact("2600", "corrected")]);
    expect(await store.factsOf("local", threadId)).toEqual([
      fact("2000", "stated"),
      fact("100", "assumed"),
      fact("2600", "corrected"),
    ]);
    expect(await store.factsOf("other", threadId)).toEqual([]);
  });
});
