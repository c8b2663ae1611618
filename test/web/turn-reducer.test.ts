import { describe, expect, it } from "vitest";
import type { ThreadEvent } from "../../server/schemas/thread.ts";
import {
  emptyThread,
  fromThread,
  isAnswering,
  takeEvent,
  type ThreadView,
} from "../../web/src/features/chat/turn-reducer.ts";
import { clauseOf, ended, numbered, said, started } from "./turn-events.ts";

const asked: ThreadView = { ...emptyThread, pending: { message: "什么时候截止？", asOf: "2026-11-21" } };
const take = (view: ThreadView, events: ThreadEvent[]) => events.reduce(takeEvent, view);
const prose = (view: ThreadView) =>
  view.turns.map(({ pieces }) => pieces.map((piece) => (piece.kind === "text" ? piece.text : "▢")).join(""));

const whole = numbered([
  started("a"),
  { event: "tool-start", data: { name: "search-clauses" } },
  { event: "tool-end", data: { name: "search-clauses", ok: true, ms: 3 } },
  { event: "evidence", data: { clauses: [clauseOf("c1", "原则上不低于2000万元", 800)] } },
  said("已截止。[c1]"),
  { event: "text-withheld", data: { reason: "数字不在条款中", replaced: false } },
  said("可以问市经济信息委。"),
  ended(),
]);
const record = {
  id: "a",
  message: "什么时候截止？",
  as_of: "2026-11-21",
  wording: "composer" as const,
  status: "complete" as const,
  created_at: "2026-11-21T09:00:00+08:00",
  first_event: 1,
};
const stored = (events: ThreadEvent[], change: Partial<typeof record> & { status?: never } = {}) => ({
  id: "t1",
  title: "截止",
  created_at: record.created_at,
  updated_at: record.created_at,
  busy: false,
  turns: [{ ...record, ...change }],
  events,
  last_event: events.at(-1)?.id ?? 0,
});

describe("events of a thread", () => {
  it("make the same view live and replayed", () => {
    expect(fromThread(stored(whole))).toEqual(take(asked, whole));
  });

  it("are shown once, however often a part of them comes again", () => {
    const twice = take(take(asked, whole.slice(0, 6)), whole.slice(2));
    expect(prose(twice)).toEqual(["已截止。[c1]▢可以问市经济信息委。"]);
    expect(take(twice, whole)).toBe(twice);
  });

  it("go on after a reload at any point in the stream", () => {
    for (let cut = 1; cut < whole.length; cut += 1) {
      const reloaded = fromThread({
        ...stored(whole.slice(0, cut)),
        busy: true,
        turns: [{ ...record, status: null }],
      });
      expect(isAnswering(reloaded)).toBe(true);
      const done = take(reloaded, whole.slice(cut));
      expect(prose(done)).toEqual(["已截止。[c1]▢可以问市经济信息委。"]);
      expect(isAnswering(done)).toBe(false);
    }
  });

  it("that were missed make the view stale instead of wrong", () => {
    const gap = take(asked, [...whole.slice(0, 1), ...whole.slice(4, 5)]);
    expect(gap.stale).toBe(true);
    expect(prose(gap)).toEqual([""]);
  });

  it("of a question asked in another tab make the view stale: its words aren't known here", () => {
    expect(take(emptyThread, whole.slice(0, 1)).stale).toBe(true);
  });

  it("without an id, which belong to no thread, change nothing", () => {
    const view = take(asked, whole.slice(0, 5));
    expect(take(view, numbered([ended("interrupted")], 0))).toBe(view);
  });
});

describe("a turn", () => {
  it("keeps the question while it is sent and after it began", () => {
    expect(isAnswering(asked)).toBe(true);
    const begun = take(asked, whole.slice(0, 1));
    expect(begun.pending).toBeNull();
    expect(begun.turns[0]).toMatchObject({ id: "a", message: "什么时候截止？", status: null });
  });

  it("shows a running tool, then how it ended", () => {
    expect(take(asked, whole.slice(0, 2)).turns[0]?.tools).toEqual([{ name: "search-clauses", ok: null }]);
    expect(take(asked, whole.slice(0, 3)).turns[0]?.tools).toEqual([{ name: "search-clauses", ok: true }]);
  });

  it("lists a clause once, in its latest form", () => {
    const again = {
      event: "evidence" as const,
      data: { clauses: [clauseOf("c1", "另一段", 5), clauseOf("c2", "乙", 9)] },
    };
    const view = take(asked, [...whole.slice(0, 4), ...numbered([again], 5)]);
    expect(view.turns[0]?.clauses.map(({ id, text }) => [id, text])).toEqual([
      ["c1", "另一段"],
      ["c2", "乙"],
    ]);
  });

  it("that was stopped or failed says so and is no longer being answered", () => {
    const error = { event: "error" as const, data: { code: "internal", message: "回答时出了问题" } };
    const view = take(asked, [...whole.slice(0, 5), ...numbered([error, ended("interrupted")], 6)]);
    expect(view.turns[0]).toMatchObject({ status: "interrupted", error: error.data });
    expect(isAnswering(view)).toBe(false);
  });

  it("keeps its text when the next question begins", () => {
    const first = take(asked, whole);
    const second = take({ ...first, pending: { message: "再问", asOf: "2026-11-21" } }, [
      ...numbered([started("b"), said("乙。"), ended()], whole.length + 1),
    ]);
    expect(prose(second)).toEqual(["已截止。[c1]▢可以问市经济信息委。", "乙。"]);
    expect(second.turns.map(({ message }) => message)).toEqual(["什么时候截止？", "再问"]);
  });

  it("whose end only its record knows is not shown as being answered", () => {
    const view = fromThread({ ...stored(whole.slice(0, 5)), turns: [{ ...record, status: "interrupted" }] });
    expect(view.turns[0]?.status).toBe("interrupted");
    expect(isAnswering(view)).toBe(false);
  });
});
