import type { FactSheet, StoredBlock } from "../../server/domain/draft.ts";
import type { CheckInput } from "../../server/drafts/checks/check-input.ts";
import { renderBlocks } from "../../server/drafts/render-blocks.ts";
import { composedDraft } from "./composed-draft.ts";

export const paragraphs = (...texts: string[]): StoredBlock[] =>
  texts.map((text) => ({ kind: "paragraph", text }));

/** A composed draft of which one section is as a person left it. */
export function editedDraft(name: string, sheet: FactSheet, id: string, blocks: StoredBlock[]): CheckInput {
  const draft = composedDraft(name, sheet);
  const edited = { state: "修改" as const, stored: blocks, shown: renderBlocks(blocks, draft.ledger) };
  return {
    ...draft,
    sections: draft.sections.map((one) => (one.section.id === id ? { ...one, ...edited } : one)),
  };
}

/** The same with nothing else in it: what is judged is these words alone. */
export function onlyThis(name: string, sheet: FactSheet, id: string, blocks: StoredBlock[]): CheckInput {
  const draft = editedDraft(name, sheet, id, blocks);
  const empty = { state: "空" as const, stored: [], shown: [] };
  return {
    ...draft,
    sections: draft.sections.map((one) => (one.section.id === id ? one : { ...one, ...empty })),
  };
}
