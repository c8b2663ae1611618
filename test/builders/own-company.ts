import { readFileSync } from "node:fs";
import { checkDraft } from "../../server/drafts/checks/check-draft.ts";
import type { CheckInput } from "../../server/drafts/checks/check-input.ts";
import { readCard } from "../../server/drafts/import/read-card.ts";
import { composedDraft } from "./composed-draft.ts";

export const FACTORY = "cq-future-factory-2025";
export const SCENES = "cq-factory-scenes-2024";
export const MODELS = "cq-new-models-2024";

/** The card of an invented company, `own-<name>.json`. */
export const ownCard = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../evals/cases/companies/own-${name}.json`, import.meta.url), "utf8"));
export const drafted = (name: string, template = FACTORY): CheckInput =>
  composedDraft(template, readCard(ownCard(name)).sheet);

export const figure = ({ ledger }: CheckInput, key: string) => ledger.figures.get(key)?.text;
/** Of the draft's own notice: its verdict, or that of the condition with this title. */
export const verdictOf = ({ standing, template }: CheckInput, title?: string) => {
  const own = standing.determinations.find(({ notice }) => notice === template.notice)!;
  return title === undefined ? own.verdict : own.conditions.find((one) => one.title === title)?.verdict;
};
export const findings = (input: CheckInput, id: string) =>
  checkDraft(input).points.find((point) => point.id === id)!;
