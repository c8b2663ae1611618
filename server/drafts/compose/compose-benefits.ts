import type { StoredBlock } from "../../domain/draft.ts";
import { heading, numbered, paragraph } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { familyParagraph } from "./family-paragraph.ts";
import { familiesOf } from "./indicator-families.ts";
import { expectedOnly } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { savingsParagraphs } from "./savings-paragraphs.ts";
import { socialParagraphs } from "./social-paragraphs.ts";
import { sentence } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

const LEAD = {
  实绩: "以下均为建成投产后的实际数据，与建设前同口径对比；绝对变化与相对变化分开写，百分比指标的绝对变化以百分点计。",
  预期: "以下为项目建成后的预期效益，凡已有实测数据的另行标明；绝对变化与相对变化分开写，百分比指标的绝对变化以百分点计。",
};

/** Indicators by family, with how they are counted: what a reviewer recomputes. */
export function indicatorBlocks(input: ComposeInput): StoredBlock[] {
  const { ledger, sheet, template, words } = input;
  const families = familiesOf(sheet, words, (one) => mayTell(template, one)).filter(({ social }) => !social);
  const expected = sheet.scenes
    .flatMap(({ indicators }) => indicators)
    .filter((one) => !mayTell(template, one));
  if (families.length === 0 && expected.length === 0)
    return [paragraph(`${lacking("质量、效率、交付、库存、能耗等指标的建设前后数据")}。`)];
  return [
    ...families.map((family) => paragraph(familyParagraph(input, family))),
    ...expectedOnly(ledger, expected).map((told) => paragraph(sentence(ledger, told))),
  ];
}

/** 效益分析: indicators by family, yearly savings with their arithmetic, social effects apart. */
export const composeBenefits: SectionComposer = (input) => {
  const { section, template } = input;
  const part = (at: number, words: string) =>
    heading(section.level + 1, numbered(section.level + 1, at, words));
  const mark = template.effects === "预期" ? "预期" : "";
  return [
    paragraph(LEAD[template.effects]),
    part(1, `${mark}经济效益`),
    ...indicatorBlocks(input),
    part(2, `${mark}年节约测算`),
    ...savingsParagraphs(input).map(paragraph),
    part(3, `${mark}社会效益`),
    ...socialParagraphs(input).map(paragraph),
  ];
};

/** 003 三（一）1: the same without the social effects, which have a section of their own. */
export const composeEconomicValue: SectionComposer = (input) => [
  paragraph(LEAD[input.template.effects]),
  ...indicatorBlocks(input),
  ...savingsParagraphs(input).map(paragraph),
];
