import { ToolMessage } from "@langchain/core/messages";
import type { StructuredToolInterface } from "@langchain/core/tools";
import type { z } from "zod";
import type { Clock } from "../domain/clock.ts";
import type { AnswerEvent } from "../domain/turn-store.ts";
import { CewenError } from "../errors.ts";
import type { ToolCall } from "../model/reply.ts";
import { repairPrompt } from "../prompts/repair.ts";
import { toolsOf } from "../tools/registry.ts";
import { PROPOSE_FACTS, proposalInput, proposedQuestions, proposeFactsTool } from "./propose-facts.ts";
import { RUNNABLE, type ResultContext } from "./tool-results.ts";

export interface Toolbox {
  /** The tools to offer; none once the turn's calls or repairs are used up. */
  offered(): StructuredToolInterface[];
  /** Answers each call, run or not. */
  run(calls: ToolCall[]): Promise<ToolMessage[]>;
}

const MOST_CALLS = 8;
const MOST_REPAIRS = 2;
const ENOUGH = "这一轮不能再调用工具，请直接写答复。";

type Parsed = { value: unknown } | { faults: string[] };

/** Arguments as a whole JSON value that fits the closed schema; nothing is guessed or mended. */
function parseArguments(call: ToolCall): Parsed {
  const input = call.name === PROPOSE_FACTS ? proposalInput : RUNNABLE.get(call.name)?.input;
  if (!input) return { faults: ["没有这个工具"] };
  let value: unknown;
  try {
    value = JSON.parse(call.arguments);
  } catch {
    return { faults: ["参数不是完整的 JSON"] };
  }
  const checked = input.safeParse(value);
  if (checked.success) return { value: checked.data };
  return {
    faults: checked.error.issues.map(({ path, message }) => `${path.join(".") || "参数"}：${message}`),
  };
}

/** What a model may do in one turn: eight calls, each id once, two of them told to try again. */
export function createToolbox(
  context: ResultContext,
  clock: Clock,
  announce: (event: AnswerEvent) => void,
): Toolbox {
  const { services, turn } = context;
  const tools = [...toolsOf(services, turn), proposeFactsTool(services.dictionary)];
  const seen = new Set<string>();
  let repairs = 0;

  function repair({ name }: ToolCall, faults: string[]): string {
    repairs++;
    return repairs > MOST_REPAIRS ? ENOUGH : repairPrompt(name, faults);
  }

  function propose(call: ToolCall, facts: z.infer<typeof proposalInput>["facts"]): string {
    const { questions, faults } = proposedQuestions(facts, turn.message, services.dictionary, turn.facts);
    for (const question of questions) context.ask(question);
    return faults.length > 0 ? repair(call, faults) : "已请用户确认；确认之前不能当作已知。";
  }

  async function answer(call: ToolCall): Promise<string> {
    if (seen.has(call.id)) return "这次调用已经执行过，不再执行。";
    if (seen.size >= MOST_CALLS || repairs > MOST_REPAIRS) return ENOUGH;
    seen.add(call.id);
    const parsed = parseArguments(call);
    if ("faults" in parsed) return repair(call, parsed.faults);
    if (call.name === PROPOSE_FACTS) return propose(call, proposalInput.parse(parsed.value).facts);
    const from = clock().getTime();
    announce({ event: "tool-start", data: { name: call.name } });
    let ok = false;
    try {
      const lines = await RUNNABLE.get(call.name)!.run(parsed.value, context);
      ok = true;
      return lines.length === 0 ? "没有新的结果。" : lines.join("\n");
    } catch (error) {
      if (!(error instanceof CewenError)) throw error;
      return repair(call, [error.message]);
    } finally {
      announce({ event: "tool-end", data: { name: call.name, ok, ms: clock().getTime() - from } });
    }
  }

  return {
    offered: () => (seen.size < MOST_CALLS && repairs <= MOST_REPAIRS ? tools : []),
    async run(calls) {
      const messages: ToolMessage[] = [];
      for (const call of calls)
        messages.push(
          new ToolMessage({ content: await answer(call), tool_call_id: call.id, name: call.name }),
        );
      return messages;
    },
  };
}
