import { z } from "zod";
import type { BenefitResult, Combined } from "../domain/determination.ts";
import { determineEligibility } from "./determine-eligibility.ts";
import { defineTool, type TurnInHand } from "./tool-definition.ts";
import type { ToolServices } from "./tool-services.ts";

const input = z.strictObject({
  benefits: z.array(z.string()).describe("奖补条目编号；空数组表示已知事实涉及的全部条目"),
});

interface Estimate {
  /** Per project, each benefit with its formula, ceiling and caveats; a ceiling is null outside validity. */
  projects: { project: string; notice: string; benefits: BenefitResult[] }[];
  /** How far they add up, once for all. */
  combined: Combined | null;
}

/** What the policies pay at most for what is known, by clause. */
export function estimateBenefits(
  services: ToolServices,
  turn: TurnInHand,
  { benefits: focus }: z.infer<typeof input>,
): Estimate {
  const paying = [...services.packs.packs.values()].filter(({ document }) => document.benefits.length > 0);
  const programmes = paying.map(({ slug }) => slug);
  if (programmes.length === 0) return { projects: [], combined: null };
  const { determinations, combined } = determineEligibility(services, turn, turn.facts, {
    programmes,
    focus,
  });
  const projects = determinations.map(({ project, notice, benefits }) => ({ project, notice, benefits }));
  return { projects: projects.filter(({ benefits }) => benefits.length > 0), combined };
}

export const estimateBenefitsTool = defineTool({
  name: "estimate-benefits",
  description: "按已知事实计算各条奖补的最高金额、计算式和限制，以及几条合起来的区间。",
  input,
  run: estimateBenefits,
});
