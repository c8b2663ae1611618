import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { Model } from "../model/model.ts";

/** The words of one reply as they come, to a prompt that leaves nothing to call. Throws ModelError. */
export async function* replyWords(
  model: Model,
  { role, prompt }: { role: string; prompt: string },
  signal: AbortSignal,
): AsyncGenerator<string> {
  const messages = [new SystemMessage(role), new HumanMessage(prompt)];
  for await (const part of model.reply({ messages, tools: [], signal }))
    if (part.kind === "text") yield part.text;
}
