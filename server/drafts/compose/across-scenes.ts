import type { SheetIndicator } from "../../domain/draft.ts";
import type { ComposeInput } from "./compose-input.ts";
import { nameOf, storyOf } from "./indicator-words.ts";
import { inside } from "./told.ts";

/** `“视觉质检”的` where another indicator bears the same name, so that nobody takes one for the other. */
function whose({ ledger, sheet }: ComposeInput, { id, name }: SheetIndicator): string {
  const same = sheet.scenes
    .flatMap(({ indicators }) => indicators)
    .filter((one) => one.name.trim() === name.trim());
  const scene = sheet.scenes.find(({ indicators }) => indicators.some((one) => one.id === id));
  const words = scene && inside(ledger, `${scene.id}.name`);
  return same.length < 2 || words === undefined ? "" : `“${words}”的`;
}

/** An indicator's name where indicators of several scenes stand together. */
export const nameAcross = (input: ComposeInput, indicator: SheetIndicator): string =>
  whose(input, indicator) + nameOf(input.ledger, indicator);

/** Its whole story there. */
export const storyAcross = (input: ComposeInput, indicator: SheetIndicator): string =>
  whose(input, indicator) + storyOf(input.template, input.ledger, indicator);
