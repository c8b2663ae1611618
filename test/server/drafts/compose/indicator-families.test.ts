import { describe, expect, it } from "vitest";
import { familiesOf } from "../../../../server/drafts/compose/indicator-families.ts";
import { loadDraftWords } from "../../../../server/drafts/load-words.ts";
import { sheetOf, sheetWith } from "../../../builders/sheet-ledger.ts";

const words = await loadDraftWords(new URL("../../../../corpus", import.meta.url).pathname);
const sheet = (names: string[]) =>
  sheetWith({
    scenes: [
      {
        id: "s1",
        name: "场景",
        indicators: names.map((name, at) => ({
          id: `s1k${at + 1}`,
          name,
          unit: "%",
          before: "1",
          after: "2",
        })),
      },
    ],
  });
const families = (of: ReturnType<typeof sheet>) =>
  familiesOf(of, words, () => true).map(({ name, indicators }) => [name, indicators.map((one) => one.name)]);

describe("families of indicators", () => {
  it.each([
    ["一次合格率", "质量"],
    ["质量损失", "质量"],
    ["生产节拍", "效率"],
    ["OEE", "效率"],
    ["换型时间", "效率"],
    ["计划编制时间", "效率"],
    ["准时交付率", "交付"],
    ["订单交付周期", "交付"],
    ["库存周转天数", "库存"],
    ["在制品", "库存"],
    ["非计划停机", "设备"],
    ["MTBF", "设备"],
    ["平均修复时间", "设备"],
    ["单位产品综合能耗", "能耗"],
    ["能源利用率", "能耗"],
    ["研发周期", "研发"],
    ["单位成本", "成本"],
    ["事故率", "安全环保"],
    ["污染物排放", "安全环保"],
    ["接入企业数", "协同"],
    ["协同订单占比", "协同"],
    ["成品率", "质量"],
    ["吨纸汽耗", "能耗"],
    ["员工满意度", "其他"],
  ])("%s: %s", (name, family) => expect(families(sheet([name]))).toEqual([[family, [name]]]));

  it("come in the order in which a draft tells them, each indicator once", () =>
    expect(families(sheetOf("cf1"))).toEqual([
      ["质量", ["不良品率（出厂前）", "漏检率"]],
      ["效率", ["单件检测时间", "OEE", "计划编制时间"]],
      ["交付", ["订单准时交付率"]],
      ["库存", ["在制品库存"]],
      ["设备", ["非计划停机", "平均修复时间MTTR"]],
      ["能耗", ["单位产品综合电耗", "空压系统泄漏率", "峰谷电占比优化"]],
    ]));
});
