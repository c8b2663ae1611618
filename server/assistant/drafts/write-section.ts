import type { DraftEvent, ShownBlock, StoredSection, TemplateSection } from "../../domain/draft.ts";
import { sentencesOf } from "../../drafts/checks/text-units.ts";
import { renderBlocks } from "../../drafts/render-blocks.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Model } from "../../model/model.ts";
import type { OpenDraft } from "./open-draft.ts";
import { wordSection } from "./word-section.ts";

type TextEvent = Extract<DraftEvent, { event: "text-delta" | "text-withheld" }>;

export interface WrittenSection {
  section: StoredSection;
  withheld: number;
}

/** What code alone says: verdicts, lists of papers. */
const CODE_ONLY: ReadonlySet<TemplateSection["writer"]> = new Set([
  "eligibility",
  "maturity",
  "investment-evidence",
  "acceptance-evidence",
  "other-evidence",
]);

export const wordedBy = ({ writer }: TemplateSection, model: Model | null): "model" | "composer" =>
  model !== null && !CODE_ONLY.has(writer) ? "model" : "composer";

/** Headings and paragraphs sentence by sentence; tables come whole with the section. */
function* deltasOf(blocks: readonly ShownBlock[]): Generator<TextEvent> {
  for (const block of blocks) {
    if (block.kind !== "heading" && block.kind !== "paragraph") continue;
    for (const data of sentencesOf(block.text)) yield { event: "text-delta", data };
    yield { event: "text-delta", data: { text: "\n", figures: [] } };
  }
}

/** One section out of the facts: by the model where one is given and any of its words stands, else by the composer. */
export async function* writeSection(
  draft: OpenDraft,
  section: TemplateSection,
  { model, clock }: { model: Model | null; clock: Clock },
  signal: AbortSignal,
): AsyncGenerator<TextEvent, WrittenSection> {
  const { id } = section;
  let withheld = 0;
  if (model !== null && wordedBy(section, model) === "model") {
    const worded = yield* wordSection(draft, section, { model, clock }, signal);
    if (worded.blocks !== null)
      return { section: { id, state: "模型", blocks: worded.blocks }, withheld: worded.withheld };
    ({ withheld } = worded);
  } else yield* deltasOf(renderBlocks(draft.compose(section), draft.ledger));
  return { section: { id, state: "内置", blocks: null }, withheld };
}
