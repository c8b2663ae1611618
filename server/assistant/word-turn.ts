import type { AnswerEvent } from "../domain/turn-store.ts";
import { composer } from "../grounding/composer.ts";
import type { Repair } from "../grounding/gate/gate-answer.ts";
import { gateWording } from "../grounding/gate/gate-wording.ts";
import type { Point, Wording } from "../grounding/point.ts";
import { briefingOf, languageOf } from "./briefing.ts";
import { createAnnouncements, interleave } from "./interleave.ts";
import { letOut } from "./let-out.ts";
import { modelWording, type WordTurn } from "./model-wording.ts";
import type { Question } from "./propose-facts.ts";
import { unsaidPoints } from "./unsaid-points.ts";

type Gated = ReturnType<typeof gateWording>;
type Shown = AnswerEvent;
type Checked = Awaited<ReturnType<Gated["next"]>> extends IteratorResult<unknown, infer R> ? R : never;

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
  const gated = (wording: Wording, some: Point[], repair?: Repair) =>
    gateWording({ ...input, wording, points: some, ...(repair ? { repair } : {}) }, signal);
  if (model === null || early) return yield* gated(composer, points);

  const briefing = await briefingOf(points);
  const planned = [...briefing.lines];
  const announcements = createAnnouncements<AnswerEvent>();
  const asked: Question[] = [];
  const told = {
    announce: (event: AnswerEvent) => announcements.announce(event),
    ask: (question: Question) => asked.push(question),
  };
  const { wording, repair } = modelWording(input, model, briefing, told, signal);
  const shown = { text: "", figures: new Set<string>() };
  const events = interleave<Shown, Checked>(gated(wording, points, repair), announcements);
  let step = await events.next();
  for (; !step.done; step = await events.next()) {
    const { value } = step;
    const first = shown.text.trim() === "";
    if (value.event === "text-delta") {
      shown.text += value.data.text;
      for (const { id } of value.data.figures) shown.figures.add(id);
    }
    yield value;
    if (first) await letOut();
  }
  let checked = step.value;
  const rest = signal.aborted ? [] : unsaidPoints(planned, shown, ledger.build());
  if (rest.length > 0) {
    if (shown.text.trim() !== "") yield { event: "text-delta", data: { text: "\n\n", figures: [] } };
    checked = together(checked, yield* gated(composer, [...languageOf(points), ...rest]));
  }
  if (!signal.aborted) for (const question of asked) yield { event: "question", data: question };
  return checked;
}
