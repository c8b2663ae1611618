import { chinaTime } from "../../domain/china-time.ts";
import type { Draft, DraftCheck, FactSheet, ReadDraft, SheetImport } from "../../domain/draft.ts";
import { DraftChanged } from "../../domain/draft-store-errors.ts";
import type { DraftPatch, DraftStore, NewDraft, StoredDraft } from "../../domain/draft-store.ts";
import { bindBlocks } from "../../drafts/bind-text.ts";
import { checkDraft } from "../../drafts/checks/check-draft.ts";
import { readCard } from "../../drafts/import/read-card.ts";
import { readDraftText } from "../../drafts/read-draft-text.ts";
import { readWordText } from "../../drafts/word/read-word-text.ts";
import { CewenError } from "../../errors.ts";
import { sentSections, withSections } from "./change-sections.ts";
import { draftTitle, templateNamed, type Drafting } from "./drafting.ts";
import { draftView } from "./draft-view.ts";
import { exportDraft, type DraftFile } from "./export-draft.ts";
import { importFacts, type FactSource } from "./import-facts.ts";
import { allComposed, openDraft, type OpenDraft } from "./open-draft.ts";

type Change = Parameters<DraftStore["changeDraft"]>[3];

class TwoSheets extends CewenError {
  constructor() {
    super("request_invalid", 400, "sheet 和 card 只能给一个：card 会读成 sheet。", {
      fields: ["sheet", "card"],
    });
  }
}

interface Brought {
  sheet: FactSheet | undefined;
  /** What was done with a card's words, each cell that was left out among them. */
  notes: { notes?: string[] };
}

function sheetOf({ sheet, card }: Pick<NewDraft, "sheet" | "card">): Brought {
  if (sheet !== undefined && card !== undefined) throw new TwoSheets();
  if (card === undefined) return { sheet, notes: {} };
  const read = readCard(card);
  return { sheet: read.sheet, notes: { notes: read.notes } };
}

const EMPTY: FactSheet = { fields: {}, investments: [], scenes: [], savings: [], facts: [] };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const changesNothing = (before: StoredDraft, change: Change) => same({ ...before, ...change }, before);

/** Others may change the draft between our reading and our writing, but not for ever. */
const MOST_TRIES = 8;

/** Drafts of one store: made, read, changed, checked, exported. What a section says follows from its facts each time. */
export function createDesk(drafting: Drafting, drafts: DraftStore) {
  const dated = (asOf: string | null) => asOf ?? chinaTime(drafting.clock());
  const open = (stored: StoredDraft, asOf: string | null) => openDraft(stored, dated(asOf), drafting);
  const view = (stored: StoredDraft, asOf: string | null) => draftView(stored, open(stored, asOf));

  async function opened(owner: string, id: string, asOf: string | null) {
    const stored = await drafts.getDraft(owner, id);
    return { stored, draft: open(stored, asOf) };
  }

  /** Makes a change out of the draft as it is now; one that changes nothing counts as none. With `revision`, only on it. */
  async function update(
    owner: string,
    id: string,
    revision: number | null,
    make: (before: StoredDraft) => Change,
  ): Promise<StoredDraft> {
    for (let tries = 1; ; tries++) {
      const before = await drafts.getDraft(owner, id);
      const change = make(before);
      if (changesNothing(before, change)) return before;
      try {
        return await drafts.changeDraft(owner, id, revision ?? before.revision, change);
      } catch (error) {
        if (revision !== null || !(error instanceof DraftChanged) || tries === MOST_TRIES) throw error;
      }
    }
  }

  return {
    list: (owner: string, page: Parameters<DraftStore["listDrafts"]>[1]) => drafts.listDrafts(owner, page),
    remove: (owner: string, id: string) => drafts.deleteDraft(owner, id),
    open,
    opened,
    update,

    async create(owner: string, { template: name, title, sheet, card }: NewDraft): Promise<Draft> {
      const template = templateNamed(drafting, name);
      const { sheet: facts = EMPTY, notes } = sheetOf({ sheet, card });
      const stored = await drafts.createDraft(owner, {
        template: template.slug,
        title: title?.trim() || draftTitle(facts, template),
        sheet: facts,
        sections: [],
      });
      return { ...view(stored, null), ...notes };
    },

    async read(owner: string, id: string, asOf: string | null): Promise<Draft> {
      const { stored, draft } = await opened(owner, id, asOf);
      return draftView(stored, draft);
    },

    /** What a person typed becomes slots where it is surely a fact, so that it follows the fact from now on. */
    async change(owner: string, id: string, patch: DraftPatch, asOf: string | null): Promise<Draft> {
      const { sheet, notes } = sheetOf(patch);
      const changed = await update(owner, id, patch.revision ?? null, (before) => {
        const sent = sentSections(templateNamed(drafting, before.template), patch.sections ?? []);
        const after = {
          ...before,
          ...(sheet ? { sheet } : {}),
          sections: withSections(before.sections, sent),
        };
        const typed = sent.some(({ blocks }) => blocks !== null) ? open(after, asOf) : null;
        const bound = sent.map((section) =>
          section.blocks === null || typed === null
            ? section
            : { ...section, blocks: bindBlocks(section.blocks, typed) },
        );
        return {
          ...(patch.title === undefined ? {} : { title: patch.title }),
          ...(sheet ? { sheet } : {}),
          ...(sent.length === 0 ? {} : { sections: withSections(before.sections, bound) }),
        };
      });
      return { ...view(changed, asOf), ...notes };
    },

    async check(owner: string, id: string, asOf: string | null): Promise<DraftCheck> {
      return checkDraft((await opened(owner, id, asOf)).draft);
    },

    /** Throws `UnboundFigures`. */
    async export(owner: string, id: string, asOf: string | null, verification: boolean): Promise<DraftFile> {
      const { stored, draft } = await opened(owner, id, asOf);
      return exportDraft(stored, draft, drafting, verification);
    },

    /** What could be taken into the draft's sheet. Nothing of it is stored. */
    async importFacts(owner: string, id: string, source: FactSource): Promise<SheetImport> {
      await drafts.getDraft(owner, id);
      return importFacts(source, drafting);
    },

    /** An existing text, plain or as a Word file, held against the facts of the draft. Nothing of it is stored. */
    async readText(
      owner: string,
      id: string,
      given: string | Buffer,
      asOf: string | null,
    ): Promise<ReadDraft> {
      const text = typeof given === "string" ? given : await readWordText(given);
      const { stored, draft } = await opened(owner, id, asOf);
      const composed: OpenDraft = open({ ...stored, sections: allComposed(draft.template) }, asOf);
      return readDraftText(composed, text);
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;
