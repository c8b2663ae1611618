import { sectionView } from "../../server/assistant/drafts/draft-view.ts";
import type { OpenDraft } from "../../server/assistant/drafts/open-draft.ts";
import { draftDocument } from "../../server/drafts/word/draft-document.ts";
import { openedDraft, realDrafting } from "./opened-draft.ts";

export interface WordDraft {
  open: OpenDraft;
  file: Buffer;
}

/** A company's draft on a template, every section composed, as the Word file that leaves the product. */
export async function wordDraft(
  company: "cf1" | "cf3",
  template: string,
  { verification = false } = {},
): Promise<WordDraft> {
  const open = await openedDraft(company, template);
  const { notices } = await realDrafting();
  const draft = {
    title: template,
    sheet: open.sheet,
    sections: open.sections.map(sectionView),
    figures: [...open.ledger.figures.values()],
  };
  return { open, file: await draftDocument({ template: open.template, draft, notices, verification }) };
}
