import type { DraftCheck } from "../../domain/draft.ts";
import type { ReadUnit } from "./text-binder.ts";

const OPEN = /【待(?:补充|核实)：[^】]*】/gu;

/** 【待补充：…】 and 【待核实：…】 as they stand, in reading order. */
export const openPlaces = (units: readonly ReadUnit[]): DraftCheck["open"] =>
  units.flatMap(({ unit }) =>
    Array.from(unit.text.matchAll(OPEN), ([text]) => ({ section: unit.section, text })),
  );
