import type { DraftEvent, TemplateSection } from "../../domain/draft.ts";
import type { StoredDraft } from "../../domain/draft-store.ts";
import { renderBlocks } from "../../drafts/render-blocks.ts";
import { CewenError } from "../../errors.ts";
import { breath } from "./breath.ts";
import { withSections, writableSection } from "./change-sections.ts";
import type { Desk } from "./draft-desk.ts";
import type { Drafting } from "./drafting.ts";
import { figuresOf, figuresShown, sectionView } from "./draft-view.ts";
import type { OpenDraft } from "./open-draft.ts";
import { wordedBy, writeSection, type WrittenSection } from "./write-section.ts";

type Writing = (signal: AbortSignal) => AsyncGenerator<DraftEvent>;
type SectionEnd = Extract<DraftEvent, { event: "section-end" }>;

const faultOf = (error: unknown): DraftEvent => {
  const known = error instanceof CewenError;
  const message = known ? error.message : "服务出了问题，已写完的几节都在，请稍后重试。";
  return { event: "error", data: { code: known ? error.code : "internal", message } };
};

const sameFacts = (one: OpenDraft, { sheet }: StoredDraft) =>
  JSON.stringify(one.sheet) === JSON.stringify(sheet);

function endOf(draft: OpenDraft, { section, withheld }: WrittenSection, revision: number): SectionEnd {
  const place = draft.sections.find((one) => one.section.id === section.id)!;
  const stored = section.blocks ?? draft.compose(place.section);
  const shown = renderBlocks(stored, draft.ledger);
  const ids = figuresShown(shown);
  const figures = figuresOf(draft, ids);
  return {
    event: "section-end",
    data: {
      section: sectionView({ ...place, state: section.state, stored, shown }),
      revision,
      figures,
      checked: { figures: ids.size, bound: figures.length, withheld },
    },
  };
}

/**
 * Writes sections into stored drafts. Each is stored before its end is told; a reader that goes stops the one being
 * written, which then stays as it was.
 */
export function createWriting(desk: Desk, drafting: Pick<Drafting, "model" | "clock">) {
  /** Returns the draft that the next section may be written from. */
  async function* one(
    owner: string,
    id: string,
    draft: OpenDraft,
    section: TemplateSection,
    signal: AbortSignal,
  ): AsyncGenerator<DraftEvent, OpenDraft> {
    yield {
      event: "section-start",
      data: { section: section.id, wording: wordedBy(section, drafting.model) },
    };
    await breath();
    const written = yield* writeSection(draft, section, drafting, signal);
    signal.throwIfAborted();
    const stored = await desk.update(owner, id, null, ({ sections }) => ({
      sections: withSections(sections, [written.section]),
    }));
    // Facts may have been changed meanwhile: what is told of the section is what they make of it now.
    const now = sameFacts(draft, stored) ? draft : desk.open(stored, draft.asOf);
    yield endOf(now, written, stored.revision);
    return now;
  }

  return {
    /** One section, whatever stands there. Throws `DraftNotFound`, `SectionUnknown` and `SectionFixed`. */
    async section(owner: string, id: string, sectionId: string, asOf: string | null): Promise<Writing> {
      const { draft } = await desk.opened(owner, id, asOf);
      const section = writableSection(draft.template, sectionId);
      return (signal) => one(owner, id, draft, section, signal);
    },

    /** All that are still empty, in order. A fault ends them with an `error`; what was written stays. */
    async empty(owner: string, id: string, asOf: string | null): Promise<Writing> {
      const { draft } = await desk.opened(owner, id, asOf);
      const sections = draft.sections.filter(({ state }) => state === "空").map(({ section }) => section);
      return async function* all(signal) {
        let now = draft;
        try {
          for (const section of sections) now = yield* one(owner, id, now, section, signal);
        } catch (error) {
          if (!signal.aborted) yield faultOf(error);
        }
      };
    },
  };
}

export type DraftWriting = ReturnType<typeof createWriting>;
