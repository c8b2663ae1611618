import { paragraph } from "./blocks.ts";
import { composeForm } from "./compose-form.ts";
import type { SectionComposer } from "./compose-input.ts";

/** A promise of truth, word for word with the names filled in: a cell of its form, or paragraphs in a text. */
export const composeCommitment: SectionComposer = (input) => {
  const blocks = composeForm(input);
  const part = input.template.parts.find(({ sections }) => sections.includes(input.section));
  if (part?.kind === "form") return blocks;
  return blocks.flatMap((block) =>
    block.kind === "form"
      ? block.rows.flat().flatMap(({ text }) => text.split("\n").map((line) => paragraph(line)))
      : [block],
  );
};
