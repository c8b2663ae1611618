import type { ComposeInput } from "./compose-input.ts";
import type { Family } from "./indicator-families.ts";
import { groundsOf, nameOf, periodsOf, storyOf } from "./indicator-words.ts";
import { sentence } from "./told.ts";

/** One family of indicators: what changed, how each is counted and where it comes from, over which periods. */
export function familyParagraph({ ledger, template }: ComposeInput, { name, indicators }: Family): string {
  const stories = indicators.map((one) => storyOf(template, ledger, one)).join("；");
  const grounds = indicators.map((one) => `${nameOf(ledger, one)}的${groundsOf(ledger, one)}`).join("；");
  const periods = periodsOf(ledger, indicators).join("；");
  return [`${name}方面。${stories}`, grounds, periods].map((words) => sentence(ledger, words)).join("");
}
