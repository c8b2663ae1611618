import { z } from "zod";
import type { Combined, Determination } from "../domain/determination.ts";
import type { FactInput } from "../domain/fact.ts";
import { determineAnswer } from "../rules/determine-answer.ts";
import { defineTool } from "./tool-definition.ts";
import type { ToolServices, ToolTurn } from "./tool-services.ts";

const input = z.strictObject({
  programmes: z.array(z.string()).describe("项目编号或文件编号；空数组表示全部项目"),
  focus: z.array(z.string()).describe("问到的奖补条目编号；没有就给空数组"),
});

/** Verdict per condition, window, ceiling and what would settle the rest, for each programme and project. */
export function determineEligibility(
  { packs, dictionary }: ToolServices,
  { asOf }: ToolTurn,
  facts: readonly FactInput[],
  { programmes, focus }: z.infer<typeof input>,
): { determinations: Determination[]; combined: Combined | null } {
  const some = programmes.length > 0 ? { programmes } : {};
  return determineAnswer(packs, { facts, dictionary, asOf, focus, ...some });
}

export const determineEligibilityTool = defineTool({
  name: "determine-eligibility",
  description: "按已知事实逐条判定符合、不符合或待确认，给出差额、申报窗口、奖补上限和还需补充的事实。",
  input,
  run: (services, turn, asked) => determineEligibility(services, turn, turn.facts, asked),
});
