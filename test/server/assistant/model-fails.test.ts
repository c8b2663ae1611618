import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { modelAnswers, turnOf, type ModelAnswers } from "../../builders/model-turn.ts";
import { WIRE_FAULTS } from "../../fakes/model-wire.ts";

const ASKED = {
  message: "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？",
  asOf: "2025-12-10T10:00:00+08:00",
};
/** What comes before the stream breaks. */
const BEGUN = "先说时间。";

let answers: ModelAnswers;
let composed: string;
beforeAll(async () => {
  answers = await modelAnswers({ patience: 1 });
  composed = (await turnOf(answers.composed, ASKED)).answer;
});
afterAll(() => answers.close());
afterEach(() => {
  Object.assign(answers.server.temper, { fault: null, words: null, cutAt: null });
  answers.clock.advance(31_000);
});

describe("where the model fails, the composer says it", () => {
  it.each(WIRE_FAULTS)("%s: the whole answer, soon, and nothing else", async (fault) => {
    answers.server.temper.fault = fault;
    const from = performance.now();
    const { answer, end } = await turnOf(answers.worded, ASKED);
    // The silence itself is 1 s long; from then on there are 3.
    expect(performance.now() - from).toBeLessThan(4_000);
    expect(answer.replace(BEGUN, "").trim()).toBe(composed.trim());
    expect(end.status).toBe("complete");
  });

  it("words already shown stay, half a sentence doesn't", async () => {
    answers.server.temper.words = () => "总投资的要求写在条款里[c2]。软件投资不需要单独";
    answers.server.temper.cutAt = 1_500;
    const { answer } = await turnOf(answers.worded, ASKED);
    expect(answer.startsWith("总投资的要求写在条款里[c2]。")).toBe(true);
    expect(answer).not.toContain("不需要");
    expect(answer).toContain(composed.trim().split("\n")[0]);
  });

  it("a paused service costs no time at all", async () => {
    answers.server.temper.fault = "http-401";
    await turnOf(answers.worded, ASKED);
    const before = answers.server.requests.length;
    const { answer } = await turnOf(answers.worded, ASKED);
    expect(answer.trim()).toBe(composed.trim());
    expect(answers.server.requests.length).toBe(before);
    expect(answers.model.health()).toMatchObject({ state: "暂停" });
  });

  it("the reader who leaves takes the request with him", async () => {
    answers.server.temper.fault = "silence-midway";
    const left = new AbortController();
    const before = answers.model.health();
    const asked = answers.server.requests.length;
    const turn = {
      owner: "local",
      threadId: "t",
      turnId: "u",
      wording: "model" as const,
      facts: [],
      history: [],
    };
    const events: string[] = [];
    const reading = (async () => {
      for await (const { event } of answers.worded({ ...turn, ...ASKED }, left.signal)) events.push(event);
    })();
    await expect.poll(() => answers.server.requests.length).toBe(asked + 1);
    left.abort();
    await reading;
    expect(events.at(-1)).toBe("turn-end");
    expect(answers.model.health()).toEqual(before);
  });
});
