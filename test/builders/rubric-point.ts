import type { FactSheet } from "../../server/domain/draft.ts";
import { checkDraft } from "../../server/drafts/checks/check-draft.ts";
import type { CheckInput } from "../../server/drafts/checks/check-input.ts";
import { unwritten, withWords } from "./edited-draft.ts";
import { sheetOf } from "./sheet-ledger.ts";

export const OUTLINE = "2025未来工厂";
export const SCENES = "2024未来工厂建设场景";
const BENEFITS = "提纲·五";

export type Change = (sheet: FactSheet) => void;

/** CF1's sheet with a change made. */
export const changed = (change: Change): FactSheet => {
  const sheet = sheetOf("cf1");
  change(sheet);
  return sheet;
};
export const told = (value: string) => ({ value, origin: "填写" as const, evidence: "" });

/** How one point of the rubric comes out, and what was found. */
export const pointOf = (draft: CheckInput, id: string) => {
  const point = checkDraft(draft).points.find((one) => one.id === id)!;
  return { outcome: point.outcome, what: point.findings.map((one) => one.what) };
};
export const ofSheet = (id: string, name: string, change: Change = () => {}) =>
  pointOf(unwritten(name, changed(change)), id);

const base = unwritten(OUTLINE, sheetOf("cf1"));
/** Of CF1's outline with these words for its effects. */
export const ofWords = (id: string, words: string) => pointOf(withWords(base, BENEFITS, words), id);
