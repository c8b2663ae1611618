import type { z } from "zod";
import type { draftPatch, draftSummary, newDraft } from "../schemas/draft.ts";
import type { FactSheet, StoredSection } from "./draft.ts";

export type DraftSummary = z.infer<typeof draftSummary>;
export type NewDraft = z.infer<typeof newDraft>;
export type DraftPatch = z.infer<typeof draftPatch>;

/** A draft as kept: the facts, and the sections that somebody wrote. Sections not listed are not written yet. */
export interface StoredDraft extends DraftSummary {
  sheet: FactSheet;
  sections: StoredSection[];
}

/**
 * Drafts, durable when the call returns. Each call concerns one owner's rows only. Throws `DraftNotFound`,
 * `DraftChanged` (the revision isn't the latest), `InvalidCursor` and `StoreUnavailable`.
 */
export interface DraftStore {
  createDraft(
    owner: string,
    draft: { template: string; title: string; sheet: FactSheet; sections: StoredSection[] },
  ): Promise<StoredDraft>;
  /** Newest first. */
  listDrafts(
    owner: string,
    page: { cursor: string | null; limit: number },
  ): Promise<{ items: DraftSummary[]; next_cursor: string | null }>;
  getDraft(owner: string, id: string): Promise<StoredDraft>;
  /** Replaces what is given and counts the revision on. `revision` null takes whatever is there. */
  changeDraft(
    owner: string,
    id: string,
    revision: number | null,
    change: { title?: string; sheet?: FactSheet; sections?: StoredSection[] },
  ): Promise<StoredDraft>;
  deleteDraft(owner: string, id: string): Promise<void>;
}
