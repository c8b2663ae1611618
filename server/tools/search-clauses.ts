import { z } from "zod";
import type { Clause } from "../domain/notice.ts";
import type { ToolServices, ToolTurn } from "./tool-services.ts";

export const searchClausesInput = z.strictObject({
  text: z.string(),
  /** Slugs to search in; empty for all. */
  notices: z.array(z.string()),
  limit: z.int().min(1).max(50),
});

export interface FoundClause {
  clause: Clause;
  score: number;
}

/** Clauses that match the words, best first, among notices issued by the turn's date. */
export async function searchClauses(
  { retriever }: ToolServices,
  { asOf }: ToolTurn,
  { text, notices, limit }: z.infer<typeof searchClausesInput>,
): Promise<FoundClause[]> {
  const hits = await retriever.search({ text, asOf, limit, ...(notices.length > 0 ? { notices } : {}) });
  return hits.map(({ clause, score }) => ({ clause, score }));
}
