import type { Clock } from "../../domain/clock.ts";
import { gateProse, type ProseGrounds } from "../../grounding/draft-gate/gate-prose.ts";
import type { Model } from "../../model/model.ts";
import { draftRewordPrompt } from "../../prompts/draft-section.ts";
import { createSecondTries } from "../second-tries.ts";
import { wholeSentences } from "../whole-sentences.ts";
import { unitsOfLine, type SaidUnit } from "./prose-units.ts";

type Withheld = Parameters<typeof draftRewordPrompt>[0];
type Mending = (withheld: Withheld, grounds: ProseGrounds) => Promise<SaidUnit[] | null>;

/**
 * A section's second tries: a withheld sentence goes back to the model with the reason and its passage. All of what
 * comes back passes the gate, or nothing of it stands: null.
 */
export function createMending(
  by: { model: Model; clock: Clock; role: string },
  signal: AbortSignal,
): Mending {
  const again = createSecondTries({ ...by, read: wholeSentences }, signal);
  return async (withheld, grounds) => {
    const line = await again(() => draftRewordPrompt(withheld));
    if (line === null) return null;
    const said: SaidUnit[] = [];
    for (const unit of unitsOfLine(line)) {
      if (unit.kind === "ready") said.push(unit);
      if (unit.kind !== "prose") continue;
      const gated = gateProse(unit.text, grounds);
      if ("withheld" in gated) return null;
      said.push({ kind: "prose", text: gated.text });
    }
    return said.length === 0 ? null : said;
  };
}
