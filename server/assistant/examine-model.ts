import { HumanMessage } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { z } from "zod";
import type { Clock } from "../domain/clock.ts";
import type { ModelSettings } from "../model/chat-model.ts";
import { classifyFailure } from "../model/classify-failure.ts";
import { createModel } from "../model/model.ts";
import { openaiEmbedder } from "../model/openai-embedder.ts";
import { PROFILES } from "../model/provider-profiles.ts";
import type { ReplyPart } from "../model/reply.ts";

/** One thing tried of an endpoint. */
export interface Finding {
  what: string;
  ok: boolean;
  /** What was seen, or what to do about it. */
  said: string;
  /** Without it the model is of no use to us. */
  needed: boolean;
}

interface Configured {
  model: ModelSettings | null;
  embedding: { baseUrl: string; model: string; key: string | undefined } | null;
}

const input = z.strictObject({ city: z.string().describe("城市") });
const probe = tool(async () => "", {
  name: "find-office",
  description: "查一个城市的主管部门",
  schema: input,
});

async function replyTo(settings: ModelSettings, clock: Clock, text: string, tools = false) {
  const parts: ReplyPart[] = [];
  const from = clock().getTime();
  let first: number | null = null;
  const { signal } = new AbortController();
  const request = { messages: [new HumanMessage(text)], tools: tools ? [probe] : [], signal };
  for await (const part of createModel(settings, clock).reply(request)) {
    first ??= clock().getTime() - from;
    parts.push(part);
  }
  const said = parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
  const calls = parts.flatMap((part) => (part.kind === "calls" ? part.calls : []));
  return { said, pieces: parts.length, first: first ?? 0, calls };
}

async function tried(what: string, needed: boolean, run: () => Promise<[boolean, string]>): Promise<Finding> {
  try {
    const [ok, said] = await run();
    return { what, ok, said, needed };
  } catch (error) {
    return { what, ok: false, said: classifyFailure(error).message, needed };
  }
}

function fits(spelt: string): boolean {
  try {
    return input.safeParse(JSON.parse(spelt)).success;
  } catch {
    return false;
  }
}

async function* examineChat(model: ModelSettings, clock: Clock): AsyncGenerator<Finding> {
  const { advice } = PROFILES[model.profile];
  const chat = await tried("对话", true, async () => {
    const { said, first } = await replyTo(model, clock, "请只回答一个字：好");
    return [said.trim() !== "", said.trim() === "" ? "回了空的内容" : `${first}毫秒后开始回答`];
  });
  yield chat;
  if (!chat.ok) return;
  yield await tried("逐字传送", false, async () => {
    const { pieces } = await replyTo(model, clock, "请写一句五十字左右的话，介绍重庆。");
    return [pieces > 2, pieces > 2 ? `分${pieces}段传来` : "整段才传来，答复会晚一些出现"];
  });
  yield await tried("照写记号", false, async () => {
    const { said } = await replyTo(model, clock, "请原样抄写这一行，不加任何字：还差{f3}，见{v1}[c2]。");
    const ok = said.includes("{f3}") && said.includes("{v1}") && said.includes("[c2]");
    return [ok, ok ? "能" : "不能，多数句子会改用内置措辞，建议换个模型"];
  });
  yield await tried("调用工具", false, async () => {
    const { calls } = await replyTo(model, clock, "请调用工具查重庆市的主管部门。", true);
    const ok = calls.some((call) => call.name === probe.name && fits(call.arguments));
    return [ok, ok ? "能" : `不能，答复照常，只是不会自己再查。${advice ?? ""}`];
  });
}

/** Tries what an answer needs of a model, one thing after the other. */
export async function* examineModel({ model, embedding }: Configured, clock: Clock): AsyncGenerator<Finding> {
  if (model) yield* examineChat(model, clock);
  if (embedding)
    yield await tried("向量", true, async () => {
      const { dimensions } = await openaiEmbedder(embedding);
      return [true, `${embedding.model}，${dimensions}维`];
    });
}
