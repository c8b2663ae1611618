import type { SheetIndicator, SheetScene, StoredBlock } from "../../domain/draft.ts";
import { hanOrdinal } from "../../domain/ordinals.ts";
import { heading, numbered, paragraph } from "./blocks.ts";
import { comparisonTable } from "./comparison-table.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { expectedOnly, measuredAmong, nameOf, storyOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { sceneLines, sharedLines } from "./scene-lines.ts";
import { scenePain } from "./scene-pain.ts";
import { nowhereTold, sceneRoute } from "./scene-route.ts";
import { type TiedLine, tieLines } from "./tie-lines.ts";
import { distinct, inside, joined, sentence, slotOr } from "./told.ts";
import { sortIndicators } from "./usable-indicators.ts";

/** The scenes one after the other, then what no scene claims; scenes that the notice still asks for are named as open. */
export const composeScenes: SectionComposer = (input) => {
  const { sheet, template, section, words } = input;
  const lines = tieLines(sheet, words);
  const blocks = sheet.scenes.flatMap((scene, at) => oneScene(input, scene, at + 1, lines));
  const untold = Array.from(
    { length: Math.max(0, template.scenes.least - sheet.scenes.length) },
    (_, at) => sheet.scenes.length + at + 1,
  );
  return [
    ...blocks,
    ...untold.flatMap((at) => [
      heading(section.level + 1, `场景${hanOrdinal(at)}：${lacking("场景名称")}`),
      paragraph(`${lacking("场景的业务痛点、建设内容及路径、考核指标")}。`),
    ]),
    ...(nowhereTold(input)
      ? [paragraph(`各场景的部署范围：${lacking("各场景部署的产线、车间和工位数")}。`)]
      : []),
    ...sharedLines(input, lines),
  ];
};

function oneScene(
  input: ComposeInput,
  scene: SheetScene,
  at: number,
  lines: readonly TiedLine[],
): StoredBlock[] {
  const { ledger, section, template } = input;
  const which = `场景${hanOrdinal(at)}`;
  const title = heading(section.level + 1, `${which}：${slotOr(ledger, `${scene.id}.name`, "场景名称")}`);
  const part = (number: number, words: string) => heading(section.level + 2, numbered(3, number, words));
  const pain = scenePain(input, scene).map(paragraph);
  const route = sceneRoute(input, scene).map(paragraph);
  const bought = sceneLines(input, scene, lines, `${which}软硬件清单`);
  const { usable } = sortIndicators(template, scene.indicators);
  const compared = comparisonTable(input, `${which}建设前后对比`, usable);
  // 001 prints two parts a scene, and what stands in them is up to the writer.
  if (template.effects === "预期")
    return [
      title,
      part(1, "场景建设内容及路径"),
      ...pain,
      ...route,
      ...bought,
      part(2, "场景考核指标"),
      ...targets(input, scene),
      ...compared,
    ];
  return [
    title,
    part(1, "业务痛点"),
    ...pain,
    part(2, "建设内容及路径"),
    ...route,
    part(3, "软硬件清单"),
    ...bought,
    part(4, "建设前后对比"),
    ...(compared.length > 0 ? compared : [paragraph(`${lacking("本场景建设前、建设后的指标")}。`)]),
    part(5, "考核指标"),
    ...targets(input, scene),
  ];
}

/** Each indicator in one sentence, those still lacking asked for at once, and the pieces of evidence. */
function targets({ ledger, template }: ComposeInput, scene: SheetScene): StoredBlock[] {
  const { usable, expected } = sortIndicators(template, scene.indicators);
  const name = (one: SheetIndicator) => nameOf(ledger, one);
  const stories = usable.map((one) => storyOf(template, ledger, one));
  const short = template.scenes.indicators - usable.length;
  const which = short > 1 ? "还缺的各项" : "";
  const asked = short > 0 ? [lacking(`${which}可量化考核指标的名称、单位、前后值、统计口径和数据来源`)] : [];
  const items = [...stories, ...expectedOnly(expected, name), ...asked];
  const papers = distinct(
    ledger,
    usable.map((one) => inside(ledger, `${one.id}.evidence`)),
  );
  const measured = measuredAmong(template, usable, name);
  return [
    ...items.map((words, at) => paragraph(sentence(ledger, numbered(4, at + 1, words)))),
    ...(measured === undefined ? [] : [paragraph(`${measured}。`)]),
    paragraph(
      `佐证材料：${papers.length > 0 ? joined(papers, "、") : lacking("各指标的数据来源和佐证材料")}。`,
    ),
  ];
}
