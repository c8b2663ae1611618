import type { TemplateSection } from "../domain/draft.ts";

export type FormCell = NonNullable<TemplateSection["form"]>["rows"][number][number];

const PLACE = /\{([^{}]+)\}/gu;

/** Fields that a pattern has places for. A name with a dot is a slot of the ledger and no field. */
export const placesIn = (pattern: string): string[] =>
  Array.from(pattern.matchAll(PLACE), ([, name]) => name!).filter((name) => !name.includes("."));

/** Words with their places as the notice prints them: `XX未来工厂初步建设方案`. */
export const placesShown = (pattern: string): string => pattern.replaceAll(PLACE, "XX");

/**
 * The printed option that an answer ticks: the same words, or the same before what the form explains in brackets
 * (`其他` ticks `其他（事业单位、科研院所等）`).
 */
export const chosenOption = (answer: string, options: readonly string[]): string | undefined =>
  options.find((option) => option === answer) ?? options.find((option) => option.startsWith(`${answer}（`));
