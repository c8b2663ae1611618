import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { DraftEvent, StoredBlock, TemplateSection } from "../../domain/draft.ts";
import { renderText } from "../../drafts/render-blocks.ts";
import { gateProse, type ProseGrounds } from "../../grounding/draft-gate/gate-prose.ts";
import { PROSE_REASONS } from "../../grounding/draft-gate/prose-reasons.ts";
import { estimateTokens } from "../../model/estimate-tokens.ts";
import type { Model } from "../../model/model.ts";
import { ModelError } from "../../model/model-error.ts";
import { draftRolePrompt, draftSectionPrompt } from "../../prompts/draft-section.ts";
import type { OpenDraft } from "./open-draft.ts";
import { createPassageWriter } from "./passage-writer.ts";
import { proseUnits } from "./prose-units.ts";
import { readAhead } from "../read-ahead.ts";
import { piecesOf, type Passage } from "./section-passages.ts";
import { groundsOf, offeredSlots } from "./section-grounds.ts";
import { wholeSentences } from "../whole-sentences.ts";

/** A section takes this long at most; what isn't written by then the composer says. */
const LONGEST_MS = 120_000;
/** Beyond this share of withheld sentences (and this many) the composer finishes. Source: GATE.md G9. */
const WITHHELD_SHARE = 0.3;
const WITHHELD_LEAST = 4;

type TextEvent = Extract<DraftEvent, { event: "text-delta" | "text-withheld" }>;

interface Worded {
  /** Null where no word is the model's: the section is the composer's. */
  blocks: StoredBlock[] | null;
  withheld: number;
}

async function* modelWords(model: Model, prompt: string, signal: AbortSignal): AsyncGenerator<string> {
  const messages = [new SystemMessage(draftRolePrompt()), new HumanMessage(prompt)];
  for await (const part of model.reply({ messages, tools: [], signal }))
    if (part.kind === "text") yield part.text;
}

function promptOf(draft: OpenDraft, section: TemplateSection, passages: readonly Passage[]): string {
  const words = (text: string) => renderText(text, draft.ledger).text;
  return draftSectionPrompt({
    document: draft.template.title,
    heading: section.heading,
    instruction: section.instruction,
    passages: passages.map((passage) => ({
      id: passage.id,
      heading: words(passage.heading),
      sentences: passage.paragraphs.flat().map(({ id, text, must }) => ({ id, must, text: words(text) })),
      slots: Array.from(offeredSlots(passage), (key) => ({ key, words: words(`{${key}}`) })),
    })),
  });
}

/**
 * A composed section in a model's words: headings and tables stay, its paragraphs are written anew sentence by sentence
 * through the gate, and what a passage leaves out of its facts is said by the composer. Ends early, and in silence, where the
 * model fails or the time is up. Throws only where `signal` aborts.
 */
export async function* wordSection(
  draft: OpenDraft,
  section: TemplateSection,
  model: Model,
  signal: AbortSignal,
): AsyncGenerator<TextEvent, Worded> {
  const { ledger } = draft;
  const pieces = piecesOf(draft.compose(section));
  const passages = pieces.flatMap((piece) => (piece.kind === "passage" ? [piece.passage] : []));
  const prompt = promptOf(draft, section, passages);
  if (passages.length === 0 || estimateTokens(prompt) > model.promptTokens)
    return { blocks: null, withheld: 0 };

  const show = (text: string): TextEvent => {
    const { text: words, figures } = renderText(text, ledger);
    return { event: "text-delta", data: { text: words, figures } };
  };
  const grounds = passages.map((passage): ProseGrounds => groundsOf(draft, passage));
  const writers = passages.map(createPassageWriter);
  const counted = { units: 0, withheld: 0 };
  let at = 0;

  async function* written(until: AbortSignal, leave: () => void): AsyncGenerator<TextEvent> {
    for await (const unit of readAhead(proseUnits(wholeSentences(modelWords(model, prompt, until))), leave)) {
      const writer = writers[at]!;
      switch (unit.kind) {
        case "passage":
          if (unit.number - 1 <= at || unit.number > passages.length) break;
          yield* rest(at, unit.number - 1);
          at = unit.number - 1;
          break;
        case "end":
          writer.end();
          yield { event: "text-delta", data: { text: "\n", figures: [] } };
          break;
        case "ready": {
          const text = writer.place(unit.id);
          if (text !== null) yield show(text);
          break;
        }
        case "prose": {
          counted.units++;
          const gated = gateProse(unit.text, grounds[at]!);
          if ("text" in gated) {
            writer.prose(gated.text);
            yield show(gated.text);
          } else {
            counted.withheld++;
            yield { event: "text-withheld", data: { reason: PROSE_REASONS[gated.withheld], replaced: true } };
            if (counted.withheld >= WITHHELD_LEAST && counted.withheld > counted.units * WITHHELD_SHARE)
              return;
          }
        }
      }
    }
  }

  const done: StoredBlock[][] = [];
  /** Says what the passages from one up to another leave out. */
  function* rest(from: number, to: number): Generator<TextEvent> {
    for (let index = from; index < to; index++) {
      const writer = writers[index]!;
      const unsaid = writer.unsaid();
      for (const text of unsaid) yield show(`${text}\n`);
      done[index] = writer.blocks(unsaid);
    }
  }

  const left = new AbortController();
  const late = AbortSignal.timeout(LONGEST_MS);
  const until = AbortSignal.any([signal, left.signal, late]);
  try {
    yield* written(until, () => left.abort());
  } catch (error) {
    if (!(error instanceof ModelError) && !late.aborted) throw error;
  }
  signal.throwIfAborted();
  yield* rest(at, passages.length);
  const { withheld } = counted;
  if (!writers.some((writer) => writer.worded())) return { blocks: null, withheld };
  let next = 0;
  const blocks = pieces.flatMap((piece) => (piece.kind === "fixed" ? [piece.block] : done[next++]!));
  return { blocks, withheld };
}
