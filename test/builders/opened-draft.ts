import { readFileSync } from "node:fs";
import type { Drafting } from "../../server/assistant/drafts/drafting.ts";
import { allComposed, openDraft, type OpenDraft } from "../../server/assistant/drafts/open-draft.ts";
import { loadCorpus } from "../../server/corpus/load-corpus.ts";
import type { StoredSection } from "../../server/domain/draft.ts";
import { readCard } from "../../server/drafts/import/read-card.ts";
import { loadTemplates } from "../../server/drafts/load-templates.ts";
import { loadDraftWords } from "../../server/drafts/load-words.ts";
import { loadInvestments } from "../../server/rules/investment-definitions.ts";
import { lintPack } from "../../server/rules/lint.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";
import { loadPacks } from "../../server/rules/load-packs.ts";
import { fakeClock } from "../fakes/clock.ts";

async function load(): Promise<Drafting> {
  const dir = "corpus";
  const [corpus, dictionary, templates, words] = await Promise.all([
    loadCorpus(dir),
    loadFacts(dir),
    loadTemplates(dir),
    loadDraftWords(dir),
  ]);
  const packs = await loadPacks({ corpus, dir, facts: dictionary, lint: lintPack });
  const investments = await loadInvestments(dir, dictionary);
  const notices = new Map(corpus.notices.map(({ slug, meta }) => [slug, meta.title]));
  return { packs, dictionary, investments, templates, words, notices, model: null, clock: fakeClock() };
}

let loaded: Promise<Drafting> | undefined;

/** What drafts are written from, out of the real corpus, without search and without a model. */
export const realDrafting = (): Promise<Drafting> => (loaded ??= load());

/** A company of the fixtures as its card: `cf1`, `cf3`. */
export const companyCard = (name: "cf1" | "cf3") =>
  JSON.parse(readFileSync(`evals/cases/companies/${name}.json`, "utf8")) as Record<string, unknown>;

/** Its draft on a template, all sections composed unless told otherwise. */
export async function openedDraft(
  company: "cf1" | "cf3",
  templateName: string,
  sections?: StoredSection[],
): Promise<OpenDraft> {
  const drafting = await realDrafting();
  const template = drafting.templates.named(templateName)!;
  const { sheet } = readCard(companyCard(company));
  const stored = { template: template.slug, sheet, sections: sections ?? allComposed(template) };
  return openDraft(stored, "2025-12-10", drafting);
}
