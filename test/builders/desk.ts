import { openDesk } from "../../server/assistant/drafts/open-desk.ts";
import type { Draft } from "../../server/domain/draft.ts";
import type { Model } from "../../server/model/model.ts";
import { companyCard, realDrafting } from "./opened-draft.ts";
import { temporaryStore } from "./temporary-store.ts";

export const OWNER = "local";
/** A day in the window of the 2025 notice. */
export const DAY = "2025-12-10";

/** The real desk over a real store, with a draft of a company on a template. */
export async function deskWith(company: "cf1" | "cf3", template: string, model: Model | null = null) {
  const store = await temporaryStore();
  const { desk, writing } = openDesk({ ...(await realDrafting()), model }, store);
  const draft: Draft = await desk.create(OWNER, { template, card: companyCard(company) });
  return { store, desk, writing, draft, id: draft.id };
}
