import type { DraftEvent, TemplateSection } from "../domain/draft.ts";
import { CewenError } from "../errors.ts";
import { withSections, writableSection } from "./change-sections.ts";
import type { Desk } from "./draft-desk.ts";
import type { Drafting } from "./drafting.ts";
import { figuresOf, figuresShown, sectionView } from "./draft-view.ts";
import { wordedBy, writeSection } from "./write-section.ts";

type Writing = (signal: AbortSignal) => AsyncGenerator<DraftEvent>;

const faultOf = (error: unknown): DraftEvent => {
  const known = error instanceof CewenError;
  const message = known ? error.message : "服务出了问题，已写完的几节都在，请稍后重试。";
  return { event: "error", data: { code: known ? error.code : "internal", message } };
};

/**
 * Writes sections into stored drafts. Each is stored before its end is told; a reader that goes stops the one being
 * written, which then stays as it was.
 */
export function createWriting(desk: Desk, { model }: Pick<Drafting, "model">) {
  async function* one(
    owner: string,
    id: string,
    section: TemplateSection,
    asOf: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<DraftEvent> {
    yield { event: "section-start", data: { section: section.id, wording: wordedBy(section, model) } };
    const { draft } = await desk.opened(owner, id, asOf);
    const written = yield* writeSection(draft, section, model, signal);
    signal.throwIfAborted();
    const { revision } = await desk.update(owner, id, null, ({ sections }) => ({
      sections: withSections(sections, [written.section]),
    }));
    const after = await desk.opened(owner, id, asOf);
    const text = after.draft.sections.find((other) => other.section.id === section.id)!;
    const shown = figuresShown(text.shown);
    const figures = figuresOf(after.draft, shown);
    yield {
      event: "section-end",
      data: {
        section: sectionView(text),
        revision,
        figures,
        checked: { figures: shown.size, bound: figures.length, withheld: written.withheld },
      },
    };
  }

  return {
    /** One section, whatever stands there. Throws `DraftNotFound`, `SectionUnknown` and `SectionFixed`. */
    async section(owner: string, id: string, sectionId: string, asOf: string | null): Promise<Writing> {
      const { draft } = await desk.opened(owner, id, asOf);
      const section = writableSection(draft.template, sectionId);
      return (signal) => one(owner, id, section, asOf, signal);
    },

    /** All that are still empty, in order. A fault ends them with an `error`; what was written stays. */
    async empty(owner: string, id: string, asOf: string | null): Promise<Writing> {
      const { draft } = await desk.opened(owner, id, asOf);
      const sections = draft.sections.filter(({ state }) => state === "空").map(({ section }) => section);
      return async function* all(signal) {
        try {
          for (const section of sections) yield* one(owner, id, section, asOf, signal);
        } catch (error) {
          if (!signal.aborted) yield faultOf(error);
        }
      };
    },
  };
}

export type DraftWriting = ReturnType<typeof createWriting>;
