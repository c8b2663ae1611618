import type { Model } from "../../server/model/model.ts";
import { ModelError } from "../../server/model/model-error.ts";
import { draftWords, type DraftMood } from "./draft-moods.ts";
import { seededRandom } from "./seeded-random.ts";

interface FakeDraftModel extends Model {
  /** What it was asked, one text a request. */
  prompts: string[];
}

/**
 * A model that writes sections in a mood, in pieces that break anywhere, and a withheld sentence anew in that of `again`;
 * fails after `failAfter` pieces.
 */
export function draftModel(
  mood: DraftMood,
  seed = 1,
  failAfter = Number.POSITIVE_INFINITY,
  again = mood,
): FakeDraftModel {
  const prompts: string[] = [];
  return {
    prompts,
    promptTokens: 100_000,
    health: () => ({ state: "正常", failure: null }),
    async *reply({ messages, tools }) {
      if (tools.length > 0) throw new Error("a section is written without tools");
      const seen = messages.map((message) => ({
        role: message.type === "human" ? "user" : "system",
        content: message.text,
      }));
      prompts.push(seen.map(({ content }) => content).join("\n"));
      const random = seededRandom(seed + prompts.length);
      const points = Array.from(draftWords(mood, seen, random, again));
      for (let at = 0, pieces = 0; at < points.length; pieces++) {
        if (pieces >= failAfter) throw new ModelError("cut");
        const size = 1 + random.below(12);
        yield { kind: "text", text: points.slice(at, at + size).join("") };
        at += size;
      }
    },
  };
}
