import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { Clock } from "../domain/clock.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { Corpus } from "../domain/notice.ts";
import type { Repair, Withheld } from "../grounding/gate/gate-answer.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Model } from "../model/model.ts";
import { ModelError } from "../model/model-error.ts";
import { ledgerTable, type Titles } from "../prompts/ledger-table.ts";
import { rewordPrompt } from "../prompts/reword.ts";
import { rolePrompt } from "../prompts/role.ts";
import type { Briefing } from "./briefing.ts";
import { fitPrompt } from "./fit-prompt.ts";
import { modelSentences } from "./model-sentences.ts";
import { toldLedger } from "./told-ledger.ts";

/** A turn asks for so many second tries, and waits for them so long in all. Source: GATE.md, G9. */
const MOST_REQUESTS = 2;
const MOST_MS = 4_000;

interface Repairing {
  model: Model;
  briefing: Briefing;
  ledger: LedgerBuilder;
  corpus: Corpus;
  titles: Titles;
  clock: Clock;
  /** Waits so long in all. */
  mostMs?: number;
}

/** With the clauses alone that the sentence cites, where it cites any. */
function entriesOf(sentence: string, ledger: Ledger): Ledger {
  const cited = ledger.clauses.filter(({ id }) => sentence.includes(`[${id}]`));
  return cited.length === 0 ? ledger : { ...ledger, clauses: cited };
}

/**
 * One turn's second tries: a withheld sentence goes back to the model with the reason and the entries it leans on.
 * Null where the turn has no try left, the service fails or is paused, or what comes back is no single line.
 */
export function createRepair(repairing: Repairing, signal: AbortSignal): Repair {
  const { model, briefing, ledger, corpus, titles, clock, mostMs = MOST_MS } = repairing;
  const role = rolePrompt();
  let requests = 0;
  let left = mostMs;

  function promptFor({ sentence, reason, offer }: Withheld): string {
    const entries = entriesOf(`${sentence}${offer ?? ""}`, toldLedger(ledger.build(), corpus));
    const ready = briefing.lines.filter(({ text }) => offer !== null && text.includes(offer.trim()));
    const { english } = briefing;
    const build = (characters: number) =>
      rewordPrompt({ sentence, reason, ready, english, table: ledgerTable(entries, titles, characters) });
    return fitPrompt(build, model.promptTokens);
  }

  async function* reply(prompt: string, until: AbortSignal): AsyncGenerator<string> {
    const messages = [new SystemMessage(role), new HumanMessage(prompt)];
    for await (const part of model.reply({ messages, tools: [], signal: until }))
      if (part.kind === "text") yield part.text;
  }

  return async (withheld) => {
    if (requests >= MOST_REQUESTS || left <= 0 || signal.aborted) return null;
    requests++;
    const late = AbortSignal.timeout(left);
    const from = clock().getTime();
    let words = "";
    try {
      const until = AbortSignal.any([signal, late]);
      for await (const text of modelSentences(reply(promptFor(withheld), until), role, briefing))
        words += text;
    } catch (error) {
      if (!(error instanceof ModelError) && !signal.aborted && !late.aborted) throw error;
      requests = MOST_REQUESTS;
      return null;
    }
    left -= clock().getTime() - from;
    const line = words.trim();
    return line === "" || line.includes("\n") ? null : line;
  };
}
