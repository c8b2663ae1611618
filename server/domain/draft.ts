import type { z } from "zod";
import type {
  draftSection,
  readDraftResponse,
  sectionState,
  shownBlock,
  shownText,
  storedBlock,
  storedSection,
} from "../schemas/draft.ts";
import type {
  factSheet,
  origin,
  sheetFault,
  sheetImport,
  sheetIndicator,
  sheetInvestment,
  sheetSaving,
  sheetScene,
} from "../schemas/draft-sheet.ts";
import type { draftField, draftTemplate, templateSection, templateView } from "../schemas/draft-template.ts";

export type { Draft, DraftCheck, DraftEvent, DraftFigure } from "../schemas/draft.ts";

/** An existing text read against the facts of a draft. */
export type ReadDraft = z.infer<typeof readDraftResponse>;

export type FactSheet = z.infer<typeof factSheet>;
export type SheetInvestment = z.infer<typeof sheetInvestment>;
export type SheetIndicator = z.infer<typeof sheetIndicator>;
export type SheetScene = z.infer<typeof sheetScene>;
export type SheetSaving = z.infer<typeof sheetSaving>;
export type SheetFault = z.infer<typeof sheetFault>;
export type SheetImport = z.infer<typeof sheetImport>;
export type Origin = z.infer<typeof origin>;

export type DraftField = z.infer<typeof draftField>;
export type DraftTemplate = z.infer<typeof draftTemplate>;
export type TemplateView = z.infer<typeof templateView>;
export type TemplateSection = z.infer<typeof templateSection>;

export type StoredBlock = z.infer<typeof storedBlock>;
export type ShownBlock = z.infer<typeof shownBlock>;
export type ShownText = z.infer<typeof shownText>;
export type StoredSection = z.infer<typeof storedSection>;
export type DraftSection = z.infer<typeof draftSection>;
export type SectionState = z.infer<typeof sectionState>;
