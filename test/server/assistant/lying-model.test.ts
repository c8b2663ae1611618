import { expect, it } from "vitest";
import { answerAlone } from "../../../server/assistant/answer-alone.ts";
import { modelAnswers } from "../../builders/model-turn.ts";
import { inMood } from "../../fakes/model-moods.ts";
import { seenPrompt } from "../../fakes/model-prompt.ts";
import { seededRandom } from "../../fakes/seeded-random.ts";
import { faultsOf, misquoted, ownSentences } from "../../prove/lying-model-reader.ts";
import { lyingTurns } from "../../prove/lying-model-turns.ts";

it("200 turns against a model that lies: nothing that it made up is read, nothing that must be said is lost", async () => {
  const { turns, faults, withheld } = await lyingTurns(200, 0);
  expect(turns).toBeGreaterThanOrEqual(200);
  expect(withheld).toBeGreaterThan(100);
  expect(faults).toEqual([]);
}, 120_000);

it("an honest model is let through", async () => {
  const { sentences, withheld } = await lyingTurns(60, 0, ["honest"]);
  expect(withheld / sentences).toBeLessThanOrEqual(0.005);
}, 120_000);

it.each(["inventing", "swapping", "dropping", "claiming", "miscites", "emitting"] as const)(
  "%s: the reader of these tests sees the lies where no gate withholds them",
  async (mood) => {
    const { server, worded, composed, close } = await modelAnswers();
    const asked = {
      message: "按人工智能+制造政策，5G工厂和智能工厂项目最高能补多少？项目实际投资额3000万元",
      asOf: "2026-11-21",
    };
    const [turn, plain] = [await answerAlone(worded, asked), await answerAlone(composed, asked)];
    const seen = server.requests
      .map(({ body }) => seenPrompt(body.messages))
      .findLast(({ withheld }) => withheld === null)!;
    const raw = inMood(mood, seen, seededRandom(7)).replace(
      /\{([fv]\d+)\}/gu,
      (slot, id: string) => seen.slots.get(id) ?? slot,
    );
    const told = ownSentences(raw, plain.answer).flatMap((sentence) => faultsOf(sentence, turn));
    const faults = [...told, ...misquoted(raw, plain.answer, turn)];
    expect(faults.length).toBeGreaterThan(0);
    await close();
  },
);
