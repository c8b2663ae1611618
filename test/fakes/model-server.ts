import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { inMood, MOODS, type Mood } from "./model-moods.ts";
import { seenPrompt } from "./model-prompt.ts";
import { replyBytes, wireFault, type WireFault } from "./model-wire.ts";
import { seededRandom } from "./seeded-random.ts";

interface ChatBody {
  model: string;
  stream?: boolean;
  messages: { role: string; content: string | null; tool_call_id?: string }[];
  tools?: { type: string; function: { name: string; strict?: boolean; parameters: unknown } }[];
}

interface CallToMake {
  id: string;
  name: string;
  arguments: string;
}

/** How it answers the next requests; a test changes it while the server runs. */
export interface Temper {
  mood: Mood;
  seed: number;
  fault: WireFault | null;
  /** For the first so many requests only; afterwards it behaves. */
  faultTimes: number;
  /** Calls these before it writes: the list of each round. */
  calls: CallToMake[][];
  /** Says this instead of what its mood would say. */
  words: ((body: ChatBody) => string | Promise<string>) | null;
  /** Sends only so many bytes of the reply, then closes. */
  cutAt: number | null;
  /** How it answers when asked to say a withheld sentence anew; null: as in its mood. */
  repair: Mood | "silence" | null;
  /** What the stream says it ended for, where that isn't the truth. */
  finish: string | null;
}

const CALM: Temper = {
  mood: "honest",
  seed: 1,
  fault: null,
  faultTimes: Number.POSITIVE_INFINITY,
  calls: [],
  words: null,
  cutAt: null,
  repair: null,
  finish: null,
};

export interface ModelServer {
  url: string;
  temper: Temper;
  requests: { path: string; body: ChatBody; headers: IncomingMessage["headers"] }[];
  /** Replies whose reader went before the end. */
  left: () => number;
  close(): Promise<void>;
}

const readBody = async (request: IncomingMessage) => {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
};

/** Vectors that only say which characters a text has. */
function embeddingOf(text: string): number[] {
  const vector = Array.from({ length: 64 }, () => 0.01);
  for (const character of text) vector[character.codePointAt(0)! % 64]! += 1;
  return vector;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** A real HTTP server of the OpenAI protocol: chat completions, embeddings, models. */
export async function modelServer(over: Partial<Temper> & { port?: number } = {}): Promise<ModelServer> {
  const { port = 0, ...given } = over;
  const temper: Temper = { ...CALM, ...given };
  const requests: ModelServer["requests"] = [];
  let faults = 0;
  let left = 0;

  async function chat(body: ChatBody, response: ServerResponse): Promise<void> {
    if (temper.fault !== null && faults++ < temper.faultTimes) return wireFault(temper.fault, response);
    const random = seededRandom(temper.seed + requests.length);
    const rounds = body.messages.filter(({ role }) => role === "assistant").length;
    const calls = body.tools ? (temper.calls[rounds] ?? []) : [];
    const seen = seenPrompt(body.messages);
    const mending = seen.withheld === null ? null : temper.repair;
    if (mending === "silence") return wireFault("silence", response);
    const text =
      temper.words && !mending ? await temper.words(body) : inMood(mending ?? temper.mood, seen, random);
    const bytes = replyBytes({ body, calls, text, finish: temper.finish, random });
    response.writeHead(200, { "content-type": body.stream ? "text/event-stream" : "application/json" });
    response.on("close", () => {
      if (!response.writableFinished) left++;
    });
    if (temper.cutAt !== null) {
      response.write(bytes.subarray(0, temper.cutAt));
      return void setImmediate(() => response.destroy());
    }
    response.end(bytes);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    if (path === "/v1/models")
      return sendJson(response, 200, { object: "list", data: [{ id: "demo", object: "model" }] });
    const body = JSON.parse(await readBody(request)) as ChatBody & { input: string[] };
    requests.push({ path, body, headers: request.headers });
    if (path === "/v1/chat/completions") return chat(body, response);
    if (path !== "/v1/embeddings") return sendJson(response, 404, { error: { message: "not found" } });
    const data = body.input.map((text, index) => ({
      object: "embedding",
      index,
      embedding: embeddingOf(text),
    }));
    sendJson(response, 200, { object: "list", model: body.model, data });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      sendJson(response, 400, { error: { message: String(error) } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    temper,
    requests,
    left: () => left,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Anyone can try the model path without a key: `[mood] [--repair honest] [--port 8788]`. */
export async function demo(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: "string", default: "8788" }, repair: { type: "string" } },
  });
  const mood = MOODS.find((one) => one === positionals[0]) ?? "honest";
  const repair = MOODS.find((one) => one === values.repair) ?? null;
  const { url } = await modelServer({ mood, repair, port: Number(values.port) });
  process.stdout.write(
    `策问｜演示模型（${mood}）已就绪。另开一个终端运行：\n  CEWEN_MODEL_BASE_URL=${url} CEWEN_MODEL=demo npm start\n可选：${MOODS.join("、")}；--repair 后面写被退回时的脾气\n`,
  );
}
