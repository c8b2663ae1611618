import { HumanMessage } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { vi } from "vitest";
import { z } from "zod";
import { ChatModel } from "../../../server/model/chat-model.ts";
import { readReply } from "../../../server/model/reply.ts";
import { replyBytes } from "../../fakes/model-wire.ts";
import { seededRandom } from "../../fakes/seeded-random.ts";

export const CALL = {
  id: "call_1",
  name: "search-clauses",
  arguments: '{"text":"营业收入12345678","notices":[],"limit":5}',
};
export const searchTool = tool(async () => "", {
  name: "search-clauses",
  description: "查找条款",
  schema: z.strictObject({ text: z.string(), notices: z.array(z.string()), limit: z.int() }),
});

const WHOLE = replyBytes({
  body: { model: "demo", stream: true },
  calls: [CALL],
  text: "",
  finish: null,
  random: seededRandom(0),
});
const SIGN = '"finish_reason":"tool_calls"}]}';
/** Before this byte the stream hasn't said that the calls are whole. */
export const TOLD_AT = WHOLE.indexOf(SIGN) + SIGN.length;

/** Where a stream that ends at byte `from`, `from + step` … still gave a call. It ends as if whole, not with a broken socket. */
export async function cutsThatRan(from: number, step: number): Promise<number[]> {
  const settings = { baseUrl: "http://127.0.0.1:1/v1", model: "demo", key: "k", patience: 5 };
  const chat = new ChatModel({ ...settings, profile: "openai" });
  const request = { messages: [new HumanMessage("问")], tools: [searchTool] };
  const came: number[] = [];
  for (let cut = from; cut <= WHOLE.length; cut += step) {
    vi.stubGlobal("fetch", async () => new Response(new Uint8Array(WHOLE.subarray(0, cut))));
    const { signal } = new AbortController();
    try {
      for await (const part of readReply(chat, { ...request, signal }))
        if (part.kind === "calls") came.push(cut);
    } catch {
      continue;
    }
  }
  vi.unstubAllGlobals();
  return came;
}
