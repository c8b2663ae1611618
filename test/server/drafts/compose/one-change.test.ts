import { describe, expect, it } from "vitest";
import type { FactSheet } from "../../../../server/domain/draft.ts";
import { composedDraft, templateSlugs, textsOf } from "../../../builders/composed-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

/** A block of each section, its figures' places in the sheet, and its words. */
function blocksOf(slug: string, sheet: FactSheet) {
  const { sections, ledger } = composedDraft(slug, sheet);
  return sections.flatMap(({ section, shown }) =>
    shown.map((block, at) => {
      const texts = textsOf([block]);
      return {
        id: `${section.id} ${at}`,
        words: texts.map(({ text }) => text).join("\n"),
        refs: new Set(
          texts.flatMap(({ figures }) => figures.flatMap(({ id }) => ledger.figures.get(id)!.refs)),
        ),
      };
    }),
  );
}

const untouched = new Map(templateSlugs.map((slug) => [slug, blocksOf(slug, sheetOf("cf1"))]));

function changed(slug: string, ref: string, change: (sheet: FactSheet) => void) {
  const before = untouched.get(slug)!;
  const sheet = structuredClone(sheetOf("cf1"));
  change(sheet);
  const after = blocksOf(slug, sheet);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  return {
    changed: before.filter(({ words }, at) => words !== after[at]!.words).map(({ id }) => id),
    standing: before.filter(({ refs }) => refs.has(ref)).map(({ id }) => id),
  };
}

describe("one changed fact changes each block that shows a figure standing on it, and no other", () => {
  it.each(templateSlugs)("%s: an indicator after", (slug) => {
    const found = changed(slug, "s1k1.after", ({ scenes }) => {
      scenes[0]!.indicators[0]!.after = "0.9";
    });
    expect(found.standing.length).toBeGreaterThan(1);
    // Of blocks that stand on it all changed but those that name only what it was before.
    expect(found.changed).toEqual(found.standing);
  });

  it.each(templateSlugs)("%s: a number inside a scene's words", (slug) => {
    const found = changed(slug, "s1.tech", ({ scenes }) => {
      scenes[0]!.tech = scenes[0]!.tech.replace("6工位", "8工位");
    });
    expect(found.standing.length).toBeGreaterThan(0);
    expect(found.changed).toEqual(found.standing);
  });
});
