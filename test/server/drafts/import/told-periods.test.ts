import { describe, expect, it } from "vitest";
import { periodsOf } from "../../../../server/drafts/import/told-periods.ts";

describe("two periods told in one cell", () => {
  it.each([
    ["2023-09~12 vs 2025-09~11（同产品族）", "2023-09~12", "2025-09~11", "同产品族"],
    ["2023Q4→2025Q3", "2023Q4", "2025Q3", ""],
    ["2023Q4 / 2025Q3", "2023Q4", "2025Q3", ""],
    ["2023年9—12月与2025年9—11月", "2023年9—12月", "2025年9—11月", ""],
    ["基期2023-09~12，报告期2025-09~11", "2023-09~12", "2025-09~11", ""],
    ["改造前2023年 vs 改造后2025年", "2023年", "2025年", ""],
    // Slashes inside a date part nothing.
    ["2023/09~2023/12 vs 2025/09~2025/11", "2023/09~2023/12", "2025/09~2025/11", ""],
    // What is no period stays as told, with its label.
    ["改造前三个月 vs 改造后三个月", "改造前三个月", "改造后三个月", ""],
    ["2025年9—11月", "", "2025年9—11月", ""],
    ["— vs 2025-08~10", "", "2025-08~10", ""],
    ["—", "", "", ""],
  ])("%s", (told, baseline, period, sample) => {
    expect(periodsOf(told)).toEqual({ baseline, period, sample });
  });
});
