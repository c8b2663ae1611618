import { AIMessage, type BaseMessage } from "@langchain/core/messages";
import type { Model } from "../model/model.ts";
import type { ToolCall } from "../model/reply.ts";
import type { Toolbox } from "./toolbox.ts";

/** Each round either calls or writes; more rounds than calls can't be needed. */
const MOST_ROUNDS = 9;

const asMessage = (text: string, calls: ToolCall[]) =>
  new AIMessage({
    content: text,
    // What the model sees of its own calls; that it is empty where the arguments were broken does no harm.
    tool_calls: calls.map(({ id, name, arguments: spelt }) => ({ id, name, args: argumentsOf(spelt) })),
  });

function argumentsOf(spelt: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(spelt);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The model's words as they come, its calls run in between. Throws ModelError; words already given stay given. */
export async function* writeWithModel(
  model: Model,
  toolbox: Toolbox,
  prompt: readonly BaseMessage[],
  signal: AbortSignal,
): AsyncGenerator<string> {
  const messages = [...prompt];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tools = toolbox.offered();
    let text = "";
    let calls: ToolCall[] = [];
    for await (const part of model.reply({ messages, tools, signal })) {
      if (part.kind === "calls") ({ calls } = part);
      else {
        text += part.text;
        yield part.text;
      }
    }
    if (calls.length === 0 || tools.length === 0) return;
    messages.push(asMessage(text, calls), ...(await toolbox.run(calls)));
  }
}
