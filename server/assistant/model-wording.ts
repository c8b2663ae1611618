import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { Clock } from "../domain/clock.ts";
import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Determination } from "../domain/determination.ts";
import type { FactInput } from "../domain/fact.ts";
import type { AnswerEvent } from "../domain/turn-store.ts";
import type { Vocabulary } from "../grounding/gate/vocabulary.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point, Wording } from "../grounding/point.ts";
import { estimateTokens } from "../model/estimate-tokens.ts";
import type { Model } from "../model/model.ts";
import { ModelError } from "../model/model-error.ts";
import { conversation } from "../prompts/conversation.ts";
import { ledgerTable } from "../prompts/ledger-table.ts";
import { rolePrompt } from "../prompts/role.ts";
import { taskPrompt } from "../prompts/task.ts";
import type { ToolServices } from "../tools/tool-services.ts";
import type { Briefing } from "./briefing.ts";
import { dropRecitals } from "./drop-recitals.ts";
import { placeReady } from "./place-ready.ts";
import type { Question } from "./propose-facts.ts";
import { searchAgain } from "./search-again.ts";
import { createToolbox } from "./toolbox.ts";
import type { TurnToAnswer } from "./turn-hub.ts";
import { wholeSentences } from "./whole-sentences.ts";
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

/** Of a prompt, what history and a single clause may take. */
const HISTORY_SHARE = 0.2;
const CLAUSE_CHARACTERS = 600;

function promptOf(
  input: WordTurn,
  model: Model,
  { lines, quotes, english }: Briefing,
  past: string,
): HumanMessage {
  const { services, turn, ledger, day } = input;
  const titles = new Map(services.corpus.notices.map(({ slug, meta }) => [slug, meta.names[0]!]));
  const task = (clauseCharacters: number) =>
    taskPrompt({
      question: turn.message,
      day: formatChinese(parseWhen(day)),
      sentences: lines,
      quotes,
      english,
      table: ledgerTable(ledger.build(), titles, clauseCharacters),
      past,
    });
  let characters = CLAUSE_CHARACTERS;
  while (characters > 50 && estimateTokens(task(characters)) > model.promptTokens) characters /= 2;
  return new HumanMessage(task(Math.floor(characters)));
}

interface Told {
  announce: (event: AnswerEvent) => void;
  ask: (question: Question) => void;
}

/** The model's words with its marks placed; ends early, and in silence, where the model fails. */
export function modelWording(
  input: WordTurn,
  model: Model,
  briefing: Briefing,
  { announce, ask }: Told,
): Wording {
  const { services, turn, ledger, facts } = input;
  const past = conversation(turn.history, model.promptTokens * HISTORY_SHARE, estimateTokens);
  async function* words(signal: AbortSignal): AsyncGenerator<string> {
    try {
      await searchAgain({ services, turn, model, ledger, past }, signal);
      const { asOf, message } = turn;
      const context = { services, turn: { asOf, message, facts }, ledger, briefing, ask, determinations: [] };
      const toolbox = createToolbox(context, services.clock, announce);
      const role = rolePrompt();
      const prompt = [new SystemMessage(role), promptOf(input, model, briefing, past)];
      const sentences = wholeSentences(writeWithModel(model, toolbox, prompt, signal));
      yield* placeReady(dropRecitals(sentences, role), briefing);
    } catch (error) {
      if (!(error instanceof ModelError) && !signal.aborted) throw error;
    }
  }
  return { name: "model", write: (_points, signal) => words(signal) };
}
