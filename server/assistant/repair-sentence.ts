import type { Clock } from "../domain/clock.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { Corpus } from "../domain/notice.ts";
import type { Repair, Withheld } from "../grounding/gate/gate-answer.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Model } from "../model/model.ts";
import { ledgerTable, type Titles } from "../prompts/ledger-table.ts";
import { rewordPrompt } from "../prompts/reword.ts";
import { rolePrompt } from "../prompts/role.ts";
import type { Briefing } from "./briefing.ts";
import { fitPrompt } from "./fit-prompt.ts";
import { modelSentences } from "./model-sentences.ts";
import { createSecondTries } from "./second-tries.ts";
import { toldLedger } from "./told-ledger.ts";

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

/** One turn's second tries: a withheld sentence goes back to the model with the reason and the entries it leans on. */
export function createRepair(
  { briefing, ledger, corpus, titles, ...rest }: Repairing,
  signal: AbortSignal,
): Repair {
  const role = rolePrompt();
  const { model } = rest;
  const again = createSecondTries(
    { ...rest, role, read: (words) => modelSentences(words, role, briefing) },
    signal,
  );

  function promptFor({ sentence, reason, offer }: Withheld): string {
    const entries = entriesOf(`${sentence}${offer ?? ""}`, toldLedger(ledger.build(), corpus));
    const ready = briefing.lines.filter(({ text }) => offer !== null && text.includes(offer.trim()));
    const { english } = briefing;
    const build = (characters: number) =>
      rewordPrompt({ sentence, reason, ready, english, table: ledgerTable(entries, titles, characters) });
    return fitPrompt(build, model.promptTokens);
  }

  return (withheld) => again(() => promptFor(withheld));
}
