import { expect, test } from "vitest";
import type { DraftField } from "../../../server/domain/draft.ts";
import { templateView } from "../../../server/drafts/template-view.ts";
import { composedDraft, shownText, templateSlugs } from "../../builders/composed-draft.ts";
import { fields, sheetWith, templateOf } from "../../builders/sheet-ledger.ts";

/** Fields answered in words, each in words of its own that nothing else says. */
const worded = [...fields.values()].filter(({ type }) => type === "text" || type === "longtext");
const tokenOf = ({ name }: DraftField) => `甲乙${Array.from(name).join("丙")}丙丁`;
const ANSWERS: Partial<Record<DraftField["type"], string>> = { yesno: "是", date: "2024-03-01" };

/** Every field answered but those left out. */
const told = (leftOut: readonly string[]) =>
  sheetWith({
    fields: Object.fromEntries(
      [...fields.values()]
        .filter(({ yearly, name }) => !yearly && !leftOut.includes(name))
        .map((field) => {
          const value = worded.includes(field) ? tokenOf(field) : (field.options?.[0] ?? ANSWERS[field.type]);
          return [field.name, { value: value ?? "3" }];
        }),
    ),
  });

/** Words of one's own take the place of what they are otherwise written from. */
const briefs = ["企业简介", "项目简介"];
const sheets = [told([]), told(briefs), told([...briefs, "单位地址", "整体架构"])];
const shownOf = (slug: string) => sheets.map((sheet) => shownText(composedDraft(slug, sheet))).join("\n");

const opened = templateSlugs.map((slug) => {
  const shown = shownOf(slug);
  return {
    slug,
    asked: new Set(templateView(templateOf(slug)).fields),
    said: new Set(worded.filter((field) => shown.includes(tokenOf(field))).map(({ name }) => name)),
  };
});

test.each(opened)("$slug: the page asks for every field that its text shows", ({ asked, said }) => {
  expect(Array.from(said).filter((name) => !asked.has(name))).toEqual([]);
});

test("a field in words that a page asks for is shown by one of the templates that ask", () => {
  const asking = (name: string) => opened.filter(({ asked }) => asked.has(name));
  const idle = worded.filter(
    ({ name }) => asking(name).length > 0 && !asking(name).some(({ said }) => said.has(name)),
  );
  expect(idle.map(({ name }) => name)).toEqual([]);
});
