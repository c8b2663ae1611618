import type { FactSheet, SheetIndicator } from "../../domain/draft.ts";
import type { DraftWords } from "../load-words.ts";

export interface Family {
  name: string;
  social: boolean;
  indicators: SheetIndicator[];
}

/** Indicators of all scenes by what they are about, in the order in which a draft tells them; each stands in one family. */
export function familiesOf(
  { scenes }: FactSheet,
  { families, family_order: order, other_family: other }: DraftWords,
  wanted: (indicator: SheetIndicator) => boolean,
): Family[] {
  const all = scenes.flatMap(({ indicators }) => indicators).filter(wanted);
  const familyOf = ({ name }: SheetIndicator) =>
    families.find(({ words }) => words.some((word) => name.includes(word)))?.name ?? other;
  const place = ({ name }: Family) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...families, { name: other, social: false }]
    .map(({ name, social }) => ({
      name,
      social,
      indicators: all.filter((indicator) => familyOf(indicator) === name),
    }))
    .filter(({ indicators }) => indicators.length > 0)
    .toSorted((a, b) => place(a) - place(b));
}
