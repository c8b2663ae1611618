import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { paragraph } from "./blocks.ts";
import { familyParagraph } from "./family-paragraph.ts";
import { familiesOf } from "./indicator-families.ts";
import { nameOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { sentence, toldLines } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

/** What the public gains, told apart from the company's own: what the sheet says, then the families that are about it. */
export function socialParagraphs(input: ComposeInput): string[] {
  const { ledger, sheet, template, words } = input;
  const told = toldLines(ledger, "f.社会效益").map((line) => sentence(ledger, line));
  const families = familiesOf(sheet, words, (one) => mayTell(template, one));
  const energy = families.find(({ name }) => name === words.energy_family);
  const saves = energy
    ? `节能降耗方面。${energy.indicators.map((one) => nameOf(ledger, one)).join("、")}的变化见上，其节约额已计入经济效益，这里不重复计；${lacking("折合的节能量、减排量及折算依据")}。`
    : undefined;
  const social = families.filter((family) => family.social).map((family) => familyParagraph(input, family));
  const found = [...told, ...social, ...(saves === undefined ? [] : [saves])];
  return found.length > 0
    ? found
    : [`${lacking("安全生产、节能减排、带动产业链和人才培养等方面的社会效益，附数据和来源")}。`];
}

/** 003 三（一）3. */
export const composeSocialBenefits: SectionComposer = (input) => [
  ...socialParagraphs(input).map(paragraph),
  paragraph(
    input.ledger.phrases.has("f.社会效益")
      ? "以上为社会效益，未与经济效益重复计算。"
      : `${lacking("产业结构和价值链位置的变化，对行业新旧模式更替、人才培育的借鉴意义")}。`,
  ),
];
