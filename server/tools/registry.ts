import { type StructuredToolInterface, tool } from "@langchain/core/tools";
import { compareNoticesTool } from "./compare-notices.ts";
import { determineEligibilityTool } from "./determine-eligibility.ts";
import { estimateBenefitsTool } from "./estimate-benefits.ts";
import { explainConditionTool } from "./explain-condition.ts";
import { listMaterialsTool } from "./list-materials.ts";
import { listWindowsTool } from "./list-windows.ts";
import { searchClausesTool } from "./search-clauses.ts";
import type { ToolDefinition, TurnInHand } from "./tool-definition.ts";
import type { ToolServices } from "./tool-services.ts";

/** The tools a model may call in one turn. A call answers with JSON; a fault of its arguments is thrown. */
export function toolsOf(services: ToolServices, turn: TurnInHand): StructuredToolInterface[] {
  const bind = <Input extends ToolDefinition["input"]>({
    name,
    description,
    input,
    run,
  }: ToolDefinition<Input>) =>
    tool(async (asked: unknown) => JSON.stringify(await run(services, turn, input.parse(asked))), {
      name,
      description,
      schema: input,
    });
  return [
    bind(compareNoticesTool),
    bind(determineEligibilityTool),
    bind(estimateBenefitsTool),
    bind(explainConditionTool),
    bind(listMaterialsTool),
    bind(listWindowsTool),
    bind(searchClausesTool),
  ];
}
