/** What isn't known, precise enough that a writer knows what to fetch. */
export const lacking = (what: string): string => `【待补充：${what}】`;

/** What was told or guessed at, and needs a person or its proof. */
export const unsure = (what: string): string => `【待核实：${what}】`;
