import { describe, expect, it } from "vitest";
import { createThreadSignals } from "../../../server/assistant/turn-signals.ts";

describe("a listener", () => {
  it("hears of what was stored before it hears of the end", async () => {
    const signals = createThreadSignals();
    const listener = signals.listen("t");
    listener.rearm();
    signals.wake("t");
    signals.endAll();
    expect(await listener.woken()).toBe(true);
    listener.rearm();
    expect(await listener.woken()).toBe(false);
  });

  it("hears of what was stored before it hears of a failure", async () => {
    const signals = createThreadSignals();
    const listener = signals.listen("t");
    listener.rearm();
    signals.wake("t");
    signals.fail("t", new Error("disk"));
    expect(await listener.woken()).toBe(true);
    listener.rearm();
    await expect(listener.woken()).rejects.toThrow("disk");
  });

  it("is woken while it reads, not only while it waits", async () => {
    const signals = createThreadSignals();
    const listener = signals.listen("t");
    listener.rearm();
    const waiting = listener.woken();
    signals.wake("t");
    expect(await waiting).toBe(true);
    signals.wake("other");
    signals.wake("t");
    expect(await listener.woken()).toBe(true);
  });

  it("whose reader has gone waits no more", async () => {
    const reader = new AbortController();
    const listener = createThreadSignals().listen("t", reader.signal);
    const waiting = listener.woken();
    reader.abort();
    expect(await waiting).toBe(false);
    expect(await createThreadSignals().listen("t", reader.signal).woken()).toBe(false);
  });
});
