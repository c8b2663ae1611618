const MARK = /【待(?:补充|核实)：([^【】]*)】/gu;

/** What isn't known, precise enough that a writer knows what to fetch. A mark inside it loses its brackets. */
export const lacking = (what: string): string => `【待补充：${what.replaceAll(MARK, "$1")}】`;

/** What was told or guessed at, and needs a person or its proof. */
export const unsure = (what: string): string => `【待核实：${what.replaceAll(MARK, "$1")}】`;
