import { expect, it } from "vitest";
import { readDraftText } from "../../../server/drafts/read-draft-text.ts";
import { composedDraft } from "../../builders/composed-draft.ts";
import { sheetOf } from "../../builders/sheet-ledger.ts";

/** Texts as companies write them, held against CF1's card. */
const outline = composedDraft("2025未来工厂", sheetOf("cf1"));

const read = (text: string) => readDraftText(outline, `五、绩效指标和效益分析\n${text}`);
const unbound = (text: string) =>
  read(text).figures.unbound.map(({ text: words, reason }) => `${words}：${reason}`);
const said = (id: string, text: string) =>
  read(text)
    .points.find((one) => one.id === id)!
    .findings.map(({ what }) => what);

it("what is honestly told, in a person's own order, stands", () => {
  const honest = [
    "近三年销售收入分别为48600万元、52300万元和57900万元，利润分别为2910万元、3240万元和3980万元。",
    "近两年税收分别为1620万元、1890万元。",
    "公司2025年4月11日完成智能制造能力成熟度评估，得分3.12分，达到三级。",
    "2025年获评重庆市先进级智能工厂。",
    "项目2024年3月1日启动，2025年8月31日完成，2025年9月1日投产。",
    "基期为2023年9—12月，报告期为2025年9—11月。",
    "软件相关投资不低于30%，本项目软件相关投资1080万元，占33.12%。",
    "入选后按最高标准试算，奖补最高不超过326万元，实行预算管理、总额控制。",
  ];
  expect(unbound(honest.join("\n"))).toEqual([]);
});

it("what is told of another year, another fact, or no year is named", () => {
  const planted: [string, string[]][] = [
    ["近三年利润分别为3240万元、2910万元和3980万元。", ["3240万元", "2910万元"]],
    ["近三年利润分别为3240万元、3980万元。", ["3240万元", "3980万元"]],
    ["近两年利润分别为2910万元、3240万元。", ["2910万元", "3240万元"]],
    ["项目2025年9月1日完成。", ["2025年9月1日"]],
    ["2024年获评重庆市先进级智能工厂。", ["2024年"]],
    ["基期为2023年9—11月。", ["2023年", "9", "11月"]],
    ["软件相关投资不低于33%。", ["33%"]],
    ["入选后奖补最高不超过3260万元。", ["3260万元"]],
    ["检测准确率近乎百分之百，漏检率减半，产能翻番。", ["百分之百", "减半", "翻番"]],
  ];
  const { figures } = read(planted.map(([text]) => text).join("\n"));
  expect(figures.unbound.map(({ text }) => text)).toEqual(planted.flatMap(([, figure]) => figure));
  expect(unbound("利润为3980万元。")).toEqual(["3980万元：这是2024年的数，句子里没有写明年份"]);
  expect(unbound("2023年利润为3980万元。")).toEqual(["3980万元：这是2024年的数，这里写的不是这一年"]);
});

it("百分点 and 百分比 mixed are told apart, also where the number is that of another place", () => {
  expect(
    said("R07", "空压系统泄漏率由18%降至9%，下降9%。\n漏检率由0.8%降至0.15%，降低81.25个百分点。"),
  ).toEqual([
    "“9%”：百分点和百分比写混了，应为“下降9个百分点”",
    "“81.25个百分点”：百分点和百分比写混了，应为“相对降幅81.25%”",
  ]);
});

it("ranks are named, and what only looks like one isn't", () => {
  const ranks =
    "公司是西南地区最大的壳体供应商。行业龙头。业内独有。处于行业前列。堪称典范。实现跨越式提升。水龙头壳体。泄漏最大的是空压管路。";
  expect(said("R16", ranks)).toEqual(
    ["西南地区最大", "行业龙头", "业内独有", "行业前列", "典范", "跨越式"].map(
      (words) => `“${words}”：评价没有依据`,
    ),
  );
});

it("how much, without a number, is asked for", () => {
  expect(said("R16", "能耗明显下降，成效十分显著。\n不良品率（出厂前）由2.1%降至0.92%，明显下降。")).toEqual([
    "“明显下降”：没有写前后的数",
    "“成效十分显著”：没有写前后的数",
  ]);
});
