import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { draft, draftCheck } from "../../../server/schemas/draft.ts";
import { readFrames } from "../../builders/event-stream.ts";
import { companyCard } from "../../builders/opened-draft.ts";
import { runningServer, type RunningServer } from "../../builders/running-server.ts";
import { draftWords, type DraftMood } from "../../fakes/draft-moods.ts";
import { modelServer, type ModelServer } from "../../fakes/model-server.ts";
import { seededRandom } from "../../fakes/seeded-random.ts";

const SECTION = "提纲·五";
let service: ModelServer;
let server: RunningServer;
beforeAll(async () => {
  service = await modelServer();
  server = await runningServer({
    now: "2025-12-10T10:00:00+08:00",
    env: { CEWEN_MODEL_BASE_URL: service.url, CEWEN_MODEL: "demo" },
  });
});
afterAll(async () => {
  await server.close();
  await service.close();
});
beforeEach(() => {
  service.temper.fault = null;
  service.requests.length = 0;
});

const api = (method: string, path: string, body?: unknown) =>
  fetch(`${server.url}/api/drafts${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });

async function writtenBy(mood: DraftMood) {
  service.temper.words = ({ messages }) => draftWords(mood, messages, seededRandom(7));
  const made = await api("POST", "", { template: "2025未来工厂", card: companyCard("cf1") });
  const { id } = draft.parse(await made.json());
  const frames = await readFrames(await api("POST", `/${id}/sections/${encodeURIComponent(SECTION)}/write`));
  const after = draft.parse(await (await api("GET", `/${id}`)).json());
  const check = draftCheck.parse(await (await api("GET", `/${id}/check`)).json());
  return { frames, section: after.sections.find((one) => one.id === SECTION)!, check };
}

describe("a section written by a service over HTTP", () => {
  it("is its prose around the facts, streamed as it is gated", async () => {
    const { frames, section, check } = await writtenBy("honest");
    expect(frames[0]).toMatchObject({ event: "section-start", data: { wording: "model" } });
    expect(section.state).toBe("模型");
    expect(JSON.stringify(section.blocks)).toContain("486.33万元/年");
    expect(check.exportable).toBe(true);
    expect(service.requests).toHaveLength(1);
  });

  it("sees of the company only what that section says", async () => {
    await writtenBy("honest");
    const sent = JSON.stringify(service.requests.map(({ body }) => body.messages));
    expect(sent).toContain("不良品率");
    expect(sent).not.toMatch(/50012401|江津区|612/u);
  });

  it.each(["inventing", "swapping", "crossing", "emitting"] as const)(
    "that is %s leaves no number without a source",
    async (mood) => {
      const { frames, check } = await writtenBy(mood);
      expect(frames.map(({ event }) => event)).toContain("text-withheld");
      expect(check.figures.unbound).toEqual([]);
    },
  );

  it("that fails is the composer's", async () => {
    service.temper.fault = "http-500";
    const { section, check } = await writtenBy("honest");
    expect(section.state).toBe("内置");
    expect(check.exportable).toBe(true);
  });
});
