import type { Draft, DraftFigure } from "../../server/schemas/draft.ts";
import { factSheet } from "../../server/schemas/draft-sheet.ts";
import type { ShownBlock } from "../../web/src/features/drafts/slots.ts";

type Sheet = Draft["sheet"];

export const draftFigure = (id: string, text: string): DraftFigure => ({
  id,
  text,
  value: text,
  unit: "",
  source: { kind: "user", turn: id, quote: text },
  refs: [id],
});

export const draftSection = (id: string, blocks: ShownBlock[] = []): Draft["sections"][number] => ({
  id,
  part: "提纲",
  heading: `（${id}）`,
  level: 1,
  instruction: "",
  state: blocks.length > 0 ? "内置" : "空",
  blocks,
  characters: 0,
  limits: [],
});

/** A sheet of fields, and scenes with one indicator each. */
export const sheetOf = (
  fields: Record<string, string>,
  scenes: { id: string; name: string; indicator?: { id: string; name: string; before: string } }[] = [],
): Sheet =>
  factSheet.parse({
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
    scenes: scenes.map(({ id, name, indicator }) => ({
      id,
      name,
      indicators: indicator ? [{ unit: "%", after: "", ...indicator }] : [],
    })),
  });

export const draftOf = (sheet: Sheet, revision = 1, rest: Partial<Draft> = {}): Draft => ({
  id: "d1",
  template: "cq-future-factory-2025",
  title: "某项目",
  revision,
  created_at: "2026-11-21T02:00:00Z",
  updated_at: "2026-11-21T02:42:00Z",
  as_of: "2026-11-21",
  sheet,
  faults: [],
  sections: [],
  figures: [],
  ...rest,
});
