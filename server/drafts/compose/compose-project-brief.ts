import type { DraftTemplate } from "../../domain/draft.ts";
import { acrossScenes } from "./across-scenes.ts";
import { paragraph } from "./blocks.ts";
import { totals } from "./compose-funding.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { measuredAmong } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { ownWords } from "./own-words.ts";
import { firstIndicators, sceneNames, techniquesTold } from "./scenes-in-short.ts";
import { inside, joined, labelled, sentence, slotOr } from "./told.ts";
import { yearlyTotal } from "./yearly-total.ts";

/** 项目简介 as 001 and the outlines ask for it: aim, content, technique, spending, organisation. */
export const composeProjectBrief: SectionComposer = (input) => {
  const { ledger } = input;
  const own = ownWords(ledger, "项目简介");
  if (own.length > 0) return own;
  return [
    identity(input),
    told(input, "项目目标", "项目要解决的问题和可量化的目标"),
    content(input),
    techniques(input),
    ...totals(input),
    ...effects(input),
    told(input, "组织方式", "牵头部门、项目组和服务商分工"),
  ].map((text) => paragraph(sentence(ledger, text)));
};

function identity({ ledger, template, sheet }: ComposeInput): string {
  const built = sheet.fields["已建成投产"]?.value.trim() === "是" && template.effects === "实绩";
  const kind = kindOf(template);
  return joined([
    `项目名称为${inside(ledger, "f.项目名称") ?? lacking("项目名称")}`,
    kind === undefined ? undefined : `${kind}为${inside(ledger, `f.${kind}`) ?? lacking(kind)}`,
    `实施周期为${slotOr(ledger, "f.项目开始", "开始日期")}至${slotOr(ledger, "f.项目结束", "结束日期")}`,
    built ? "已建成投产" : undefined,
  ]);
}

/** The kind of project that this template's own form asks for: what another year calls it is no answer here. */
function kindOf({ parts }: DraftTemplate): string | undefined {
  const cells = parts.flatMap(({ sections }) => sections.flatMap(({ form }) => form?.rows.flat() ?? []));
  const asked = cells.flatMap(({ field, choice }) => [field, choice?.field]);
  return ["申报类型", "建设方向", "申报方向"].find((kind) => asked.includes(kind));
}

const told = ({ ledger }: ComposeInput, field: string, what: string): string =>
  labelled(ledger, field, inside(ledger, `f.${field}`) ?? lacking(what));

function content(input: ComposeInput): string {
  const names = sceneNames(input);
  return `建设内容：${names === undefined ? lacking("各场景的建设内容") : `建设以下场景：${names}`}`;
}

function techniques(input: ComposeInput): string {
  const said = techniquesTold(input);
  return `技术方案：${said.length > 0 ? said.join("；") : lacking("各场景的技术方案")}`;
}

/** What came of it: the first indicator of each scene, and the yearly sum. */
function effects(input: ComposeInput): string[] {
  const { template } = input;
  const first = firstIndicators(input);
  const across = acrossScenes(input);
  const total = yearlyTotal(input);
  const mark = template.effects === "预期" ? "预期" : "";
  const measured = measuredAmong(template, first, across.name);
  const said = [
    ...(first.length === 0 ? [] : [first.map(across.story).join("；")]),
    ...(measured === undefined ? [] : [measured]),
    ...(total === undefined ? [] : [`${mark}年节约合计${total}`]),
  ];
  return said.length === 0 ? [] : [`${mark === "" ? "主要" : mark}成效：${said.join("。")}`];
}
