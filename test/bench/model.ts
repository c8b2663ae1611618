// `npm run bench -- model`: what the server adds to a model's words, and a hundred of its turns at once.
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runningServer } from "../builders/running-server.ts";
import type { ModelTold } from "./model-process.ts";

const TURNS = 60;
const AT_ONCE = 100;
const say = (line: string) => process.stdout.write(`${line}\n`);
function percentile(values: number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
}

const questions = Array.from(
  readFileSync("evals/cases/dev-questions.yaml", "utf8").matchAll(/ask: (.+)$/gmu),
  (hit) => hit[1]!,
);
const now = () => performance.timeOrigin + performance.now();
const model = fork(fileURLToPath(new URL("model-process.js", import.meta.url)));
let told = { asked: 0, worded: 0 };
const url = await new Promise<string>((resolve, reject) => {
  model.once("exit", reject);
  model.on("message", (message: ModelTold) => {
    if ("url" in message) resolve(message.url);
    else told = message;
  });
});
const server = await runningServer({
  corpusDir: "corpus",
  env: { CEWEN_MODEL_BASE_URL: url, CEWEN_MODEL: "demo" },
});

/** When the first event and the first words came, in ms after the request, and how the turn ended. */
async function turn(message: string) {
  const from = now();
  const response = await fetch(`${server.url}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ message, as_of: "2025-12-10" }),
  });
  const seen = { from, first: 0, words: 0, wordsAt: 0, ended: false, error: !response.ok };
  for await (const chunk of response.body ?? []) {
    const text = Buffer.from(chunk as Uint8Array).toString();
    seen.first ||= now() - from;
    if (seen.words === 0 && text.includes("event: text-delta")) {
      seen.wordsAt = now();
      seen.words = seen.wordsAt - from;
    }
    seen.error ||= text.includes("event: error");
    seen.ended ||= text.includes("event: turn-end");
  }
  return seen;
}

for (const message of questions.slice(0, 5)) await turn(message);
const first: number[] = [];
const asking: number[] = [];
const added: number[] = [];
for (let number = 0; number < TURNS; number++) {
  const before = told;
  const seen = await turn(questions[number % questions.length]!);
  first.push(seen.first);
  // Where nothing was looked up, the model isn't asked.
  if (told === before) continue;
  asking.push(told.asked - seen.from);
  added.push(seen.wordsAt - told.worded);
}
say(`第一个事件：p50 ${percentile(first, 0.5)} ms，p95 ${percentile(first, 0.95)} ms`);
say(`向模型发出请求之前：p50 ${percentile(asking, 0.5)} ms，p95 ${percentile(asking, 0.95)} ms`);
say(
  `模型给出第一句之后再等：p50 ${percentile(added, 0.5)} ms，p95 ${percentile(added, 0.95)} ms（${added.length}次）`,
);

const from = performance.now();
const all = await Promise.all(
  Array.from({ length: AT_ONCE }, (_, at) => turn(questions[at % questions.length]!)),
);
const faults = all.filter(({ error, ended }) => error || !ended).length;
say(`${AT_ONCE}个同时提问：${((performance.now() - from) / 1000).toFixed(1)} s，出错${faults}个`);
await server.close();
model.removeAllListeners("exit");
model.disconnect();
