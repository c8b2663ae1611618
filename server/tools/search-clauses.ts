import { z } from "zod";
import type { Clause } from "../domain/notice.ts";
import { defineTool } from "./tool-definition.ts";
import type { ToolServices, ToolTurn } from "./tool-services.ts";

const input = z.strictObject({
  text: z.string().describe("要找的内容"),
  notices: z.array(z.string()).describe("文件编号；空数组表示全部文件"),
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
  { text, notices, limit }: z.infer<typeof input>,
): Promise<FoundClause[]> {
  const hits = await retriever.search({ text, asOf, limit, ...(notices.length > 0 ? { notices } : {}) });
  return hits.map(({ clause, score }) => ({ clause, score }));
}

export const searchClausesTool = defineTool({
  name: "search-clauses",
  description: "在已收录的文件中查找条款，按相关程度排列。",
  input,
  run: searchClauses,
});
