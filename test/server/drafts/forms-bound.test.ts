import { expect, test } from "vitest";
import type { DraftField } from "../../../server/domain/draft.ts";
import { checkDraft } from "../../../server/drafts/checks/check-draft.ts";
import { composedDraft, templateSlugs } from "../../builders/composed-draft.ts";
import { fields, sheetWith, templateOf } from "../../builders/sheet-ledger.ts";

/** Words of the kind that people type: with numbers, letters and signs in them. */
const TYPED: Record<DraftField["type"], string> = {
  text: "甲5号（第2期，GB/T 39116—2020，ZL202410001234.5）",
  longtext: "覆盖3个车间、12条产线\n2024年3月上线MES V3.2；联网率98.5%，发明专利2件（ZL202410005678.9）",
  money: "1234.56",
  percent: "45.6",
  number: "3.12",
  int: "612",
  date: "2024-03-01",
  choice: "",
  choices: "",
  yesno: "是",
};
const answer = ({ type, options }: DraftField) =>
  options === null ? TYPED[type] : type === "choices" ? options.join("；") : options[0]!;

const everything = (slug: string) => {
  const { years } = templateOf(slug);
  const keys = [...fields.values()].flatMap((field) =>
    (field.yearly ? years.map((year) => `${field.name}@${year}`) : [field.name]).map(
      (key) => [key, { value: answer(field) }] as const,
    ),
  );
  const scenes = Array.from({ length: 10 }, (_, at) => ({
    id: `s${at + 1}`,
    name: `${at + 1}号线5G+AI质检${at + 20}`,
  }));
  return sheetWith({ fields: Object.fromEntries(keys), scenes });
};

/** Unbound figures in the forms and promises of a template. */
function unboundInForms(slug: string, sheet: ReturnType<typeof sheetWith>): string[] {
  const draft = composedDraft(slug, sheet);
  const forms = new Set(
    draft.sections.flatMap(({ section: { id, writer } }) =>
      writer === "form" || writer === "commitment" ? [id] : [],
    ),
  );
  const { unbound } = checkDraft(draft).figures;
  return unbound
    .filter(({ section }) => forms.has(section))
    .map(({ section, text, sentence }) => `${section} ${text} ${sentence}`);
}

test.each(templateSlugs)("%s: every number of a form that was filled in whole is bound", (slug) => {
  expect(unboundInForms(slug, everything(slug))).toEqual([]);
});

test.each(templateSlugs)("%s: so is every one of a form that nobody filled in", (slug) => {
  expect(unboundInForms(slug, sheetWith({}))).toEqual([]);
});
