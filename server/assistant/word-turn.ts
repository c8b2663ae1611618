import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { Clock } from "../domain/clock.ts";
import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Determination } from "../domain/determination.ts";
import type { FactInput } from "../domain/fact.ts";
import type { AnswerEvent } from "../domain/turn-store.ts";
import { composer } from "../grounding/composer.ts";
import { gateWording } from "../grounding/gate/gate-wording.ts";
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
import { briefingOf, type Briefing } from "./briefing.ts";
import { dropRecitals } from "./drop-recitals.ts";
import { createAnnouncements, interleave } from "./interleave.ts";
import { placeReady } from "./place-ready.ts";
import { searchAgain } from "./search-again.ts";
import { createToolbox } from "./toolbox.ts";
import type { TurnToAnswer } from "./turn-hub.ts";
import { unsaidPoints } from "./unsaid-points.ts";
import { wholeSentences } from "./whole-sentences.ts";
import { writeWithModel } from "./write-with-model.ts";

interface WordTurn {
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

type Gated = ReturnType<typeof gateWording>;
type Shown = AnswerEvent;
type Checked = Awaited<ReturnType<Gated["next"]>> extends IteratorResult<unknown, infer R> ? R : never;

/** Of a prompt, what history and a single clause may take. */
const HISTORY_SHARE = 0.2;
const CLAUSE_CHARACTERS = 600;

function promptOf(input: WordTurn, model: Model, { lines, quotes }: Briefing, past: string): HumanMessage {
  const { services, turn, ledger, day } = input;
  const titles = new Map(services.corpus.notices.map(({ slug, meta }) => [slug, meta.names[0]!]));
  const task = (clauseCharacters: number) =>
    taskPrompt({
      question: turn.message,
      day: formatChinese(parseWhen(day)),
      sentences: lines,
      quotes,
      table: ledgerTable(ledger.build(), titles, clauseCharacters),
      past,
    });
  let characters = CLAUSE_CHARACTERS;
  while (characters > 50 && estimateTokens(task(characters)) > model.promptTokens) characters /= 2;
  return new HumanMessage(task(Math.floor(characters)));
}

/** The model's words with its marks placed; ends early, and in silence, where the model fails. */
function modelWording(
  input: WordTurn,
  model: Model,
  briefing: Briefing,
  announce: (event: AnswerEvent) => void,
): Wording {
  const { services, turn, ledger, facts } = input;
  const past = conversation(turn.history, model.promptTokens * HISTORY_SHARE, estimateTokens);
  async function* words(signal: AbortSignal): AsyncGenerator<string> {
    try {
      await searchAgain({ services, turn, model, ledger, past }, signal);
      const context = { services, turn: { asOf: turn.asOf, facts }, ledger, briefing, determinations: [] };
      const toolbox = createToolbox(context, services.clock, announce);
      const role = rolePrompt(true);
      const prompt = [new SystemMessage(role), promptOf(input, model, briefing, past)];
      const sentences = wholeSentences(writeWithModel(model, toolbox, prompt, signal));
      yield* placeReady(dropRecitals(sentences, role), briefing);
    } catch (error) {
      if (!(error instanceof ModelError) && !signal.aborted) throw error;
    }
  }
  return { name: "model", write: (_points, signal) => words(signal) };
}

const together = (one: Checked, other: Checked): Checked => ({
  figures: one.figures + other.figures,
  bound: one.bound + other.bound,
  withheld: one.withheld + other.withheld,
});

/**
 * Words the points: the model where one is configured, then the composer for whatever no reader has seen, because
 * the model left it out, the gate withheld it, or the service failed. Without a model, or where nothing was looked
 * up, the composer alone. Returns what the gate counted.
 */
export async function* wordTurn(input: WordTurn, signal: AbortSignal): AsyncGenerator<Shown, Checked> {
  const { services, points, ledger, early } = input;
  const { model } = services;
  const gated = (wording: Wording, some: Point[]) => gateWording({ ...input, wording, points: some }, signal);
  if (model === null || early) return yield* gated(composer, points);

  const briefing = await briefingOf(points);
  const planned = [...briefing.lines];
  const announcements = createAnnouncements<AnswerEvent>();
  const wording = modelWording(input, model, briefing, (event) => announcements.announce(event));
  const shown = { text: "", figures: new Set<string>() };
  const events = interleave<Shown, Checked>(gated(wording, points), announcements);
  let step = await events.next();
  for (; !step.done; step = await events.next()) {
    const { value } = step;
    if (value.event === "text-delta") {
      shown.text += value.data.text;
      for (const { id } of value.data.figures) shown.figures.add(id);
    }
    yield value;
  }
  const rest = signal.aborted ? [] : unsaidPoints(planned, shown, ledger.build());
  if (rest.length === 0) return step.value;
  if (shown.text.trim() !== "") yield { event: "text-delta", data: { text: "\n\n", figures: [] } };
  return together(step.value, yield* gated(composer, rest));
}
