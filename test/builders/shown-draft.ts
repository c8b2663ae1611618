import type { Draft, DraftTemplate, FactSheet, ShownBlock, ShownText } from "../../server/domain/draft.ts";
import { factSheet } from "../../server/schemas/draft-sheet.ts";
import { draftTemplate } from "../../server/schemas/draft-template.ts";

/** `不良品率由{s1k1.before=2.1%}降至…`: words with figures, their spans counted in code points. */
export function shown(marked: string): ShownText {
  const figures: ShownText["figures"] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\{([^=}]+)=([^}]*)\}/gu)) {
    text += marked.slice(from, match.index);
    const start = Array.from(text).length;
    text += match[2]!;
    figures.push({ id: match[1]!, start, end: Array.from(text).length });
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), figures };
}

export const paragraph = (marked: string): ShownBlock => ({ kind: "paragraph", text: shown(marked) });

/** A template of two parts, the second with a cover, that no notice has issued. */
export const twoParts: DraftTemplate = draftTemplate.parse({
  slug: "two-parts",
  title: "虚构申报书",
  names: [],
  notice: "cq-factory-scenes-2024",
  programmes: [],
  year: 2024,
  official: false,
  note: "本模板只供试验。",
  effects: "预期",
  scenes: { least: 1, most: null, indicators: 1, clause: null },
  years: [],
  parts: [
    {
      id: "申报书",
      title: "虚构申报书",
      kind: "form",
      sections: [{ id: "申报书·一", heading: "一、基本信息", level: 1, writer: "form" }],
    },
    {
      id: "方案",
      title: "{项目名称}建设方案",
      kind: "text",
      cover: ["{项目名称}建设方案", "项目名称：{项目名称}", "联系人：{联系人姓名}", "某委员会·制"],
      sections: [
        { id: "方案·一", heading: "一、建设内容", level: 1, writer: "heading-only" },
        { id: "方案·一（一）", heading: "（一）主要场景", level: 2, writer: "scenes" },
        { id: "方案·二", heading: "二、建设计划", level: 1, writer: "plan" },
      ],
    },
  ],
});

const sheet: FactSheet = factSheet.parse({
  fields: { 项目名称: { value: "新能源电驱壳体项目" }, 员工人数: { value: "612", evidence: "花名册" } },
  scenes: [
    {
      id: "s1",
      name: "压铸件表面缺陷AI视觉质检",
      indicators: [
        { id: "s1k1", name: "不良品率", unit: "%", before: "2.1", after: "0.92", evidence: "MES质量报表" },
      ],
    },
  ],
});

const user = (id: string, text: string): Draft["figures"][number] => ({
  id,
  text,
  value: text.replace(/\D+$/u, ""),
  unit: text.replace(/^[\d.]+/u, ""),
  source: { kind: "user", turn: "sheet", quote: text },
  refs: [id],
});

const section = (id: string, part: string, heading: string, level: number, blocks: ShownBlock[]) => ({
  id,
  part,
  heading,
  level,
  instruction: "",
  state: blocks.length === 0 ? ("空" as const) : ("内置" as const),
  blocks,
  characters: 0,
  limits: [],
});

const label = (marked: string, span = 1, rows = 1) => ({ text: shown(marked), label: true, span, rows });
const answer = (marked: string, span = 1, rows = 1) => ({ text: shown(marked), label: false, span, rows });

/** What `twoParts` may look like when its scenes are written and its plan isn't. */
export const twoPartsDraft: Pick<Draft, "title" | "sheet" | "sections" | "figures"> = {
  title: "新能源电驱壳体项目",
  sheet,
  figures: [
    user("f.员工人数", "612人"),
    user("s1k1.before", "2.1%"),
    user("s1k1.before.bare", "2.1"),
    user("s1k1.after", "0.92%"),
    user("s1k1.after.bare", "0.92"),
    {
      id: "s1k1.points",
      text: "下降1.18个百分点",
      value: "-1.18",
      unit: "个百分点",
      source: {
        kind: "calculation",
        steps: ["0.92% − 2.1% ＝ −1.18个百分点"],
        from: ["s1k1.before", "s1k1.after"],
      },
      refs: ["s1k1.before", "s1k1.after"],
    },
  ],
  sections: [
    section("申报书·一", "申报书", "一、基本信息", 1, [
      {
        kind: "form",
        columns: [2, 3, 2, 3],
        rows: [
          [label("项目名称"), answer("新能源电驱壳体项目", 3)],
          [label("企业性质"), answer("□国有　☑民营　□三资", 3)],
          [label("近三年情况", 1, 2), label("年份"), label("员工人数", 2)],
          [label("2023"), answer("{f.员工人数=612人}", 2)],
        ],
      },
    ]),
    section("方案·一", "方案", "一、建设内容", 1, []),
    section("方案·一（一）", "方案", "（一）主要场景", 2, [
      { kind: "heading", level: 3, text: shown("场景一：压铸件表面缺陷AI视觉质检") },
      paragraph(
        "不良品率由{s1k1.before=2.1%}降至{s1k1.after=0.92%}，{s1k1.points=下降1.18个百分点}。\n图像样本为【待补充：图像数量】，精度【待核实：国内领先】。",
      ),
      {
        kind: "table",
        caption: shown("考核指标"),
        head: ["指标", "单位", "建设前", "建设后", "变化", "统计口径"].map(shown),
        rows: [
          [
            "不良品率",
            "%",
            "{s1k1.before.bare=2.1}",
            "{s1k1.after.bare=0.92}",
            "{s1k1.points=下降1.18个百分点}",
            "不合格件数÷检验件数",
          ],
          ["交付周期", "天", "【待补充：基期】", "21", "【待补充：变化】", "自下单至发运的天数，按批次平均"],
        ].map((cells) => cells.map(shown)),
        note: shown("来源：MES质量报表。"),
      },
    ]),
    section("方案·二", "方案", "二、建设计划", 1, []),
  ],
};
