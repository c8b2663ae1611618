import type { SheetIndicator } from "../../domain/draft.ts";
import type { ComposeInput } from "./compose-input.ts";
import { nameOf, storyOf } from "./indicator-words.ts";
import { inside } from "./told.ts";

/** Words for indicators where those of several scenes stand together. */
interface AcrossScenes {
  name: (indicator: SheetIndicator) => string;
  /** The whole story, after its scene's name where need be. */
  story: (indicator: SheetIndicator) => string;
}

/** `“视觉质检”的漏检率` where another indicator bears the same name, so that nobody takes one for the other. */
export function acrossScenes({ ledger, sheet, template }: ComposeInput): AcrossScenes {
  const bearers = new Map<string, number>();
  const sceneOf = new Map<string, string>();
  for (const scene of sheet.scenes)
    for (const { id, name } of scene.indicators) {
      bearers.set(name.trim(), (bearers.get(name.trim()) ?? 0) + 1);
      sceneOf.set(id, scene.id);
    }
  const whose = ({ id, name }: SheetIndicator): string => {
    const scene = inside(ledger, `${sceneOf.get(id) ?? ""}.name`);
    return (bearers.get(name.trim()) ?? 0) < 2 || scene === undefined ? "" : `“${scene}”的`;
  };
  return {
    name: (indicator) => whose(indicator) + nameOf(ledger, indicator),
    story: (indicator) => whose(indicator) + storyOf(template, ledger, indicator),
  };
}
