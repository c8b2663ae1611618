import type {
  DraftCheck,
  DraftField,
  DraftTemplate,
  FactSheet,
  SectionState,
  ShownBlock,
  StoredBlock,
  TemplateSection,
} from "../../domain/draft.ts";
import type { DraftStanding } from "../../domain/draft-standing.ts";
import type { DraftLedger } from "../draft-ledger.ts";

/** A section as kept and as read: `stored` holds slots, `shown` their words with the spans of the figures. */
export interface SectionText {
  section: TemplateSection;
  /** Id of its part of the template. */
  part: string;
  state: SectionState;
  stored: readonly StoredBlock[];
  shown: readonly ShownBlock[];
}

/** A whole draft, every section of its template in order, with the facts that it stands on. */
export interface CheckInput {
  template: DraftTemplate;
  fields: ReadonlyMap<string, DraftField>;
  sheet: FactSheet;
  ledger: DraftLedger;
  standing: DraftStanding;
  sections: readonly SectionText[];
}

export type Point = DraftCheck["points"][number];
export type Finding = Point["findings"][number];
