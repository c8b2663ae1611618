import { z } from "zod";
import { CewenError } from "../errors.ts";
import { explainCondition, type Explanation } from "../rules/explain-condition.ts";
import { readFactSets } from "../rules/fact-set.ts";
import { programmeId } from "../rules/pack.ts";
import { defineTool, type TurnInHand } from "./tool-definition.ts";
import type { ToolServices } from "./tool-services.ts";

const input = z.strictObject({
  programme: z.string().describe("项目编号"),
  condition: z.string().describe("条件编号"),
});

/** No such condition; `details` lists those there are. */
export class UnknownConditionError extends CewenError {
  override name = "UnknownConditionError";
  constructor(programme: string, condition: string, available: string[]) {
    super(
      "unknown_condition",
      400,
      `没有“${programme}”的“${condition}”这一条件。可以说明的是：${available.join("、")}。`,
      { programme, condition, available },
    );
  }
}

/** The steps by which one condition came out, for each project. Throws UnknownConditionError. */
export function explainOneCondition(
  { packs, dictionary }: ToolServices,
  turn: TurnInHand,
  asked: z.infer<typeof input>,
): { project: string; explanation: Explanation }[] {
  const programmes = [...packs.packs.values()].flatMap((pack) =>
    pack.document.programmes.map((programme) => ({ pack, programme, id: programmeId(pack, programme) })),
  );
  const found = programmes.find(({ id }) => id === asked.programme);
  const condition = found?.programme.conditions.find(({ id }) => id === asked.condition);
  if (!found || !condition) {
    const conditions = found?.programme.conditions.map(({ id }) => id);
    throw new UnknownConditionError(
      asked.programme,
      asked.condition,
      conditions ?? programmes.map(({ id }) => id),
    );
  }
  return readFactSets(turn.facts, dictionary, turn.asOf).map((facts) => ({
    project: facts.project,
    explanation: explainCondition(found.pack, condition, facts),
  }));
}

export const explainConditionTool = defineTool({
  name: "explain-condition",
  description: "说明某一条件为什么是这个结论：所依条款、逐步计算、例外和需要的材料。",
  input,
  run: explainOneCondition,
});
