import { paragraph } from "./blocks.ts";
import { totals } from "./compose-funding.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { fitWithin, type Line } from "./fit-within.ts";
import { storyOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { inside, joined, sentence, slot, slotOr, toldLines } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";
import { yearlyTotal } from "./yearly-total.ts";

/** 项目简介 as 001 and the outlines ask for it: aim, content, technique, spending, organisation. */
export const composeProjectBrief: SectionComposer = (input) => {
  const { ledger } = input;
  const own = toldLines(ledger, "f.项目简介");
  if (own.length > 0) return own.map((line) => paragraph(sentence(ledger, line)));
  return [
    identity(input),
    aim(input),
    content(input),
    techniques(input),
    ...totals(input),
    ...effects(input),
    organisation(input),
  ].map((text) => paragraph(sentence(ledger, text)));
};

function identity({ ledger, template, sheet }: ComposeInput): string {
  const kind = inside(ledger, "f.申报类型") ?? inside(ledger, "f.建设方向") ?? inside(ledger, "f.申报方向");
  const built = sheet.fields["已建成投产"]?.value.trim() === "是" && template.effects === "实绩";
  return joined([
    `项目名称为${inside(ledger, "f.项目名称") ?? lacking("项目名称")}`,
    kind === undefined ? undefined : `申报类型为${kind}`,
    `实施周期为${slotOr(ledger, "f.项目开始", "开始日期")}至${slotOr(ledger, "f.项目结束", "结束日期")}`,
    built ? "已建成投产" : undefined,
  ]);
}

const aim = ({ ledger }: ComposeInput) =>
  `项目目标：${inside(ledger, "f.项目目标") ?? lacking("项目要解决的问题和可量化的目标")}`;

const sceneNames = ({ ledger, sheet }: ComposeInput) =>
  sheet.scenes.map(({ id }) => inside(ledger, `${id}.name`) ?? lacking("场景名称")).join("、");

const content = (input: ComposeInput) =>
  `建设内容：${input.sheet.scenes.length === 0 ? lacking("各场景的建设内容") : `建设以下场景：${sceneNames(input)}`}`;

function techniques({ ledger, sheet }: ComposeInput): string {
  const told = sheet.scenes.flatMap(({ id }) => {
    const tech = inside(ledger, `${id}.tech`);
    return tech === undefined ? [] : [`${inside(ledger, `${id}.name`) ?? "场景"}采用${tech}`];
  });
  return `技术方案：${told.length > 0 ? told.join("；") : lacking("各场景的技术方案")}`;
}

/** What came of it: the first indicator of each scene, and the yearly sum. */
function effects(input: ComposeInput): string[] {
  const { ledger, template } = input;
  const stories = firstIndicators(input).map((one) => storyOf(template, ledger, one));
  const total = yearlyTotal(input);
  const sum = total === undefined ? [] : [`年节约合计${total}`];
  const said = [...stories, ...sum];
  const label = template.effects === "预期" ? "预期成效" : "主要成效";
  return said.length === 0 ? [] : [`${label}：${said.join("；")}`];
}

/** The first indicator of each scene whose change is known. */
const firstIndicators = ({ ledger, sheet, template }: ComposeInput) =>
  sheet.scenes.flatMap(({ indicators }) =>
    indicators
      .filter((one) => mayTell(template, one) && slot(ledger, `${one.id}.story`) !== undefined)
      .slice(0, 1),
  );

const organisation = ({ ledger }: ComposeInput) =>
  `组织方式：${inside(ledger, "f.组织方式") ?? lacking("牵头部门、项目组和服务商分工")}`;

/**
 * 项目简介 of 003's form: what was used, what it solved, what came of it, within `limit` characters. Scenes and
 * indicators that find no room are left out from the last one on.
 */
export function shortBrief(input: ComposeInput, limit: number | null): string[] {
  const { ledger, sheet, template } = input;
  const own = toldLines(ledger, "f.项目简介");
  if (own.length > 0) return own;
  const line = (text: string, need = false): Line => ({ text: sentence(ledger, text), need });
  const pains = sheet.scenes.flatMap(({ id }) => inside(ledger, `${id}.pain`) ?? []);
  const stories = firstIndicators(input);
  const total = yearlyTotal(input);
  const technique = sheet.scenes.flatMap(({ id }) => inside(ledger, `${id}.tech`) ?? []).slice(0, 1);
  const built = sheet.scenes.length === 0 ? lacking("采用的技术和方案") : `建设${sceneNames(input)}`;
  const groups: Line[][] = [
    [
      line(`1.采用的技术和方案：${built}`, true),
      ...technique.map((tech) =>
        line(`其中${inside(ledger, `${sheet.scenes[0]!.id}.name`) ?? ""}采用${tech}`),
      ),
    ],
    [line(`2.解决的问题：${pains.length === 0 ? lacking("解决的问题") : pains.join("；")}`, true)],
    [
      line(`3.成效：${total === undefined ? lacking("降低成本或增加收益的金额") : `年节约${total}`}`, true),
      line(`推广规模：${inside(ledger, "f.推广空间") ?? lacking("已应用到哪些行业、地区和企业")}`, true),
      ...stories.map((one) => line(storyOf(template, ledger, one))),
    ],
  ];
  const kept = new Set(fitWithin(ledger, groups.flat(), limit));
  return groups
    .map((group) =>
      group
        .map(({ text }) => text)
        .filter((text) => kept.has(text))
        .join(""),
    )
    .filter((text) => text !== "");
}
