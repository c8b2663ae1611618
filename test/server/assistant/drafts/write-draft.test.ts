import { describe, expect, it } from "vitest";
import type { DraftEvent } from "../../../../server/domain/draft.ts";
import { StoreUnavailable } from "../../../../server/domain/turn-store-errors.ts";
import { fakeClock } from "../../../fakes/clock.ts";
import { createWriting } from "../../../../server/assistant/drafts/write-draft.ts";
import { DAY, deskWith, OWNER } from "../../../builders/desk.ts";
import { draftModel } from "../../../fakes/draft-model.ts";

const OUTLINE = "2025未来工厂";
const SCENES = "提纲·四（二）";

async function eventsOf(
  writing: (signal: AbortSignal) => AsyncGenerator<DraftEvent>,
  at: (event: DraftEvent, stop: () => void) => unknown = () => undefined,
): Promise<DraftEvent[]> {
  const gone = new AbortController();
  const events: DraftEvent[] = [];
  for await (const event of writing(gone.signal)) {
    events.push(event);
    await at(event, () => gone.abort());
  }
  return events;
}

const ended = (events: DraftEvent[]) =>
  events.flatMap((event) => (event.event === "section-end" ? [event.data.section.id] : []));

describe("writing a whole draft", () => {
  it("tells of each section what is stored by then", async () => {
    const { desk, writing, id } = await deskWith("cf1", OUTLINE);
    await eventsOf(await writing.empty(OWNER, id, DAY), async (event) => {
      if (event.event !== "section-end") return;
      const now = await desk.read(OWNER, id, DAY);
      expect(now.revision).toBe(event.data.revision);
      expect(now.sections.find((one) => one.id === event.data.section.id)).toEqual(event.data.section);
    });
    const { score } = await desk.check(OWNER, id, DAY);
    expect(score.passed / score.checkable).toBeGreaterThanOrEqual(0.8);
  });

  it("keeps what a person changes meanwhile, and writes on from the changed facts", async () => {
    const { desk, writing, id, draft } = await deskWith("cf1", OUTLINE);
    const sheet = { ...draft.sheet, fields: { ...draft.sheet.fields } };
    sheet.fields["员工人数"] = { value: "700", origin: "填写", evidence: "" };
    let changed = false;
    const events = await eventsOf(await writing.empty(OWNER, id, DAY), async ({ event }) => {
      if (event !== "section-start" || changed) return;
      changed = true;
      await desk.change(OWNER, id, { sheet, title: "写着写着改了名" }, DAY);
    });
    const [first] = events.flatMap((event) => (event.event === "section-end" ? [event.data.section] : []));
    expect(first!.blocks[0]).toMatchObject({ text: { text: expect.stringContaining("700人") } });
    const after = await desk.read(OWNER, id, DAY);
    expect(after).toMatchObject({ title: "写着写着改了名" });
    expect(after.sections.filter(({ state }) => state === "空")).toEqual([]);
  });

  it("stops when its reader goes: what was told of stays, the rest is still to be written", async () => {
    const { desk, writing, id } = await deskWith("cf1", OUTLINE, draftModel("honest"));
    const events = await eventsOf(await writing.empty(OWNER, id, DAY), (event, stop) => {
      if (event.event === "section-end" && event.data.revision === 4) stop();
    });
    expect(ended(events)).toHaveLength(3);
    const after = await desk.read(OWNER, id, DAY);
    expect(after.revision).toBe(4);
    const written = after.sections.filter(
      ({ state, id: one }) => state !== "空" && ended(events).includes(one),
    );
    expect(written).toHaveLength(3);
  });

  it("that the disk refuses ends with an error, and nothing is told of as written", async () => {
    const { desk, writing, id } = await deskWith("cf1", OUTLINE);
    expect(ended(await eventsOf(await writing.section(OWNER, id, SCENES, DAY)))).toEqual([SCENES]);
    const full = { ...desk, update: () => Promise.reject(new StoreUnavailable("full", "cewen.db")) };
    const events = await eventsOf(
      await createWriting(full, { model: null, clock: fakeClock() }).empty(OWNER, id, DAY),
    );
    expect(ended(events)).toEqual([]);
    expect(events.at(-1)).toEqual({
      event: "error",
      data: { code: "store_unavailable", message: expect.stringContaining("磁盘已满") },
    });
  });
});

describe("writing one section with a model", () => {
  it("is stored with its words and slots, and follows its facts afterwards", async () => {
    const { desk, writing, id, draft } = await deskWith("cf1", OUTLINE, draftModel("free"));
    const events = await eventsOf(await writing.section(OWNER, id, SCENES, DAY));
    expect(events[0]).toEqual({ event: "section-start", data: { section: SCENES, wording: "model" } });
    const told = (text: unknown) => JSON.stringify(text);
    const before = await desk.read(OWNER, id, DAY);
    expect(before.sections.find((one) => one.id === SCENES)!.state).toBe("模型");
    expect(told(before.sections)).toContain("经过改造，不良品率（出厂前）由2.1%降至0.92%");
    const scenes = draft.sheet.scenes.map((scene) => ({
      ...scene,
      indicators: scene.indicators.map((one) => (one.id === "s1k1" ? { ...one, after: "1.05" } : one)),
    }));
    const after = await desk.change(OWNER, id, { sheet: { ...draft.sheet, scenes } }, DAY);
    expect(told(after.sections)).toContain("经过改造，不良品率（出厂前）由2.1%降至1.05%，下降1.05个百分点");
  });

  it("that lies says of every sentence why it was withheld, and the draft stays exportable", async () => {
    const { desk, writing, id } = await deskWith("cf1", OUTLINE, draftModel("inventing"));
    const events = await eventsOf(await writing.section(OWNER, id, SCENES, DAY));
    const withheld = events.flatMap((event) => (event.event === "text-withheld" ? [event.data] : []));
    expect(withheld).toContainEqual({ reason: "写了事实之外的数字", replaced: true });
    const { exportable, figures } = await desk.check(OWNER, id, DAY);
    expect({ exportable, unbound: figures.unbound }).toEqual({ exportable: true, unbound: [] });
  });
});
