import type { StoredBlock } from "../../domain/draft.ts";
import { paragraph, table } from "./blocks.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { ORDER, splitRoute } from "./split-route.ts";
import { distinct, inside, sentence, toldLines } from "./told.ts";

/** A part that wasn't told: asked for where its scene is told. */
const NONE = "—";

/** Scene by scene: data → model → system → closed loop, from the same words as the scenes themselves. */
export function routeTable({ ledger, sheet, words }: ComposeInput, caption: string): StoredBlock[] {
  const rows = sheet.scenes.map((scene) => {
    const { parts } = splitRoute(ledger, scene, words);
    return [
      inside(ledger, `${scene.id}.name`) ?? lacking("场景名称"),
      ...ORDER.map((part) => parts.find(({ names }) => names.includes(part))?.words ?? NONE),
    ];
  });
  return table({
    caption,
    head: ["场景", ...ORDER.map((part) => words.route.find((one) => one.part === part)?.label ?? "")],
    rows,
    note: rows.some((row) => row.includes(NONE)) ? "注：空缺的部分在各场景的建设内容及路径中待补充。" : "",
  });
}

/** What the lines of spending say of the ground it stands on, kind by kind. */
export function supportWords({ ledger, sheet }: ComposeInput): string {
  const kinds = [...new Set(sheet.investments.map(({ category }) => category.trim()))].filter(
    (kind) => kind !== "",
  );
  const said = kinds.map((kind) => {
    const lines = sheet.investments.filter(({ category }) => category.trim() === kind);
    const items = distinct(
      ledger,
      lines.map(({ id }) => inside(ledger, `${id}.item`)),
    );
    return `${inside(ledger, `${lines[0]!.id}.category`)}：${items.length > 0 ? items.join("、") : lacking("内容")}`;
  });
  return said.length === 0 ? `软硬件：${lacking("所用设备、软件、网络和云资源")}` : said.join("；");
}

/** 整体架构: in the person's words; what the facts say of its parts stands under it. */
export const composeArchitecture: SectionComposer = (input) => {
  const { ledger, sheet } = input;
  const own = ownWords(ledger, "整体架构");
  return [
    ...(own.length > 0 ? own : [paragraph(`${lacking("整体架构图，各层的组成及数据在各层之间的流向")}。`)]),
    ...(sheet.scenes.length === 0
      ? [paragraph(`${lacking("场景及其技术路线")}。`)]
      : [
          paragraph("各场景按数据、模型、系统、闭环组织，构成如下表。"),
          ...routeTable(input, "各场景的技术构成"),
        ]),
    paragraph(sentence(ledger, `支撑各场景的软硬件如下。${supportWords(input)}`)),
    ...(hasCockpit(input) ? [] : brain(input)),
  ];
};

/** Where the driving seat has a section of its own, the 产业大脑 is told there. */
const hasCockpit = ({ template }: ComposeInput) =>
  template.parts.some(({ sections }) => sections.some(({ writer }) => writer === "cockpit"));

/** 003 二（一）: architecture, what was built, and what each part does. */
export const composeTechnology: SectionComposer = (input) => {
  const { ledger, sheet } = input;
  const own = [...ownWords(ledger, "技术架构"), ...ownWords(ledger, "整体架构")];
  return [
    ...(own.length > 0 ? own : [paragraph(`${lacking("技术架构图，各层功能及接口")}。`)]),
    paragraph(sentence(ledger, `主要建设内容如下。${supportWords(input)}`)),
    ...(sheet.scenes.length === 0
      ? [paragraph(`${lacking("各系统的功能")}。`)]
      : [paragraph("各场景的技术构成和功能如下表。"), ...routeTable(input, "各场景的技术构成")]),
  ];
};

/** How it is joined to the 产业大脑: asked for by 001 二（七） and 000 三（二）. */
export function brain({ ledger }: ComposeInput): StoredBlock[] {
  const told = toldLines(ledger, "f.产业大脑衔接");
  const lines =
    told.length > 0 ? told : [lacking("与产业大脑能力中心、行业产业大脑和所用平台衔接的数据、接口和方式")];
  return lines.map((line, at) =>
    paragraph(sentence(ledger, at === 0 ? `与产业大脑和平台的衔接：${line}` : line)),
  );
}
