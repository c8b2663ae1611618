import { readFileSync } from "node:fs";
import { loadCorpus } from "../../server/corpus/load-corpus.ts";
import type { DraftField, DraftTemplate, FactSheet } from "../../server/domain/draft.ts";
import type { DraftStanding } from "../../server/domain/draft-standing.ts";
import { buildLedger } from "../../server/drafts/build-ledger.ts";
import type { DraftLedger } from "../../server/drafts/draft-ledger.ts";
import { readCard } from "../../server/drafts/import/read-card.ts";
import { loadTemplates } from "../../server/drafts/load-templates.ts";
import { renderText } from "../../server/drafts/render-blocks.ts";
import { loadInvestments } from "../../server/rules/investment-definitions.ts";
import { lintPack } from "../../server/rules/lint.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";
import { loadPacks } from "../../server/rules/load-packs.ts";
import { factSheet } from "../../server/schemas/draft-sheet.ts";
import { appraiseSheet } from "../../server/tools/appraise-sheet.ts";

const dir = new URL("../../corpus", import.meta.url).pathname;
const dictionary = await loadFacts(dir);
const known = {
  dictionary,
  packs: await loadPacks({ corpus: await loadCorpus(dir), dir, facts: dictionary, lint: lintPack }),
  investments: await loadInvestments(dir, dictionary),
};
const loaded = await loadTemplates(dir);

export const fields: ReadonlyMap<string, DraftField> = loaded.fields;

/** A template by any of its names. */
export function templateOf(name: string): DraftTemplate {
  const template = loaded.named(name);
  if (!template) throw new Error(`no template ${name}`);
  return template;
}

/** The sheet of a development company, to be changed at will. */
export function sheetOf(company: "cf1" | "cf3"): FactSheet {
  const path = new URL(`../../evals/cases/companies/${company}.json`, import.meta.url);
  return readCard(JSON.parse(readFileSync(path, "utf8"))).sheet;
}

/** A sheet with this in it and nothing else. */
export const sheetWith = (cells: Record<string, unknown>): FactSheet => factSheet.parse(cells);

interface Opened {
  standing: DraftStanding;
  ledger: DraftLedger;
  /** What a key shows: a figure's text, a phrase with its slots filled; null where there is none. */
  shows: (key: string) => string | null;
}

/** What the rules say of a sheet, and the ledger that stands on both. */
export function openSheet(
  sheet: FactSheet,
  name = "cq-future-factory-2025",
  asOf = "2026-11-21T17:25:00+08:00",
): Opened {
  const template = templateOf(name);
  const standing = appraiseSheet({ sheet, fields, template, ...known, asOf });
  const ledger = buildLedger({ sheet, fields, template, standing });
  const has = (key: string) => ledger.figures.has(key) || ledger.phrases.has(key);
  return { standing, ledger, shows: (key) => (has(key) ? renderText(`{${key}}`, ledger).text : null) };
}
