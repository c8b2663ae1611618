import type { StoredBlock } from "../../domain/draft.ts";
import { acrossScenes } from "./across-scenes.ts";
import { paragraph } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { improved } from "./direction.ts";
import { familyParagraph, groundsTable } from "./family-paragraph.ts";
import { type Family, familiesOf } from "./indicator-families.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { slot } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

/** What the public gains, told apart from the company's own: what the sheet says, then the families that are about it. */
export function socialParagraphs(input: ComposeInput): StoredBlock[] {
  const { ledger, sheet, template, words } = input;
  const families = familiesOf(sheet, words, (one) => mayTell(template, one));
  const social = families.filter((family) => family.social);
  // What takes more than before saves nothing.
  const energy = (families.find(({ name }) => name === words.energy_family)?.indicators ?? []).filter(
    (one) => improved(ledger, one) !== false,
  );
  const found = [
    ...ownWords(ledger, "社会效益"),
    ...social.map((family) => paragraph(familyParagraph(input, family))),
    ...groundsTable(input, "社会效益指标的口径、来源和时段", social),
    ...(energy.length === 0 ? [] : [paragraph(savedEnergy(input, energy))]),
  ];
  const asked = `${lacking("安全生产、节能减排、带动产业链和人才培养等方面的社会效益，附数据和来源")}。`;
  return found.length > 0 ? found : [paragraph(asked)];
}

/** Less energy is a public gain too; its money was counted among the economic effects. */
function savedEnergy(input: ComposeInput, indicators: Family["indicators"]): string {
  const { ledger, sheet } = input;
  const { name } = acrossScenes(input);
  const paid = indicators.filter(({ id }) =>
    sheet.savings.some((one) => one.indicator === id && slot(ledger, `${one.id}.saving`) !== undefined),
  );
  const whose = paid.length === indicators.length ? "其" : `${paid.map(name).join("、")}的`;
  const once = paid.length === 0 ? "" : `，${whose}节约额已计入经济效益，这里不重复计`;
  return `节能降耗方面。${indicators.map(name).join("、")}的变化见上${once}；${lacking("折合的节能量、减排量及折算依据")}。`;
}

/** 003 三（一）3. */
export const composeSocialBenefits: SectionComposer = (input) => [
  ...socialParagraphs(input),
  ...(input.ledger.phrases.has("f.社会效益")
    ? []
    : [paragraph(`${lacking("产业结构和价值链位置的变化，对行业新旧模式更替、人才培育的借鉴意义")}。`)]),
];
