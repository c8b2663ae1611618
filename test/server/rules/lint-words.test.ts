import { expect, it } from "vitest";
import { comparatorAt } from "../../../server/rules/comparator-words.ts";
import { amountsIn, placesOf, printedCount } from "../../../server/rules/printed-figures.ts";

// 以上, 以下, 不低于, 不少于, 不超过 hold the figure itself; 超过, 低于, 不满 don't.
it.each([
  ["原则上不低于2000万元", "2000万元", "gte"],
  ["不低于总投资的30%", "30%", "gte"],
  ["不少于30%", "30%", "gte"],
  ["项目实际投资额500万元以上", "500万元", "gte"],
  ["评估等级在三级及以上", "三级", "gte"],
  ["2022年1月1日以后", "2022年1月1日", "gte"],
  ["至少1项", "1项", "gte"],
  ["超过500万元", "500万元", "gt"],
  ["高于500万元", "500万元", "gt"],
  ["项目周期不超过24个月", "24个月", "lte"],
  ["最高500万元奖补", "500万元", "lte"],
  ["按照不超过项目实际投资额的10%", "10%", "lte"],
  ["原则上只能申报1个项目", "1个", "lte"],
  ["不多于10个", "10个", "lte"],
  ["24个月以内", "24个月", "lte"],
  ["低于500万元", "500万元", "lt"],
  ["不满500万元", "500万元", "lt"],
  ["依法依规给予200万元奖励", "200万元", undefined],
  ["不超过10%，依法依规给予200万元", "200万元", undefined],
])("%s", (text, figure, by) => {
  const [place] = placesOf(text, [figure]);
  expect(comparatorAt(text, place!.start, place!.end)).toBe(by);
});

it("a figure doesn't stand inside a longer one", () => {
  expect(placesOf("不低于130%", ["30%"])).toEqual([]);
  expect(placesOf("12000万元", ["2000万元"])).toEqual([]);
  expect(placesOf("二十三级", ["三级"])).toEqual([]);
  expect(placesOf("最高500万元", ["500万元"])).toEqual([{ start: 2, end: 7 }]);
});

it("prints counts and months as notices do", () => {
  expect(printedCount(3, "级")).toEqual(["3级", "三级"]);
  expect(printedCount(24, "月")).toEqual(["24个月", "二十四个月"]);
});

it("finds every amount and share", () => {
  expect(amountsIn("按照不超过项目实际投资额的10%，依法依规给予最高500万元奖补")).toEqual(["10%", "500万元"]);
  expect(amountsIn("2027年12月31日")).toEqual([]);
});
