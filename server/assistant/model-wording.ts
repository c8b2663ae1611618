import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { Clock } from "../domain/clock.ts";
import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Determination } from "../domain/determination.ts";
import type { FactInput } from "../domain/fact.ts";
import type { AnswerEvent } from "../domain/turn-store.ts";
import type { Vocabulary } from "../grounding/gate/vocabulary.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Repair } from "../grounding/gate/gate-answer.ts";
import type { Point, Wording } from "../grounding/point.ts";
import { estimateTokens } from "../model/estimate-tokens.ts";
import type { Model } from "../model/model.ts";
import { ModelError } from "../model/model-error.ts";
import { conversation } from "../prompts/conversation.ts";
import { ledgerTable, type Titles } from "../prompts/ledger-table.ts";
import { rolePrompt } from "../prompts/role.ts";
import { taskPrompt } from "../prompts/task.ts";
import type { ToolServices } from "../tools/tool-services.ts";
import type { Briefing } from "./briefing.ts";
import { fitPrompt } from "./fit-prompt.ts";
import { modelSentences } from "./model-sentences.ts";
import type { Question } from "./propose-facts.ts";
import { readAhead } from "./read-ahead.ts";
import { createRepair } from "./repair-sentence.ts";
import { searchAgain } from "./search-again.ts";
import { createToolbox } from "./toolbox.ts";
import { toldLedger } from "./told-ledger.ts";
import type { TurnToAnswer } from "./turn-hub.ts";
import { writeWithModel } from "./write-with-model.ts";

export interface WordTurn {
  services: ToolServices & { clock: Clock; model: Model | null };
  turn: TurnToAnswer;
  facts: readonly FactInput[];
  points: Point[];
  vocabulary: Vocabulary;
  ledger: LedgerBuilder;
  determinations: readonly Determination[];
  said: readonly string[];
  /** `2026-11-21` */
  day: string;
  /** Nothing was looked up: the short answer is code's. */
  early: boolean;
}

/** Of a prompt, what history may take. */
const HISTORY_SHARE = 0.2;

function promptOf(
  { services, turn, ledger, day }: WordTurn,
  model: Model,
  { lines, quotes, english }: Briefing,
  { past, titles }: { past: string; titles: Titles },
): HumanMessage {
  const task = (clauseCharacters: number) =>
    taskPrompt({
      question: turn.message,
      day: formatChinese(parseWhen(day)),
      sentences: lines,
      quotes,
      english,
      table: ledgerTable(toldLedger(ledger.build(), services.corpus), titles, clauseCharacters),
      past,
    });
  return new HumanMessage(fitPrompt(task, model.promptTokens));
}

interface Told {
  announce: (event: AnswerEvent) => void;
  ask: (question: Question) => void;
}

/**
 * The model's words with its marks placed, and its second tries at what the gate withholds. Ends early, and in
 * silence, where the model fails.
 */
export function modelWording(
  input: WordTurn,
  model: Model,
  briefing: Briefing,
  { announce, ask }: Told,
  signal: AbortSignal,
): { wording: Wording; repair: Repair } {
  const { services, turn, ledger, facts } = input;
  const { clock, corpus } = services;
  const titles = new Map(corpus.notices.map(({ slug, meta }) => [slug, meta.names[0]!]));
  const past = conversation(turn.history, model.promptTokens * HISTORY_SHARE, estimateTokens);
  const left = new AbortController();
  const until = AbortSignal.any([signal, left.signal]);
  async function* words(): AsyncGenerator<string> {
    await searchAgain({ services, turn, model, ledger, past }, until);
    const { asOf, message } = turn;
    const context = { services, turn: { asOf, message, facts }, ledger, briefing, ask, determinations: [] };
    const toolbox = createToolbox(context, clock, announce);
    const role = rolePrompt();
    const prompt = [new SystemMessage(role), promptOf(input, model, briefing, { past, titles })];
    yield* modelSentences(writeWithModel(model, toolbox, prompt, until), role, briefing);
  }
  async function* write(): AsyncGenerator<string> {
    try {
      yield* readAhead(words(), () => left.abort());
    } catch (error) {
      if (!(error instanceof ModelError) && !until.aborted) throw error;
    }
  }
  return {
    wording: { name: "model", write },
    repair: createRepair({ model, briefing, ledger, corpus, titles, clock }, signal),
  };
}
