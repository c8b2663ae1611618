import type { BaseMessage } from "@langchain/core/messages";
import type { StructuredToolInterface } from "@langchain/core/tools";
import { ModelError } from "./model-error.ts";
import type { ChatModel } from "./chat-model.ts";

/** A call as the stream spelt it. `arguments` is raw: the library's own parser takes a cut-off object for a whole one. */
export interface ToolCall {
  id: string;
  name: string;
  arguments: string;
}

export type ReplyPart = { kind: "text"; text: string } | { kind: "calls"; calls: ToolCall[] };

export interface ReplyRequest {
  messages: BaseMessage[];
  tools: StructuredToolInterface[];
  signal: AbortSignal;
}

/** Six times what an answer needs. */
const MOST_CHARACTERS = 12_000;

interface Fragment {
  index?: number | undefined;
  id?: string | undefined;
  name?: string | undefined;
  args?: string | undefined;
}

/** Puts fragments together by index; a new id at the same index begins another call (Ollama sends them so). */
function collect(calls: (ToolCall & { index: number })[], { index = 0, id, name, args }: Fragment): void {
  const open = calls.findLast((call) => call.index === index);
  if (open && (!id || id === open.id)) {
    open.name += name ?? "";
    open.arguments += args ?? "";
  } else calls.push({ index, id: id ?? "", name: name ?? "", arguments: args ?? "" });
}

/**
 * One reply of the model: text as it comes, and its tool calls once the stream has ended with
 * `finish_reason: tool_calls`, which is the only sign that their arguments are whole. Throws ModelError `cut` where
 * the stream ended without saying so or at the length limit, `endless`, and whatever the client throws.
 */
export async function* readReply(
  chat: ChatModel,
  { messages, tools, signal }: ReplyRequest,
): AsyncGenerator<ReplyPart> {
  const bound = tools.length > 0 ? chat.bindTools(tools) : chat;
  const calls: (ToolCall & { index: number })[] = [];
  let length = 0;
  let finish: unknown;
  for await (const chunk of await bound.stream(messages, { signal })) {
    for (const fragment of chunk.tool_call_chunks ?? []) collect(calls, fragment);
    finish = chunk.response_metadata["finish_reason"] ?? finish;
    if (typeof chunk.content !== "string" || chunk.content === "") continue;
    length += chunk.content.length;
    if (length > MOST_CHARACTERS) throw new ModelError("endless");
    yield { kind: "text", text: chunk.content };
  }
  signal.throwIfAborted();
  if (finish === "tool_calls" && calls.every(({ id, name }) => id !== "" && name !== "")) {
    yield { kind: "calls", calls: calls.map(({ index: _index, ...call }) => call) };
    return;
  }
  if (finish !== "stop" || calls.length > 0)
    throw new ModelError("cut", { 原因: typeof finish === "string" ? finish : "没有结束标记" });
}
