import { paragraph } from "./blocks.ts";
import { routeTable } from "./compose-architecture.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { composeScenes } from "./compose-scenes.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { splitRoute } from "./split-route.ts";
import { inside, sentence } from "./told.ts";

/** 应用实施. Where scenes have a section of their own only what is intelligent about them is told here. */
export const composeApplication: SectionComposer = (input) => {
  const apart = input.template.parts.some(({ sections }) =>
    sections.some(({ writer }) => writer === "scenes"),
  );
  return apart ? intelligence(input) : implementation(input);
};

const TOGETHER = lacking("跨部门、与供应商和客户的数据共享和业务协同，写明接入的单位数量和数据范围");

function implementation(input: ComposeInput) {
  const { ledger, sheet } = input;
  const own = ownWords(ledger, "应用实施");
  const direction = inside(ledger, "f.申报方向") ?? lacking("申报方向（只选一个）");
  const links = sheet.scenes.flatMap(({ id }) => inside(ledger, `${id}.link`) ?? []);
  const lead =
    links.length === 0
      ? `申报方向为${direction}`
      : `申报方向为${direction}，应用场景涉及${[...new Set(links)].join("、")}`;
  return [
    ...own,
    paragraph(sentence(ledger, lead)),
    ...composeScenes(input),
    ...(own.length > 0 ? [] : [paragraph(`内外部协同：${TOGETHER}。`)]),
  ];
}

function intelligence(input: ComposeInput) {
  const { ledger, sheet, words } = input;
  const scenes = sheet.scenes.filter((scene) =>
    splitRoute(ledger, scene, words).parts.some(({ names }) => names.includes("model")),
  );
  return [
    ...ownWords(ledger, "应用实施"),
    ...(scenes.length === 0
      ? [paragraph(`${lacking("人工智能技术的应用：模型类型、数据量、准确率和所在环节")}。`)]
      : [
          paragraph("资料中写明采用模型或算法的场景如下表，各场景的建设内容和成效见主要场景一节。"),
          ...routeTable({ ...input, sheet: { ...sheet, scenes } }, "采用模型或算法的场景"),
          paragraph(`${lacking("各模型的类型、训练与验证样本量、准确率和更新方式")}。`),
        ]),
  ];
}
