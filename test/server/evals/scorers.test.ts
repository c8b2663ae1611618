import { describe, expect, it } from "vitest";
import { fenOf } from "../../../evals/scorers/amount.ts";
import { forbidden, missing } from "../../../evals/scorers/contains.ts";
import { unexpected } from "../../../evals/scorers/score-case.ts";
import { shownFigures, withoutQuotes } from "../../../evals/scorers/shown-figures.ts";

describe("words an answer must hold", () => {
  it.for([
    ["最高不超过326万元。", "326万|300万", []],
    ["最高不超过3260万元。", "326万", ["326万"]],
    ["最高1,326万元", "1326万", []],
    ["电话13368306053，15730859431。", "13368306053", []],
    ["实际投资额……500万元以上", "500万", []],
    ["1.500万元", "500万", ["500万"]],
    ["占 28.09 %", "28.09%", []],
    ["占128.09%", "28.09%", ["28.09%"]],
    ["［二〇二五］１２月１９日", "12月19日", []],
    ["最高[c3]500万元", "最高500万元", []],
  ] as const)("%s holds %s", ([answer, expected, faults]) => {
    expect(missing(answer, [expected])).toEqual(faults);
  });
});

describe("words an answer must not assert", () => {
  it.for([
    ["最高补800万元。", ["800万"]],
    ["文件里没有800万元这一说。", []],
    ["最高500万元。不是800万元。", []],
    ["最高8000万元。", []],
  ] as const)("%s", ([answer, faults]) => {
    expect(forbidden(answer, ["800万"])).toEqual(faults);
  });
});

describe("figures as a reader sees them", () => {
  it.for([
    ["最高不超过326万元", [["3260000000000".slice(0, 9), "分"]]],
    ["0.26亿元", [["2600000000", "分"]]],
    ["57.142858万元", [["57142858", "分"]]],
    ["500元", [["50000", "分"]]],
    ["1,500万", [["1500000000", "分"]]],
    ["占33.33%", [["33.33", "%"]]],
    [
      "2025年12月19日18:00截止，还有9天",
      [
        ["2025-12-19T18:00", "日期"],
        ["9", "天"],
      ],
    ],
    ["2025年7月8日", [["2025-07-08", "日期"]]],
    ["三级及以上", [["3", "级"]]],
    ["市级、县级和二级节点", []],
    [
      "不超过24个月，只报1个项目",
      [
        ["24", "个月"],
        ["1", "项"],
      ],
    ],
    ["您可以申报", []],
  ] as const)("%s", ([text, expected]) => {
    expect(shownFigures(text).map(({ value, unit }) => [value, unit])).toEqual(expected);
  });

  it("leaves out what is quoted, inner quotes included", () => {
    expect(withoutQuotes("写明：“用“渝快办”报，最高500万元”。您的是3万元")).toBe("写明：。您的是3万元");
  });
});

describe("amounts of the cases", () => {
  it.for([
    ["420", "420000000"],
    ["199.9", "199900000"],
    ["66.666666", "66666666"],
    ["0.000001", "1"],
  ] as const)("%s 万元 is %s 分", ([wan, fen]) => {
    expect(fenOf(wan)).toBe(fen);
  });
});

describe("known shortfalls", () => {
  it("takes them out of the faults and calls for the removal of those that are met", () => {
    const faults = { contains: ["500万"], cites: ["第2条"] };
    expect(unexpected(faults, { cites: "还没有引", amount: "还没有算" })).toEqual({
      contains: ["500万"],
      amount: ["已经达到，请从短缺表删去"],
    });
  });

  it("finds nothing where all is as the list says", () => {
    expect(unexpected({ cites: ["第2条"] }, { cites: "还没有引" })).toEqual({});
  });
});
