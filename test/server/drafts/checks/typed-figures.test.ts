import { describe, expect, it } from "vitest";
import { textBinder } from "../../../../server/drafts/checks/text-binder.ts";
import { sentencesOf, type TextUnit } from "../../../../server/drafts/checks/text-units.ts";
import { composedDraft } from "../../../builders/composed-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

const read = textBinder(composedDraft("2025未来工厂", sheetOf("cf1")));
const place = {
  section: "提纲·五",
  heading: "五",
  state: "修改",
  kind: "sentence",
  columns: [],
  under: "",
} as const;

/** What a typed text's numbers lack. */
const reasons = (text: string) =>
  sentencesOf({ text, figures: [] })
    .flatMap((sentence) => read({ ...place, columns: [] as TextUnit["columns"], ...sentence }).figures)
    .flatMap(({ text: figure, unbound }) => (unbound === null ? [] : [`${figure}：${unbound.words}`]));

describe("a typed number is a fact where value, unit and name agree", () => {
  it.each([
    "不良品率由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%。",
    "非计划停机时间由每月46小时降至17小时，减少29小时/月。",
    "公司成立于2011年，现有员工612名，2024年销售收入5.79亿元、利润3,980万元。",
    "项目于2024年3月开工，2025年9月1日投产。",
    "项目周期为2024年3月1日至2025年8月31日。",
    "项目总投资3260万元，其中软件投资1080万元，占33.12%，高于30%的要求。",
    "年节约486.33万元，其中减少停机损失382.8万元、减少质量损失59.47万元、节约电费44.06万元。",
    "静态投资回收期约6.70年。",
    "每年可节约486.33万元。",
    "2023年9—12月不良品率为2.1%，2025年9—11月为0.92%。",
    "按照二（二）3的要求，总投资原则上不低于2000万元。",
    "6工位面阵相机采集图像，128点振动信号接入平台。",
    "压铸岛机器人及在线检测设备980万元，MES、APS410万元，发票号码50012455。",
    "建设4个场景，12项指标，8笔投资均有发票。",
    "一是建设5G专网，二是统一平台，进一步提高一次合格率。",
  ])("%s", (text) => {
    expect(reasons(text)).toEqual([]);
  });
});

describe("and none where they don't", () => {
  it.each([
    ["不良品率由2.1%降至0.93%。", "0.93%：资料里没有这个数；“不良品率”在资料里是2.1%、0.92%、相对降幅56.19%"],
    ["漏检率降至0.92%。", "0.92%：数值对得上，但说的是另一项；“漏检率”在资料里是0.8%、0.15%、相对降幅81.25%"],
    ["不良品率由0.92%升至2.1%。", "0.92%：建设后的数写在了建设前的位置"],
    ["不良品率为2.1%。", "2.1%：这是建设前的数，句子里没有说明"],
    ["不良品率下降1.18%。", "1.18%：百分点和百分比写混了，应为“下降1.18个百分点”"],
    ["不良品率上升1.18个百分点。", "1.18个百分点：方向写反了，应为“下降1.18个百分点”"],
    ["2023年销售收入57900万元。", "57900万元：这是2024年的数，这里写的不是这一年"],
    ["2025年9—11月不良品率为2.1%。", "2.1%：这是建设前的数，句子里没有说明"],
    ["水平提高到97.8%。", "97.8%：数值对得上，但这句话没有说明是哪一项"],
    ["效率提高三成。", "三成：数值对得上，但这句话没有说明是哪一项"],
    ["公司服务五十家客户。", "五十家：资料里没有这个数"],
    ["8工位面阵相机采集图像。", "8工位：资料里没有这个数"],
    ["项目周期为2025年8月31日至2024年3月1日。", "2025年8月31日：起止日期写反了"],
    ["建设5个场景。", "5个：资料里没有这个数"],
    ["总投资1080万元。", "1080万元：数值对得上，但说的是另一项；“总投资”在资料里是3260万元"],
  ])("%s", (text, first) => {
    expect(reasons(text)[0]).toBe(first);
  });

  it("a date isn't cut in two by a year that the form prints", () => {
    const models = textBinder(composedDraft("2024新模式", sheetOf("cf1")));
    const text = "压铸岛机器人及在线检测设备于2024年3月15日开票。";
    const { figures } = models({ ...place, columns: [], text, figures: [] });
    expect(figures.map(({ text: figure, id }) => [figure, id])).toEqual([["2024年3月15日", "i1.date"]]);
  });

  it("an amount inside 【待补充】 is still an amount, a year there only asks", () => {
    expect(reasons("【待补充：2021年利润】，【待补充：年利润1234万元】。")).toEqual([
      "1234万元：资料里没有这个数；“利润”在资料里是2910万元、3240万元、3980万元",
    ]);
  });
});
