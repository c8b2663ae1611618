import { z } from "zod";
import { card } from "./card.ts";
import { determination } from "./determination.ts";
import { factSheet, sheetFault } from "./draft-sheet.ts";
import { figure } from "./ledger.ts";
import { asOf, page, slug } from "./primitives.ts";
import { checked, wordingName } from "./turn.ts";

/** A figure of a draft. `id` names what it is, for as long as the draft lives: `s1k1.before`, `i.total`, `v1.saving`. */
export const draftFigure = figure.extend({
  id: z.string().max(200),
  /** Places of the sheet that it stands on; changing one of them changes it. */
  refs: z.array(z.string()),
});
export type DraftFigure = z.infer<typeof draftFigure>;

/** Words as shown, with the code-point spans of their figures. */
export const shownText = z.object({
  text: z.string(),
  figures: z.array(z.object({ id: z.string(), start: z.int(), end: z.int() })),
});

/**
 * A block of a section. In the store its texts hold slots (`{s1k1.before}`), which is why one changed fact changes each
 * dependent figure and nothing else; on the way out they are `shownText`.
 */
const blockOf = <T extends z.ZodType>(text: T) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("heading"), level: z.int().min(2).max(5), text }),
    z.object({ kind: z.literal("paragraph"), text }),
    /** A table whose first row is its head. `note` stands under it, empty where there is none. */
    z.object({
      kind: z.literal("table"),
      caption: text,
      head: z.array(text),
      rows: z.array(z.array(text)),
      note: text,
    }),
    /** A form as printed. `columns` are relative widths; a cell may span columns and rows. */
    z.object({
      kind: z.literal("form"),
      columns: z.array(z.number()),
      rows: z.array(
        z.array(z.object({ text, label: z.boolean(), span: z.int().positive(), rows: z.int().positive() })),
      ),
    }),
  ]);

export const storedBlock = blockOf(z.string().max(20_000));
export const shownBlock = blockOf(shownText);

/** 空 not written yet; 内置 composed anew from the facts whenever they change; 模型 and 修改 keep their words and slots. */
export const sectionState = z.enum(["空", "内置", "模型", "修改"]);

/** What the store keeps of a section that somebody wrote; `blocks` is null while it is composed from the facts. */
export const storedSection = z.strictObject({
  id: z.string().max(80),
  state: sectionState,
  blocks: z.array(storedBlock).max(400).nullable(),
});

export const draftSection = z.object({
  id: z.string(),
  part: z.string(),
  heading: z.string(),
  level: z.int(),
  instruction: z.string(),
  state: sectionState,
  blocks: z.array(shownBlock),
  characters: z.int(),
  /** Of its longest limited cell: so many characters of so many. */
  limits: z.array(z.object({ label: z.string(), limit: z.int(), characters: z.int() })),
});

export const draftSummary = z.object({
  id: z.string(),
  template: slug,
  title: z.string(),
  revision: z.int().positive(),
  created_at: z.string(),
  updated_at: z.string(),
});

/** A draft as read: the facts, and every section rendered from them. */
export const draft = draftSummary.extend({
  as_of: asOf,
  sheet: factSheet,
  faults: z.array(sheetFault),
  sections: z.array(draftSection),
  figures: z.array(draftFigure),
  /** Only where a card was sent along: what was done with its words, each cell left out among them. */
  notes: z.array(z.string()).optional(),
});
export type Draft = z.infer<typeof draft>;

export const draftPage = page(draftSummary);

/** `card` is a company's facts as JSON in its own keys (`name`, `project.investments` …), read once into the sheet. */
export const newDraft = z.strictObject({
  template: z.string().min(1).max(80),
  title: z.string().max(200).optional(),
  sheet: factSheet.optional(),
  card: card.optional(),
});

/** What changes. `revision` is the one the change was made on: an older one is refused with `draft_changed`. */
export const draftPatch = z.strictObject({
  revision: z.int().positive().optional(),
  title: z.string().min(1).max(200).optional(),
  sheet: factSheet.optional(),
  card: card.optional(),
  /** Sections in their new words; `blocks: null` goes back to what the facts compose. */
  sections: z.array(storedSection).max(200).optional(),
});

/** A section as written and stored, with the figures it shows. */
export const sectionEnd = z.object({
  section: draftSection,
  revision: z.int(),
  figures: z.array(draftFigure),
  checked,
});

/** What writing a section looks like: the same text events as a turn. */
export const draftEvent = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("section-start"),
    data: z.object({ section: z.string(), wording: wordingName }),
  }),
  z.object({ event: z.literal("text-delta"), data: shownText }),
  z.object({
    event: z.literal("text-withheld"),
    data: z.object({ reason: z.string(), replaced: z.boolean() }),
  }),
  z.object({
    event: z.literal("section-end"),
    data: sectionEnd,
  }),
  z.object({ event: z.literal("error"), data: z.object({ code: z.string(), message: z.string() }) }),
]);
export type DraftEvent = z.infer<typeof draftEvent>;

export const checkOutcome = z.enum(["通过", "未通过", "人工核", "不适用"]);

const finding = z.object({
  /** Where to go: a section, a place of the sheet, or neither. */
  section: z.string().nullable(),
  ref: z.string().nullable(),
  where: z.string(),
  what: z.string(),
  remedy: z.string(),
});

export const rubricPoint = z.object({
  id: z.string().regex(/^R\d{2}$/),
  title: z.string(),
  outcome: checkOutcome,
  findings: z.array(finding),
});

/** A number that stands on no fact, calculation or clause, or on one that says something else. */
export const unboundFigure = z.object({
  section: z.string(),
  text: z.string(),
  sentence: z.string(),
  reason: z.string(),
});

export const draftCheck = z.object({
  as_of: asOf,
  points: z.array(rubricPoint),
  /** Of the points that code can judge and that apply, so many passed. */
  score: z.object({ passed: z.int(), checkable: z.int() }),
  figures: z.object({ total: z.int(), bound: z.int(), unbound: z.array(unboundFigure) }),
  /** 【待补充：…】 and 【待核实：…】 as they stand. */
  open: z.array(z.object({ section: z.string(), text: z.string() })),
  /** Duplicate invoices, lines outside the window, unpaid lines, sums that differ. */
  investments: z.array(finding),
  evidence: z.array(z.object({ number: z.int(), name: z.string(), for: z.string(), present: z.boolean() })),
  /** 写前体检: what the rules say of these facts, in one sentence each, and in full. */
  precheck: z.object({ lines: z.array(z.string()), determinations: z.array(determination) }),
  exportable: z.boolean(),
});
export type DraftCheck = z.infer<typeof draftCheck>;

/** A pasted or imported draft, read against the facts. Nothing of it is stored. */
export const readDraftRequest = z.strictObject({ text: z.string().min(1).max(400_000) });
export const readDraftResponse = z.object({
  sections: z.array(z.object({ id: z.string().nullable(), heading: z.string(), characters: z.int() })),
  missing_sections: z.array(z.string()),
  figures: z.object({ total: z.int(), bound: z.int(), unbound: z.array(unboundFigure) }),
  points: z.array(rubricPoint),
});
