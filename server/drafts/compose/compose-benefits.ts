import type { StoredBlock } from "../../domain/draft.ts";
import { acrossScenes } from "./across-scenes.ts";
import { heading, numbered, paragraph } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { familyParagraph, groundsTable } from "./family-paragraph.ts";
import { familiesOf } from "./indicator-families.ts";
import { expectedOnly, measuredAmong, remarksOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { savingsParagraphs } from "./savings-paragraphs.ts";
import { socialParagraphs } from "./social-paragraphs.ts";
import { sentence } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

const APART = "绝对变化与相对变化分列，百分比指标的绝对变化以百分点计";
const LEAD = {
  实绩: `本节写已实现的成效，预计值不列入。${APART}。`,
  预期: `本节写项目建成后的预期效益，已有实测数据的注明实测。${APART}。`,
};

/** Indicators by family, then how each is counted, where it comes from and over which periods. */
function indicatorBlocks(input: ComposeInput): StoredBlock[] {
  const { ledger, sheet, template, words } = input;
  const families = familiesOf(sheet, words, (one) => mayTell(template, one)).filter(({ social }) => !social);
  const all = sheet.scenes.flatMap(({ indicators }) => indicators);
  const expected = all.filter((one) => !mayTell(template, one));
  if (families.length === 0 && expected.length === 0)
    return [paragraph(`${lacking("质量、效率、交付、库存、能耗等指标的建设前后数据")}。`)];
  const { name } = acrossScenes(input);
  const told = families.flatMap(({ indicators }) => indicators);
  const remarks = remarksOf(ledger, told, name);
  const measured = measuredAmong(template, told, name);
  return [
    ...families.map((family) => paragraph(familyParagraph(input, family))),
    ...(measured === undefined ? [] : [paragraph(`${measured}。`)]),
    ...expectedOnly(expected, name).map((words) => paragraph(sentence(ledger, words))),
    ...(remarks.length === 0 ? [] : [paragraph(sentence(ledger, `需要说明：${remarks.join("；")}`))]),
    ...groundsTable(input, "效益指标的口径、来源和时段", families),
  ];
}

/** 效益分析: indicators by family, yearly savings with their arithmetic, social effects apart. */
export const composeBenefits: SectionComposer = (input) => {
  const { section, template } = input;
  const level = section.level + 1;
  const mark = template.effects === "预期" ? "预期" : "";
  const part = (at: number, words: string) => heading(level, numbered(level, at, `${mark}${words}`));
  return [
    paragraph(LEAD[template.effects]),
    part(1, "经济效益"),
    ...indicatorBlocks(input),
    part(2, "年节约测算"),
    ...savingsParagraphs(input).map(paragraph),
    part(3, "社会效益"),
    ...socialParagraphs(input),
  ];
};

/** 003 三（一）1: the same without the social effects, which have a section of their own. */
export const composeEconomicValue: SectionComposer = (input) => [
  paragraph(LEAD[input.template.effects]),
  ...indicatorBlocks(input),
  ...savingsParagraphs(input).map(paragraph),
];
