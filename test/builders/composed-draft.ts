import { readFileSync } from "node:fs";
import { loadCorpus } from "../../server/corpus/load-corpus.ts";
import type { DraftField, DraftTemplate, FactSheet } from "../../server/domain/draft.ts";
import type { DraftStanding } from "../../server/domain/draft-standing.ts";
import { buildLedger } from "../../server/drafts/build-ledger.ts";
import type { SectionText } from "../../server/drafts/checks/check-input.ts";
import { composeSection } from "../../server/drafts/compose/compose-section.ts";
import type { DraftLedger } from "../../server/drafts/draft-ledger.ts";
import { readCard } from "../../server/drafts/import/read-card.ts";
import { loadTemplates } from "../../server/drafts/load-templates.ts";
import { loadDraftWords } from "../../server/drafts/load-words.ts";
import { renderBlocks } from "../../server/drafts/render-blocks.ts";
import { loadInvestments } from "../../server/rules/investment-definitions.ts";
import { lintPack } from "../../server/rules/lint.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";
import { loadPacks } from "../../server/rules/load-packs.ts";
import { appraiseSheet } from "../../server/tools/appraise-sheet.ts";

const DIR = "corpus";
const [corpus, dictionary, templates, words] = await Promise.all([
  loadCorpus(DIR),
  loadFacts(DIR),
  loadTemplates(DIR),
  loadDraftWords(DIR),
]);
const packs = await loadPacks({ corpus, dir: DIR, facts: dictionary, lint: lintPack });
const investments = await loadInvestments(DIR, dictionary);

export const templateSlugs: readonly string[] = [...templates.templates.keys()];

/** What `checkDraft` takes. */
interface ComposedDraft {
  template: DraftTemplate;
  fields: ReadonlyMap<string, DraftField>;
  sheet: FactSheet;
  standing: DraftStanding;
  ledger: DraftLedger;
  sections: SectionText[];
}

/** The sheet of a company of the fixtures: `cf1`, `cf3`. */
export const companySheet = (name: "cf1" | "cf3"): FactSheet =>
  readCard(JSON.parse(readFileSync(`evals/cases/companies/${name}.json`, "utf8"))).sheet;

/** Every section of a template composed from a sheet by the real ledger and the real rules. */
export function composedDraft(slug: string, sheet: FactSheet, asOf = "2026-11-21"): ComposedDraft {
  const template = templates.templates.get(slug)!;
  const { fields } = templates;
  const standing = appraiseSheet({ sheet, fields, template, packs, dictionary, investments, asOf });
  const ledger = buildLedger({ sheet, fields, template, standing });
  const sections = template.parts.flatMap((part) =>
    part.sections.map((section) => {
      const stored = composeSection({ template, section, sheet, ledger, standing, fields, words });
      return { section, part: part.id, state: "内置" as const, stored, shown: renderBlocks(stored, ledger) };
    }),
  );
  return { template, fields, sheet, standing, ledger, sections };
}
