import { HumanMessage } from "@langchain/core/messages";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ChatModel } from "../../../server/model/chat-model.ts";
import { PROFILES, type ProfileName } from "../../../server/model/provider-profiles.ts";
import { readReply, type ReplyPart } from "../../../server/model/reply.ts";
import { modelServer, type ModelServer } from "../../fakes/model-server.ts";
import { CALL, cutsThatRan, searchTool, TOLD_AT } from "./cut-calls.ts";

let server: ModelServer;
beforeAll(async () => {
  server = await modelServer();
});
afterAll(() => server.close());

beforeEach(() => {
  Object.assign(server.temper, { words: () => "原则上{f3}[c1]。", calls: [], cutAt: null, finish: null });
  server.requests.length = 0;
});

const chatOf = (profile: ProfileName) =>
  new ChatModel({ baseUrl: server.url, model: "gpt-5-codex", key: "k", profile, patience: 5 });

async function parts(chat = chatOf("openai")): Promise<ReplyPart[]> {
  const signal = new AbortController().signal;
  const found: ReplyPart[] = [];
  for await (const part of readReply(chat, {
    messages: [new HumanMessage("问")],
    tools: [searchTool],
    signal,
  }))
    found.push(part);
  return found;
}
const textOf = (found: ReplyPart[]) => found.map((part) => (part.kind === "text" ? part.text : "")).join("");

describe("readReply", () => {
  it("gives the text in the order it came", async () => {
    expect(textOf(await parts())).toBe("原则上{f3}[c1]。");
  });

  it("gives whole calls once the stream ended for them", async () => {
    server.temper.calls = [[CALL, { ...CALL, id: "call_2" }]];
    expect(await parts()).toEqual([{ kind: "calls", calls: [CALL, { ...CALL, id: "call_2" }] }]);
  });

  it.each(["stop", "length", "content_filter"])(
    "no call runs where the stream ended with %s",
    async (finish) => {
      Object.assign(server.temper, { calls: [[CALL]], finish });
      await expect(parts()).rejects.toMatchObject({ code: "model_cut" });
    },
  );

  it("text cut off at the length limit is no whole reply", async () => {
    server.temper.finish = "length";
    await expect(parts()).rejects.toMatchObject({ code: "model_cut" });
  });

  it("a reply without end is cut", async () => {
    server.temper.words = () => "政策".repeat(10_000);
    await expect(parts()).rejects.toMatchObject({ code: "model_endless" });
  });

  it("a call cut anywhere on the wire never comes through", async () => {
    const ran = await cutsThatRan(0, 13);
    expect(TOLD_AT).toBeGreaterThan(1000);
    expect(ran.every((cut) => cut >= TOLD_AT)).toBe(true);
    expect((await cutsThatRan(TOLD_AT, 1)).length).toBeGreaterThan(0);
  });

  it.each([40, 400, 900])("the same where the socket breaks at byte %i", async (cutAt) => {
    Object.assign(server.temper, { calls: [[CALL]], cutAt });
    await expect(parts()).rejects.toThrow(/terminated|closed|Connection error/u);
  });
});

describe("what is sent", () => {
  it.each(Object.entries(PROFILES).map(([name, profile]) => [name as ProfileName, profile] as const))(
    "%s: by its profile, whatever the model is called",
    async (name, { lengthField, temperature, strictTools, extra }) => {
      await parts(chatOf(name));
      const { path, body } = server.requests.at(-1)!;
      expect(path).toBe("/v1/chat/completions");
      expect(body).toMatchObject({ stream: true, model: "gpt-5-codex", [lengthField]: 4096, ...extra });
      const limits = ["max_tokens", "max_completion_tokens"].filter((field) => Reflect.has(body, field));
      expect(limits).toEqual([lengthField]);
      expect(Reflect.get(body, "temperature") ?? null).toBe(temperature);
      expect(body.tools?.[0]?.function.strict ?? false).toBe(strictTools);
      expect(body.tools?.[0]?.function.parameters).toMatchObject({
        required: ["text", "notices", "limit"],
        additionalProperties: false,
      });
    },
  );

  it("counts tokens without asking the internet", async () => {
    const chat = new ChatModel({
      baseUrl: server.url,
      model: "demo",
      key: undefined,
      profile: "ollama",
      patience: 1,
    });
    expect(await chat.getNumTokens("未来工厂 abc")).toBe(6);
  });
});
