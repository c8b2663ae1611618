import * as fc from "fast-check";
import { expect, it } from "vitest";
import { sectionView } from "../../server/assistant/drafts/draft-view.ts";
import { blockTexts } from "../../server/drafts/block-texts.ts";
import { draftDocument } from "../../server/drafts/word/draft-document.ts";
import { readWordText } from "../../server/drafts/word/read-word-text.ts";
import { composedDraft, templateSlugs } from "../builders/composed-draft.ts";
import { randomSheet } from "../builders/random-sheet.ts";

const unspaced = (text: string) => text.replaceAll(/\s/gu, "");

it("whatever is typed, the file can be read and every word of the draft is in it: 30 sheets", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...templateSlugs), randomSheet, async (slug, sheet) => {
      const composed = composedDraft(slug, sheet);
      const { template, ledger } = composed;
      const sections = composed.sections.map(sectionView);
      const draft = { title: "任意", sheet, sections, figures: [...ledger.figures.values()] };
      const file = await draftDocument({ template, draft, notices: new Map(), verification: true });
      const text = unspaced(await readWordText(file));
      const lost = sections
        .flatMap(({ blocks }) => blocks.flatMap((block) => blockTexts(block)))
        .flatMap((shown) => shown.text.split("\n"))
        .filter((line) => !text.includes(unspaced(line)));
      expect(lost).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
