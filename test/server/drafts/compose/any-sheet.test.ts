import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../../server/drafts/checks/check-draft.ts";
import { renderText } from "../../../../server/drafts/render-blocks.ts";
import { composedDraft, templateSlugs, textsOf } from "../../../builders/composed-draft.ts";
import { randomSheet } from "../../../builders/random-sheet.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const ANY = { numRuns: 10 };
const draft = fc.tuple(fc.constantFrom(...templateSlugs), randomSheet);
const companies = new Map(
  templateSlugs.map((slug) => [
    slug,
    (["cf1", "cf3"] as const).map((company) => composedDraft(slug, sheetOf(company))),
  ]),
);
/** Slots, an item's number at the head of a paragraph, and the years that a form's columns print. */
const NOT_TYPED = /\{[^{}]+\}|^\d+\.|^（\d+）|【待补充：20\d\d年[^】]*】/gu;

function typedDigits({ sections }: ReturnType<typeof composedDraft>): string[] {
  return sections.flatMap(({ section, stored }) =>
    stored
      .filter(({ kind }) => kind !== "form" || section.writer !== "form")
      .flatMap((block) => textsOf([block]))
      .filter((text) => section.writer !== "commitment" && /\d/u.test(text.replaceAll(NOT_TYPED, ""))),
  );
}

describe("whatever the sheet holds", () => {
  it("nobody types a number into a draft", () => {
    fc.assert(
      fc.property(draft, ([slug, sheet]) => {
        expect(typedDigits(composedDraft(slug, sheet))).toEqual([]);
      }),
      ANY,
    );
  });

  it.each(templateSlugs)("%s of CF1 and CF3: no typed number", (slug) => {
    expect(companies.get(slug)!.flatMap(typedDigits)).toEqual([]);
  });

  it.each(templateSlugs)("%s: no praise and no promise in the composer's own words", (slug) => {
    const own = companies
      .get(slug)!
      .flatMap(({ sections }) =>
        sections
          .filter(({ section }) => section.writer !== "form" && section.writer !== "commitment")
          .flatMap(({ stored }) => textsOf(stored)),
      );
    const praise =
      /显著|大幅|极大|首创|领先|一流|先进|突破|标杆|保证|确保|必将|可获得|将获得|圆满|卓越(?!级)/u;
    expect(own.filter((text) => praise.test(text.replaceAll(/\{[^{}]+\}/gu, "")))).toEqual([]);
  });

  it("each number is bound as the checks read it", () => {
    fc.assert(
      fc.property(draft, ([slug, sheet]) => {
        expect(checkDraft(composedDraft(slug, sheet)).figures.unbound).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it("every slot names something, no cell is left as a bare slot or an undefined", () => {
    fc.assert(
      fc.property(draft, ([slug, sheet]) => {
        const { sections, ledger } = composedDraft(slug, sheet);
        const texts = sections.flatMap(({ stored }) => textsOf(stored));
        expect(texts.flatMap((text) => renderText(text, ledger).lost)).toEqual([]);
        const shown = texts.map((text) => renderText(text, ledger).text);
        expect(shown.filter((text) => /undefined|null|\[object|[{}]/u.test(text))).toEqual([]);
        expect(shown.filter((text) => /【[^】]*【|注：$/u.test(text))).toEqual([]);
        expect(shown.filter((text) => /。。|，，|；；|，。|：。|、、|（）/u.test(text))).toEqual([]);
      }),
      ANY,
    );
  });

  it("the same sheet gives the same draft, and rows are as wide as their head", () => {
    fc.assert(
      fc.property(draft, ([slug, sheet]) => {
        const { sections } = composedDraft(slug, sheet);
        expect(composedDraft(slug, sheet).sections.map(({ stored }) => stored)).toEqual(
          sections.map(({ stored }) => stored),
        );
        const widths = sections.flatMap(({ stored }) =>
          stored.flatMap((block) =>
            block.kind === "table" ? block.rows.map((row) => row.length - block.head.length) : [],
          ),
        );
        expect(widths.every((more) => more === 0)).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  it("what is only expected has no number in a text on what has happened", () => {
    const actual = templateSlugs.filter((slug) => slug !== "cq-factory-scenes-2024");
    fc.assert(
      fc.property(fc.constantFrom(...actual), randomSheet, (slug, sheet) => {
        const { sections } = composedDraft(slug, sheet);
        const expected = sheet.scenes
          .flatMap(({ indicators }) => indicators)
          .filter(({ basis }) => basis === "预计")
          .flatMap(({ id }) => ["before", "after", "points", "relative"].map((key) => `${id}.${key}`));
        const told = sections.flatMap(({ shown }) =>
          textsOf([...shown]).flatMap(({ figures }) => figures.map(({ id }) => id)),
        );
        expect(told.filter((id) => expected.includes(id))).toEqual([]);
      }),
      ANY,
    );
  });
});
