import type { DraftTemplate, SheetIndicator } from "../../domain/draft.ts";

/** A text on what has happened never stands on what is only expected. */
export const mayTell = ({ effects }: DraftTemplate, { basis }: SheetIndicator): boolean =>
  effects === "预期" || basis !== "预计";

interface Sorted {
  usable: SheetIndicator[];
  /** Only expected so far: named, but without their numbers. */
  expected: SheetIndicator[];
}

/** Indicators that the template's text may tell, and those that it may only ask for. */
export const sortIndicators = (template: DraftTemplate, indicators: readonly SheetIndicator[]): Sorted => ({
  usable: indicators.filter((one) => mayTell(template, one)),
  expected: indicators.filter((one) => !mayTell(template, one)),
});
