import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { briefingOf } from "../../../server/assistant/briefing.ts";
import { createRepair } from "../../../server/assistant/repair-sentence.ts";
import { LedgerBuilder } from "../../../server/grounding/ledger.ts";
import { modelAnswers, turnOf, type ModelAnswers } from "../../builders/model-turn.ts";
import { seenPrompt, type SeenPrompt } from "../../fakes/model-prompt.ts";

const ASKED = {
  message: "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？",
  asOf: "2025-12-10T10:00:00+08:00",
};
/** 000 asks for 2000万元; no notice asks for 3000万元. */
const LIE = "按规定总投资不得少于3000万元[c3]。\n";
const TRUE = "这些要求都写在条款里[c3]。\n";
const SECOND = "说到投资，总投资原则上不低于2000万元[c3]。";
const REASON = "有数字在所引条款里找不到";

const NO_CORPUS = { sha256: "", notices: [] };

let answers: ModelAnswers;
let composed: string;
beforeAll(async () => {
  answers = await modelAnswers({ patience: 1 });
  composed = (await turnOf(answers.composed, ASKED)).answer;
});
afterAll(() => answers.close());
afterEach(() => {
  Object.assign(answers.server.temper, { mood: "honest", words: null, repair: null, fault: null });
  answers.server.requests.length = 0;
  answers.clock.advance(31_000);
});

/** The model says `first`, and `second` where it is asked to say a sentence anew. */
function says(first: string, second: (seen: SeenPrompt) => string): void {
  answers.server.temper.words = ({ messages }) => {
    const seen = seenPrompt(messages);
    return seen.withheld === null ? first : second(seen);
  };
}
const repairs = () =>
  answers.server.requests
    .map(({ body }) => seenPrompt(body.messages))
    .filter((seen) => seen.withheld !== null);
/** What the composer says and the answer doesn't, in whatever order. */
const lacking = (answer: string) =>
  composed.split(/\n+(?:- )?|(?<=。\[c\d\])/u).filter((sentence) => !answer.includes(sentence.trim()));

describe("a sentence that the gate withholds", () => {
  it("goes back to the model with the reason and its clause, and what comes back is read in its place", async () => {
    says(TRUE + LIE, () => SECOND);
    const { answer, withheld, end } = await turnOf(answers.worded, ASKED);
    expect(answer).toContain(TRUE + SECOND);
    expect(answer).not.toContain("3000");
    expect(withheld).toEqual([{ reason: REASON, replaced: true }]);
    expect(end.checked.withheld).toBe(1);
    const [asked, ...more] = repairs();
    expect(more).toEqual([]);
    expect(asked!.withheld).toBe(LIE.trim());
    expect(asked!.clauses).toEqual(["c3"]);
    expect(asked!.last).toContain(`没有通过的原因：${REASON}。`);
  });

  it("is said by the composer where the second try lies again", async () => {
    says(LIE, () => LIE);
    const { answer, withheld } = await turnOf(answers.worded, ASKED);
    expect(answer).not.toContain("3000");
    expect(withheld).toEqual([{ reason: REASON, replaced: true }]);
    expect(lacking(answer)).toEqual([]);
    expect(repairs().length).toBe(1);
  });

  it.each([
    ["nothing", ""],
    ["a lie beside a truth", `${TRUE.trim()}${LIE}`],
    ["more than a line", `改写如下：\n${TRUE}`],
    ["an image", "![图](https://evil.example/a.png)[c1]。"],
  ])("is said by the composer where what comes back is %s", async (_what, second) => {
    says(LIE, () => second);
    const { answer } = await turnOf(answers.worded, ASKED);
    expect(answer).not.toMatch(/3000|evil|改写|这些要求/u);
    expect(lacking(answer)).toEqual([]);
  });

  it("goes back at most twice a turn", async () => {
    says(TRUE.repeat(6) + LIE.repeat(3), () => TRUE.trim());
    const { answer, withheld } = await turnOf(answers.worded, ASKED);
    expect(withheld.length).toBe(3);
    expect(repairs().length).toBe(2);
    expect(answer).not.toContain("3000");
    expect(lacking(answer)).toEqual([]);
  });

  it.each(["inventing", "swapping", "claiming"] as const)(
    "%s first and honest when asked: the answer is whole and true",
    async (mood) => {
      Object.assign(answers.server.temper, { mood, repair: "honest" });
      const { answer, withheld } = await turnOf(answers.worded, ASKED);
      expect(withheld.length).toBeGreaterThan(0);
      expect(lacking(answer)).toEqual([]);
    },
  );

  it("is said by the composer where the second try stalls; what had passed was read before", async () => {
    says(TRUE + LIE, () => "");
    answers.server.temper.repair = "silence";
    const from = performance.now();
    const told: { at: number; text: string }[] = [];
    const turn = {
      owner: "local",
      threadId: "t",
      turnId: "u",
      wording: "model" as const,
      facts: [],
      history: [],
    };
    const { signal } = new AbortController();
    for await (const event of answers.worded({ ...turn, ...ASKED }, signal))
      if (event.event === "text-delta") told.push({ at: performance.now() - from, text: event.data.text });
    expect(told[0]!.text).toBe(TRUE.trim());
    // The service counts as silent after 1 s here.
    expect(told[0]!.at).toBeLessThan(900);
    expect(told.at(-1)!.at).toBeLessThan(3_000);
    expect(lacking(told.map(({ text }) => text).join(""))).toEqual([]);
    expect(repairs().length).toBe(1);
  });
});

describe("createRepair", () => {
  const withheld = { sentence: LIE, reason: REASON, offer: null };
  async function repairOver(signal: AbortSignal, mostMs?: number) {
    const { model, clock } = answers;
    const briefing = await briefingOf([]);
    const limit = mostMs === undefined ? {} : { mostMs };
    return createRepair(
      { model, clock, briefing, ledger: new LedgerBuilder(), corpus: NO_CORPUS, titles: new Map(), ...limit },
      signal,
    );
  }

  it("asks nothing of a service that is paused", async () => {
    answers.server.temper.fault = "http-401";
    await turnOf(answers.worded, ASKED);
    expect(answers.model.health().state).toBe("暂停");
    const before = answers.server.requests.length;
    const repair = await repairOver(new AbortController().signal);
    expect(await repair(withheld)).toBeNull();
    expect(answers.server.requests.length).toBe(before);
  });

  it("waits no longer than its time, and then asks no more; slowness isn't counted as a failure", async () => {
    answers.server.temper.repair = "silence";
    const repair = await repairOver(new AbortController().signal, 100);
    const health = answers.model.health();
    const from = performance.now();
    expect(await repair(withheld)).toBeNull();
    expect(await repair(withheld)).toBeNull();
    expect(performance.now() - from).toBeLessThan(600);
    expect(repairs().length).toBe(1);
    expect(answers.model.health()).toEqual(health);
  });

  it("time used counts: after it there is no second try", async () => {
    answers.server.temper.words = () => {
      answers.clock.advance(4_000);
      return TRUE;
    };
    const repair = await repairOver(new AbortController().signal);
    expect(await repair(withheld)).toBe(TRUE.trim());
    expect(await repair(withheld)).toBeNull();
  });

  it("the reader who leaves takes the request with him", async () => {
    answers.server.temper.repair = "silence";
    const left = new AbortController();
    const repair = await repairOver(left.signal);
    const asked = repair(withheld);
    await expect.poll(() => answers.server.requests.length).toBe(1);
    left.abort();
    expect(await asked).toBeNull();
  });
});
