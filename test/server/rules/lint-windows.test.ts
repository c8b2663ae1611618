import { describe, expect, it } from "vitest";
import { FACTORY, NESTED, POLICY, faultsAfter } from "./faults-after.ts";

describe("a deadline or a time in force that disagrees with its text is named", () => {
  it.each([
    ["window day", FACTORY, "closes: 2025-12-24", "closes: 2025-12-25", "区县初审", "引文里没有这个截止时间"],
    ["window hour", FACTORY, "T18:00:00+08:00", "T17:00:00+08:00", "企业线上申报", "引文里没有这个截止时间"],
    [
      "window year",
      FACTORY,
      "closes: 2025-12-19",
      "closes: 2026-12-19",
      "企业线上申报",
      "推定的年份不是成文年份",
    ],
    [
      "inferred year unsaid",
      FACTORY,
      "    inferred: 原文没有写年份，按成文日期2025年12月8日推定\n",
      "",
      "企业线上申报",
      "原文没有年份，须写明inferred",
    ],
    ["weekday", FACTORY, "weekday: 三", "weekday: 四", "区县初审", "星期与引文不一致"],
    [
      "inclusive window",
      FACTORY,
      "inclusive: true",
      "inclusive: false",
      "企业线上申报",
      "是否含截止时刻与引文不一致",
    ],
    [
      "same window twice",
      FACTORY,
      "- id: 区县初审",
      "- id: 企业线上申报",
      "企业线上申报",
      "同一时限写了两次，期间重叠",
    ],
    [
      "exclusive day",
      NESTED,
      "id: 四川市州报送省厅\n    actor: 四川省各市（州）主管部门\n    closes: 2025-07-20\n    inclusive: unspecified",
      "id: 四川市州报送省厅\n    actor: 四川省各市（州）主管部门\n    closes: 2025-07-20\n    inclusive: true",
      "四川市州报送省厅",
      "是否含截止时刻与引文不一致",
    ],
    [
      "validity from",
      POLICY,
      "from: 2026-02-02",
      "from: 2026-02-03",
      "validity",
      "起始日不是成文日、印发日，也不在引文里",
    ],
    ["validity to", POLICY, "to: 2027-12-31", "to: 2028-12-31", "validity", "引文里没有这个有效期止日"],
  ])("%s", (_, slug, from, to, rule, message) => {
    expect(faultsAfter(slug, from, to)).toContainEqual(
      expect.objectContaining({ pack: slug, rule, message }),
    );
  });
});
