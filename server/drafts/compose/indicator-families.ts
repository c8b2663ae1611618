import type { FactSheet, SheetIndicator } from "../../domain/draft.ts";
import type { DraftWords } from "../load-words.ts";

export interface Family {
  name: string;
  social: boolean;
  indicators: SheetIndicator[];
}

/** Indicators of all scenes by what they are about, in the order of the data; each stands in one family only. */
export function familiesOf(
  { scenes }: FactSheet,
  { families, other_family }: DraftWords,
  wanted: (indicator: SheetIndicator) => boolean,
): Family[] {
  const all = scenes.flatMap(({ indicators }) => indicators).filter(wanted);
  const familyOf = ({ name }: SheetIndicator) =>
    families.find(({ words }) => words.some((word) => name.includes(word)))?.name ?? other_family;
  return [...families, { name: other_family, social: false }]
    .map(({ name, social }) => ({
      name,
      social,
      indicators: all.filter((indicator) => familyOf(indicator) === name),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}
