import type { z } from "zod";
import type { Draft, DraftEvent, draftSection } from "../../../../server/schemas/draft.ts";
import {
  keepBlock,
  rendered,
  showBlock,
  textsOf,
  type Figures,
  type Shown,
  type StoredBlock,
} from "./slots.ts";
import { blankSheet, type Sheet } from "./sheet.ts";

export type Section = z.infer<typeof draftSection>;
/** Sections changed here and not yet acknowledged; null goes back to what the facts compose. */
export type Edits = ReadonlyMap<string, StoredBlock[] | null>;

export interface Writing {
  /** The section being written, and what there is of it so far. */
  section: string | null;
  text: Shown;
  done: number;
  total: number;
}

export interface DraftState {
  /** As the server has it; null until it was read. */
  draft: Draft | null;
  /** As typed. */
  title: string;
  sheet: Sheet;
  edits: Edits;
  sections: Section[];
  figures: Figures;
  saving: "saved" | "waiting" | "saving" | "offline" | "refused";
  /** What the server said against a change, or why the draft couldn't be read. */
  fault: string | null;
  /** Something to be told once: what was merged, what couldn't be written. */
  note: string | null;
  writing: Writing | null;
  /** Figures that read otherwise since the last change of a fact, and at how many places. */
  changed: ReadonlySet<string>;
  recomputed: number;
}

export const emptyState: DraftState = {
  draft: null,
  title: "",
  sheet: blankSheet,
  edits: new Map(),
  sections: [],
  figures: new Map(),
  saving: "saved",
  fault: null,
  note: null,
  writing: null,
  changed: new Set(),
  recomputed: 0,
};

/** The server's sections with what was changed here on top. */
export function shownSections(sections: readonly Section[], edits: Edits, figures: Figures): Section[] {
  return sections.map((section) => {
    const blocks = edits.get(section.id);
    if (!blocks) return section;
    return { ...section, state: "修改" as const, blocks: blocks.map((block) => showBlock(block, figures)) };
  });
}

export const figuresOf = (draft: Pick<Draft, "figures">): Figures =>
  new Map(draft.figures.map((figure) => [figure.id, figure]));

/** Figures that read otherwise than before, and at how many places of the page they stand. */
export function recomputed(
  before: Figures,
  after: Figures,
  sections: readonly Section[],
): { changed: Set<string>; places: number } {
  const changed = new Set<string>();
  for (const [id, { text }] of after) {
    const old = before.get(id);
    if (old && old.text !== text) changed.add(id);
  }
  const places = sections
    .flatMap(({ blocks }) => blocks.flatMap(textsOf))
    .flatMap(({ figures }) => figures.filter(({ id }) => changed.has(id))).length;
  return { changed, places };
}

/** Sections as edits: their blocks with slots. */
export const kept = (section: Section): StoredBlock[] => section.blocks.map(keepBlock);

/** Words that came in parts, put together. */
export function joined(before: Shown, more: Shown): Shown {
  const shift = Array.from(before.text).length;
  return {
    text: before.text + more.text,
    figures: [
      ...before.figures,
      ...more.figures.map(({ id, start, end }) => ({ id, start: start + shift, end: end + shift })),
    ],
  };
}

export const noWords: Shown = rendered("", new Map());

/** What an event of the writing changes. */
export function written(state: DraftState, event: DraftEvent): Partial<DraftState> {
  const { writing, draft } = state;
  if (!writing || !draft) return {};
  switch (event.event) {
    case "section-start":
      return { writing: { ...writing, section: event.data.section, text: noWords } };
    case "text-delta":
      return { writing: { ...writing, text: joined(writing.text, event.data) } };
    case "text-withheld":
      return {};
    case "section-end": {
      const { section, revision, figures: shown } = event.data;
      const edits = new Map(state.edits);
      edits.delete(section.id);
      const known = new Set(shown.map(({ id }) => id));
      const all = [...draft.figures.filter(({ id }) => !known.has(id)), ...shown];
      const sections = draft.sections.map((old) => (old.id === section.id ? section : old));
      const figures = figuresOf({ figures: all });
      return {
        draft: { ...draft, sections, revision, figures: all },
        figures,
        edits,
        sections: shownSections(sections, edits, figures),
        writing: { ...writing, section: null, text: noWords, done: writing.done + 1 },
      };
    }
    case "error":
      return { note: event.data.message };
  }
}
