import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { inMood } from "../fakes/model-moods.ts";
import { seenPrompt } from "../fakes/model-prompt.ts";
import { modelServer } from "../fakes/model-server.ts";
import { seededRandom } from "../fakes/seeded-random.ts";

/** No service speaks sooner; meanwhile the server finishes what it does beside asking. */
const THINKS_MS = 50;

/** What it tells its parent: where it listens, then of each reply when it was asked and when its words had gone out. */
export type ModelTold = { url: string } | { asked: number; worded: number };

const now = () => performance.timeOrigin + performance.now();
const tell = (message: ModelTold) => process.send?.(message);

const model = await modelServer();
model.temper.words = async ({ messages }) => {
  const asked = now();
  await pause(THINKS_MS);
  const words = inMood("honest", seenPrompt(messages), seededRandom(1));
  const worded = now();
  // Told when the whole reply has been handed to the socket.
  setImmediate(() => tell({ asked, worded }));
  return words;
};
process.once("disconnect", () => process.exit());
tell({ url: model.url });
