import type { Clock } from "../../domain/clock.ts";
import type { DraftEvent, StoredBlock, TemplateSection } from "../../domain/draft.ts";
import { renderText } from "../../drafts/render-blocks.ts";
import { gateProse, type ProseGrounds } from "../../grounding/draft-gate/gate-prose.ts";
import { PROSE_REASONS } from "../../grounding/draft-gate/prose-reasons.ts";
import { estimateTokens } from "../../model/estimate-tokens.ts";
import type { Model } from "../../model/model.ts";
import { ModelError } from "../../model/model-error.ts";
import { draftRolePrompt, draftSectionPrompt, type PromptPassage } from "../../prompts/draft-section.ts";
import { createMending } from "./mend-prose.ts";
import type { OpenDraft } from "./open-draft.ts";
import { createPassageWriter, type PassageWriter } from "./passage-writer.ts";
import { proseUnits, type SaidUnit } from "./prose-units.ts";
import { readAhead } from "../read-ahead.ts";
import { replyWords } from "../reply-words.ts";
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

function promptPassages({ ledger }: OpenDraft, passages: readonly Passage[]): PromptPassage[] {
  const words = (text: string) => renderText(text, ledger).text;
  return passages.map((passage) => ({
    id: passage.id,
    heading: words(passage.heading),
    sentences: passage.paragraphs.flat().map(({ id, text, must }) => ({ id, must, text: words(text) })),
    slots: Array.from(offeredSlots(passage), (key) => ({ key, words: words(`{${key}}`) })),
  }));
}

/**
 * A composed section in a model's words: headings and tables stay, its paragraphs are written anew sentence by sentence
 * through the gate; what it withholds goes back to the model (at most twice), and what a passage then leaves out of its
 * facts is said by the composer. Ends early, and in silence, where the model fails or the time is up. Throws only where
 * `signal` aborts.
 */
export async function* wordSection(
  draft: OpenDraft,
  section: TemplateSection,
  { model, clock }: { model: Model; clock: Clock },
  signal: AbortSignal,
): AsyncGenerator<TextEvent, Worded> {
  const { ledger } = draft;
  const pieces = piecesOf(draft.compose(section));
  const passages = pieces.flatMap((piece) => (piece.kind === "passage" ? [piece.passage] : []));
  const told = promptPassages(draft, passages);
  const { heading, instruction } = section;
  const prompt = draftSectionPrompt({
    document: draft.template.title,
    heading,
    instruction,
    passages: told,
  });
  if (passages.length === 0 || estimateTokens(prompt) > model.promptTokens)
    return { blocks: null, withheld: 0 };

  const show = (text: string): TextEvent => {
    const { text: words, figures } = renderText(text, ledger);
    return { event: "text-delta", data: { text: words, figures } };
  };
  const grounds = passages.map((passage): ProseGrounds => groundsOf(draft, passage));
  const writers = passages.map(createPassageWriter);
  const left = new AbortController();
  const late = AbortSignal.timeout(LONGEST_MS);
  const until = AbortSignal.any([signal, left.signal, late]);
  const role = draftRolePrompt();
  const mend = createMending({ model, clock, role }, AbortSignal.any([signal, late]));
  const counted = { units: 0, withheld: 0, lost: 0 };
  let at = 0;

  function* say(writer: PassageWriter, unit: SaidUnit): Generator<TextEvent> {
    const text = unit.kind === "ready" ? writer.place(unit.id) : writer.prose(unit.text);
    if (text !== null) yield show(text);
  }

  async function* written(): AsyncGenerator<TextEvent> {
    const words = wholeSentences(replyWords(model, { role, prompt }, until));
    for await (const unit of readAhead(proseUnits(words), () => left.abort())) {
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
        case "ready":
          yield* say(writer, unit);
          break;
        case "prose": {
          counted.units++;
          const gated = gateProse(unit.text, grounds[at]!);
          if ("text" in gated) {
            yield* say(writer, { kind: "prose", text: gated.text });
            break;
          }
          counted.withheld++;
          const reason = PROSE_REASONS[gated.withheld];
          const mended = await mend({ passage: told[at]!, sentence: unit.text, reason }, grounds[at]!);
          yield { event: "text-withheld", data: { reason, replaced: true } };
          for (const one of mended ?? []) yield* say(writer, one);
          if (mended === null) counted.lost++;
          if (counted.lost >= WITHHELD_LEAST && counted.lost > counted.units * WITHHELD_SHARE) return;
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

  try {
    yield* written();
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
