import { paragraph } from "./blocks.ts";
import { composeForm } from "./compose-form.ts";
import type { SectionComposer } from "./compose-input.ts";
import { unsure } from "./lacking.ts";

const UNLISTED = /我单位未被列入信用中国（重庆）失信名单/u;

/**
 * A promise of truth, word for word with the names filled in: a cell of its form, or paragraphs in a text. What the sheet
 * says otherwise is marked: a false promise is worse than none.
 */
export const composeCommitment: SectionComposer = (input) => {
  const listed = input.sheet.fields["列入失信名单"]?.value.trim() === "是";
  const kept = (text: string) =>
    listed
      ? text.replace(UNLISTED, (promise) => `${promise}${unsure("资料写已列入失信名单，与本条承诺不符")}`)
      : text;
  const blocks = composeForm(input).map((block) =>
    block.kind === "form"
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: kept(cell.text) }))) }
      : block,
  );
  const part = input.template.parts.find(({ sections }) => sections.includes(input.section));
  if (part?.kind === "form") return blocks;
  return blocks.flatMap((block) =>
    block.kind === "form"
      ? block.rows.flat().flatMap(({ text }) => text.split("\n").map((line) => paragraph(line)))
      : [block],
  );
};
