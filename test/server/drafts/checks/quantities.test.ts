import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../../server/drafts/checks/quantities.ts";

const keys = (text: string) => readQuantities(text).map(({ text: words, key }) => [words, key]);

describe("readQuantities", () => {
  it.each([
    [
      "由2.1%降至0.92％",
      [
        ["2.1%", "2.1 %"],
        ["0.92％", "0.92 %"],
      ],
    ],
    ["下降1.18个百分点", [["1.18个百分点", "1.18 百分点"]]],
    ["46小时/月", [["46小时/月", "46 小时/月"]]],
    [
      "120万件/年×42元/件=59.47万元/年",
      [
        ["120万件/年", "1200000 件/年"],
        ["42元/件", "42 元/件"],
        ["59.47万元/年", "594700 元/年"],
      ],
    ],
    ["3.85kWh/件", [["3.85kWh/件", "3.85 kWh/件"]]],
    [
      "31米/人·日，22.5kg/吨结构件",
      [
        ["31米/人·日", "31 米/人·日"],
        ["22.5kg/吨", "22.5 kg/吨"],
      ],
    ],
    ["0.326亿元", [["0.326亿元", "32600000 元"]]],
    ["3260万", [["3260万", "32600000 元"]]],
    ["1,260万元", [["1,260万元", "12600000 元"]]],
    ["三千二百六十万元", [["三千二百六十万元", "32600000 元"]]],
    [
      "2024年3月1日至2025-08-31",
      [
        ["2024年3月1日", "2024-03-01 日期"],
        ["2025-08-31", "2025-08-31 日期"],
      ],
    ],
    ["三成", [["三成", "30 %"]]],
    ["成熟度三级", [["三级", "3 级"]]],
    [
      "6工位、128点、320只",
      [
        ["6工位", "6 工位"],
        ["128点", "128 点"],
        ["320只", "320 只"],
      ],
    ],
    ["6.70年", [["6.70年", "6.7 年"]]],
  ])("reads %s with units", (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    ["六工位", "六工位"],
    ["两条产线", "两条"],
    ["三个场景", "三个"],
  ])("doesn't pass over the Chinese numeral of %s", (text, words) => {
    expect(keys(text).map(([found]) => found)).toEqual([words]);
  });

  it("leaves words alone that count nothing", () => {
    expect(keys("一方面统一建设一体化平台，进一步提高水平")).toEqual([]);
  });

  it("reads every run of digits, whatever stands around it", () => {
    const text = "V3、5G、ISO9001、50012401、2023H1、（2.0）、12:30";
    const covered = readQuantities(text)
      .map(({ start, end }) => text.slice(start, end))
      .join("");
    expect(covered.replaceAll(/\D/gu, "")).toBe(text.replaceAll(/\D/gu, ""));
  });
});
