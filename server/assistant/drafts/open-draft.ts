import type { DraftTemplate, SectionState, StoredBlock, TemplateSection } from "../../domain/draft.ts";
import type { StoredDraft } from "../../domain/draft-store.ts";
import { begunRows } from "../../drafts/begun-rows.ts";
import { buildLedger } from "../../drafts/build-ledger.ts";
import type { CheckInput } from "../../drafts/checks/check-input.ts";
import { composeSection } from "../../drafts/compose/compose-section.ts";
import { renderBlocks } from "../../drafts/render-blocks.ts";
import { appraiseSheet } from "../../tools/appraise-sheet.ts";
import { templateNamed, type Drafting } from "./drafting.ts";

/** A draft with everything that follows from its facts: what the rules say, its figures, its sections in words. */
export interface OpenDraft extends CheckInput {
  asOf: string;
  /** What the facts compose for a section, in slots, whatever stands there now. */
  compose: (section: TemplateSection) => StoredBlock[];
}

/** Forms and promises of truth have no words of their own: they follow the facts, written or not. */
export const followsFacts = ({ writer }: TemplateSection): boolean =>
  writer === "form" || writer === "commitment" || writer === "heading-only";

export const sectionsOf = ({ parts }: DraftTemplate): TemplateSection[] =>
  parts.flatMap(({ sections }) => sections);

/** Every section of a template as the composer writes it. */
export const allComposed = (template: DraftTemplate): StoredDraft["sections"] =>
  sectionsOf(template).map(({ id }) => ({ id, state: "内置", blocks: null }));

/** Pure: the same facts, sections and day give the same draft. Throws `TemplateUnknown`. */
export function openDraft(
  draft: Pick<StoredDraft, "template" | "sheet" | "sections">,
  asOf: string,
  drafting: Drafting,
): OpenDraft {
  const template = templateNamed(drafting, draft.template);
  const sheet = begunRows(draft.sheet);
  const { packs, dictionary, investments, words } = drafting;
  const { fields } = drafting.templates;
  const standing = appraiseSheet({ sheet, fields, template, packs, dictionary, investments, asOf });
  const ledger = buildLedger({ sheet, fields, template, standing });
  const written = new Map(draft.sections.map((section) => [section.id, section]));
  const compose = (section: TemplateSection) =>
    composeSection({ template, section, sheet, ledger, standing, fields, words });

  function stored(section: TemplateSection): { state: SectionState; stored: StoredBlock[] } {
    const kept = written.get(section.id);
    if (followsFacts(section)) return { state: "内置", stored: compose(section) };
    if (kept === undefined || kept.state === "空") return { state: "空", stored: [] };
    return kept.blocks === null
      ? { state: "内置", stored: compose(section) }
      : { state: kept.state, stored: kept.blocks };
  }

  const sections = template.parts.flatMap(({ id: part, sections: listed }) =>
    listed.map((section) => {
      const { state, stored: blocks } = stored(section);
      return { section, part, state, stored: blocks, shown: renderBlocks(blocks, ledger) };
    }),
  );
  return { asOf, template, fields, sheet, ledger, standing, sections, compose };
}
