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
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const found = new Map<string, Family>();
  for (const indicator of scenes.flatMap(({ indicators }) => indicators).filter(wanted)) {
    const family = families.find(({ words }) => words.some((word) => indicator.name.includes(word)));
    const name = family?.name ?? other;
    const known = found.get(name) ?? { name, social: family?.social ?? false, indicators: [] };
    known.indicators.push(indicator);
    found.set(name, known);
  }
  return [...found.values()].toSorted((a, b) => place(a.name) - place(b.name));
}
