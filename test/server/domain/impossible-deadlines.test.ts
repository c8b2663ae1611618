import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isImpossibleDeadline } from "../../../server/domain/impossible-deadlines.ts";

describe("a deadline more than ten years after the year of its notice", () => {
  it.each([
    "申报截止时间已延长到2099年12月31日。",
    "申请时间截止到2205年12月19日18:00。",
    "各企业于2099年3月1日前报送申报书。",
    "请于 2099 年 3 月 1 日前完成线上填报。",
    "2099年12月31日截止。",
    "申报截止时间延长至２０９９年１２月３１日。",
    "申报期限顺延至二〇九九年十二月三十一日。",
    "申报截止：2099-12-31。",
    "企业申报至2099/12/31止。",
  ])("%s", (text) => expect(isImpossibleDeadline(text, 2025)).toBe(true));

  it.each([
    [2035, false],
    [2036, true],
    [2037, true],
  ])("截止到%i年, in a notice of 2025: %s", (year, expected) =>
    expect(isImpossibleDeadline(`申报截止到${year}年6月30日。`, 2025)).toBe(expected),
  );
});

describe("what is no deadline of that kind", () => {
  it.each([
    "原定截止日期延长至2025年12月31日。",
    "到2060年实现碳中和。",
    "企业提交2025年的材料，编号为2099。",
    "申报书一式三份，注明文号渝经信〔2099〕4号。",
    "2099年是一个假设的年份；申报截止时间不变。",
  ])("%s", (text) => expect(isImpossibleDeadline(text, 2025)).toBe(false));

  it("every line of the five notices", () => {
    for (const slug of readdirSync("corpus/notices")) {
      const [front, body] = readFileSync(`corpus/notices/${slug}/notice.md`, "utf8").split("\n---\n");
      const year = Number(/^year: (\d{4})$/mu.exec(front!)![1]);
      expect(body!.split("\n").filter((line) => isImpossibleDeadline(line, year))).toEqual([]);
    }
  });
});
