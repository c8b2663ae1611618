import type { DraftField, DraftTemplate, FactSheet, SheetScene } from "../domain/draft.ts";
import type { DraftStanding } from "../domain/draft-standing.ts";
import type { DraftLedger } from "./draft-ledger.ts";
import { fieldEntries } from "./field-entries.ts";
import { indicatorEntries } from "./indicator-entries.ts";
import { investmentEntries } from "./investment-entries.ts";
import { LedgerEntries } from "./ledger-entries.ts";
import { policyEntries } from "./policy-entries.ts";
import { savingEntries } from "./saving-entries.ts";
import { doubtEntries } from "./standing-entries.ts";
import { placesOf } from "./sheet-places.ts";
import { tellProse, tellWords } from "./tell-words.ts";

interface LedgerInput {
  sheet: FactSheet;
  fields: ReadonlyMap<string, DraftField>;
  template: DraftTemplate;
  standing: DraftStanding;
}

/**
 * Every number a draft may show, worked out anew from the sheet: pure, no clock. What can't be read has no figure and a
 * fault that names its cell; nothing is guessed and nothing throws.
 */
export function buildLedger({ sheet, fields, template, standing }: LedgerInput): DraftLedger {
  const entries = new LedgerEntries(placesOf(sheet, fields));
  fieldEntries(entries, sheet, fields);
  const view = standing.investments.find(({ notice }) => notice === template.notice);
  investmentEntries(entries, sheet, fields, view, standing.lineFaults);
  if (entries.get("i.window") !== undefined) doubtEntries(entries, standing.doubts ?? []);
  for (const scene of sheet.scenes) sceneEntries(entries, scene);
  const indicators = sheet.scenes
    .flatMap((scene) => scene.indicators)
    .map((indicator) => [indicator.id, indicatorEntries(entries, indicator)] as const);
  savingEntries(entries, sheet, new Map(indicators));
  policyEntries(entries, standing);
  tooManyScenes(entries, sheet, template);
  for (const { name, message } of standing.unread ?? []) entries.fault(`facts.${name}`, message);
  return entries.build();
}

function sceneEntries(entries: LedgerEntries, scene: SheetScene): void {
  const { id } = scene;
  for (const cell of ["name", "link", "evidence"] as const)
    tellWords(entries, `${id}.${cell}`, `${id}.${cell}`, scene[cell]);
  for (const cell of ["pain", "tech", "data", "model", "system", "loop", "scope"] as const)
    tellProse(entries, `${id}.${cell}`, scene[cell], scene.evidence);
}

function tooManyScenes(entries: LedgerEntries, { scenes }: FactSheet, template: DraftTemplate): void {
  const { most } = template.scenes;
  if (most === null) return;
  for (const [at, { id }] of scenes.entries())
    if (at >= most) entries.fault(id, `最多写${most}个场景，这是第${at + 1}个，请合并或删去`);
}
