import { expect, it } from "vitest";
import { readDraftText } from "../../../../server/drafts/read-draft-text.ts";
import { readWordText } from "../../../../server/drafts/word/read-word-text.ts";
import { wordDraft } from "../../../builders/word-draft.ts";

// All templates with both companies: test/prove/drafts-in-libreoffice.prove.test.ts.
it.each([
  ["cf1", "cq-new-models-2024"],
  ["cf3", "cq-factory-scenes-2024"],
] as const)("an exported file is read again with the same sections: %s, %s", async (company, template) => {
  const { open, file } = await wordDraft(company, template, { verification: true });
  const read = readDraftText(open, await readWordText(file));
  const outline = open.template.parts.flatMap(({ sections }) => sections.map(({ id }) => id));
  expect(read.missing_sections).toEqual([]);
  expect(read.sections.flatMap(({ id }) => id ?? [])).toEqual(outline);
  expect(read.figures.unbound).toEqual([]);
});
