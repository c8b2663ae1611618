import type {
  DraftField,
  DraftTemplate,
  FactSheet,
  StoredBlock,
  TemplateSection,
} from "../../domain/draft.ts";
import type { DraftStanding } from "../../domain/draft-standing.ts";
import type { DraftLedger } from "../draft-ledger.ts";
import type { DraftWords } from "../load-words.ts";

/** What a section is composed from. */
export interface ComposeInput {
  template: DraftTemplate;
  section: TemplateSection;
  sheet: FactSheet;
  ledger: DraftLedger;
  standing: DraftStanding;
  fields: ReadonlyMap<string, DraftField>;
  words: DraftWords;
}

/** Writes one kind of section out of facts: pure, plain words with slots, 【待补充：…】 where a fact is lacking. */
export type SectionComposer = (input: ComposeInput) => StoredBlock[];
