import { loadCorpus } from "../../server/corpus/load-corpus.ts";
import type { FactSheet } from "../../server/domain/draft.ts";
import { buildLedger } from "../../server/drafts/build-ledger.ts";
import { composeCommitment } from "../../server/drafts/compose/compose-commitment.ts";
import { composeForm } from "../../server/drafts/compose/compose-form.ts";
import { loadTemplates } from "../../server/drafts/load-templates.ts";
import { loadDraftWords } from "../../server/drafts/load-words.ts";
import { renderBlocks } from "../../server/drafts/render-blocks.ts";
import { loadInvestments } from "../../server/rules/investment-definitions.ts";
import { lintPack } from "../../server/rules/lint.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";
import { loadPacks } from "../../server/rules/load-packs.ts";
import { appraiseSheet } from "../../server/tools/appraise-sheet.ts";

const dir = new URL("../../corpus", import.meta.url).pathname;
const corpus = await loadCorpus(dir);
const dictionary = await loadFacts(dir);
const packs = await loadPacks({ corpus, dir, facts: dictionary, lint: lintPack });
const investments = await loadInvestments(dir, dictionary);
const words = await loadDraftWords(dir);
const loaded = await loadTemplates(dir);
const asOf = "2026-11-21";

/** A form or a promise of a template as the sheet fills it: rows of shown cells. */
export function composedForm(name: string, sectionId: string, sheet: FactSheet): string[][] {
  const template = loaded.named(name)!;
  const { fields } = loaded;
  const section = template.parts.flatMap(({ sections }) => sections).find(({ id }) => id === sectionId)!;
  const standing = appraiseSheet({ sheet, fields, template, packs, dictionary, investments, asOf });
  const ledger = buildLedger({ sheet, fields, template, standing });
  const compose = section.writer === "commitment" ? composeCommitment : composeForm;
  const blocks = compose({ template, section, sheet, ledger, standing, fields, words });
  return renderBlocks(blocks, ledger).flatMap((block) =>
    block.kind === "form"
      ? block.rows.map((row) => row.map(({ text }) => text.text))
      : block.kind === "paragraph"
        ? [[block.text.text]]
        : [],
  );
}
