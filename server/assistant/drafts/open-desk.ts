import type { DraftStore } from "../../domain/draft-store.ts";
import { createDesk, type Desk } from "./draft-desk.ts";
import type { Drafting } from "./drafting.ts";
import { createWriting, type DraftWriting } from "./write-draft.ts";

/** Everything that routes need of drafts, over one store. */
export function openDesk(
  drafting: Drafting,
  drafts: DraftStore,
): { templates: Drafting["templates"]; desk: Desk; writing: DraftWriting } {
  const desk = createDesk(drafting, drafts);
  return { templates: drafting.templates, desk, writing: createWriting(desk, drafting) };
}
