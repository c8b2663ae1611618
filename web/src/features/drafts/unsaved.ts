import { z } from "zod";
import { storedBlock } from "../../../../server/schemas/draft.ts";
import { factSheet } from "../../../../server/schemas/draft-sheet.ts";

/** Typed and not yet acknowledged by the server; `base` is what it was typed on. */
const unsaved = z.object({
  base: z.object({ title: z.string(), sheet: factSheet }),
  title: z.string(),
  sheet: factSheet,
  edits: z.array(z.tuple([z.string(), z.array(storedBlock).nullable()])),
});
export type Unsaved = z.infer<typeof unsaved>;

const key = (id: string) => `cewen.draft.${id}`;

export function readUnsaved(id: string): Unsaved | null {
  try {
    const read = unsaved.safeParse(JSON.parse(localStorage.getItem(key(id)) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Keeps it in this browser until the server has it. Null: it has. */
export function keepUnsaved(id: string, what: Unsaved | null): void {
  try {
    if (what) localStorage.setItem(key(id), JSON.stringify(what));
    else localStorage.removeItem(key(id));
  } catch {
    // Storage is full or forbidden: saving to the server goes on, it only has no second net.
  }
}
