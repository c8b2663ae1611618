import { HumanMessage } from "@langchain/core/messages";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Model } from "../model/model.ts";
import { rewritePrompt } from "../prompts/rewrite.ts";
import { searchClauses } from "../tools/search-clauses.ts";
import type { ToolServices } from "../tools/tool-services.ts";

interface FollowUp {
  services: ToolServices;
  turn: { message: string; asOf: string };
  model: Model;
  ledger: LedgerBuilder;
  /** What was said before, fenced; empty in the first turn of a thread. */
  past: string;
}

const LONGEST_QUERY = 100;
const ADDED = 3;

/**
 * A follow-up leans on what was said; rewritten to stand alone it may find clauses that the message itself didn't.
 * They are added to the ledger behind those shown as evidence, which no model changes. Throws ModelError.
 */
export async function searchAgain(
  { services, turn, model, ledger, past }: FollowUp,
  signal: AbortSignal,
): Promise<void> {
  if (past === "") return;
  const messages = [new HumanMessage(rewritePrompt(past, turn.message))];
  let query = "";
  for await (const part of model.reply({ messages, tools: [], signal }))
    if (part.kind === "text") query += part.text;
  const text = query.replace(/\s+/gu, " ").trim().slice(0, LONGEST_QUERY);
  if (text === "") return;
  const found = await searchClauses(services, turn, { text, notices: [], limit: ADDED });
  for (const { clause, score } of found) ledger.clause(clause, score);
}
