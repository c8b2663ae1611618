import type { Figure } from "../../server/schemas/ledger.ts";
import type { TurnResult } from "../../server/schemas/turn.ts";
import { shownFigures, withoutQuotes, type ShownFigure } from "./shown-figures.ts";

/** Not figures of the answer: citations, titles, addresses, clause paths, and names that hold a digit. */
const NAMES =
  /\[c\d+\]|《[^》]*》|https?:\S+|第\d+条|[一二三四五六七八九十]+（[一二三四五六七八九十]+）\d*|附件\d+|5G[^、，。]{0,5}工厂|(?<![\d.])\d\.0(?![\d%万元])/gu;

const key = ({ value, unit }: Pick<ShownFigure, "value" | "unit">) => `${value} ${unit}`;

/** A figure whose own words say something else than its value. */
function contradictory({ text, value, unit }: Figure): boolean {
  if (unit !== "分" && unit !== "天" && unit !== "日期") return false;
  return !shownFigures(text).some(
    (shown) =>
      shown.unit === unit && (unit === "日期" ? value.startsWith(shown.value) : value === shown.value),
  );
}

/** Figures a reader sees that the ledger doesn't hold with that value and unit, and ledger figures that lie. */
export function unboundFigures({ answer, figures }: TurnResult): string[] {
  const held = new Set(figures.flatMap(({ text }) => shownFigures(text).map(key)));
  const seen = shownFigures(withoutQuotes(answer).replace(NAMES, "□"));
  const unbound = seen.filter((figure) => !held.has(key(figure))).map(({ text }) => `账目里没有“${text}”`);
  const lying = figures
    .filter(contradictory)
    .map(({ text, value, unit }) => `“${text}”的值是${value}${unit}`);
  return [...new Set([...unbound, ...lying])];
}
