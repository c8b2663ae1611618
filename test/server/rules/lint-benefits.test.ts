import { describe, expect, it } from "vitest";
import { POLICY, faultsAfter } from "./faults-after.ts";

describe("an amount that disagrees with its text is named", () => {
  it.each([
    [
      "cap",
      POLICY,
      "rate: 30%, of: 活动实际费用, cap: 500万元",
      "rate: 30%, of: 活动实际费用, cap: 600万元",
      "赛事活动奖补",
      "金额与引文不一致",
    ],
    ["rate", POLICY, "rate: 20%", "rate: 10%", "赋能中心奖补", "金额与引文不一致"],
    [
      "base",
      POLICY,
      "rate: 20%, of: 项目实际投资额",
      "rate: 20%, of: 实际投资",
      "赋能中心奖补",
      "金额与引文不一致",
    ],
    ["cap for fixed", POLICY, "fixed: 150万元", "cap: 150万元", "促进中心奖励", "金额与引文不一致"],
    [
      "fixed for cap",
      POLICY,
      "{ cap: 30万元, each: 单个产品或解决方案 }",
      "{ fixed: 30万元 }",
      "小快轻准产品奖励",
      "引文写的是最高，不是定额",
    ],
    [
      "rate left out",
      POLICY,
      "{ rate: 20%, of: 项目实际投资额, cap: 300万元 }",
      "{ cap: 300万元 }",
      "赋能中心奖补",
      "引文里的金额或比例没有编入规则",
    ],
    [
      "amount left out",
      POLICY,
      "fixed: 150万元",
      "none: 不付款",
      "促进中心奖励",
      "引文里的金额或比例没有编入规则",
    ],
    [
      "per product",
      POLICY,
      "each: 单个产品或解决方案",
      "each: 每家企业",
      "小快轻准产品奖励",
      "金额与引文不一致",
    ],
    [
      "applicant",
      POLICY,
      "recipient: 服务载体、工业企业、市级数智化转型赋能中心",
      "recipient: 园区\n    applicant: 园区",
      "促进中心奖励",
      "申报主体不在引文里",
    ],
    [
      "stacking",
      POLICY,
      "level: 市级, kind: 同类政策 }",
      "level: 国家级, kind: 同类政策 }",
      "就高不重复",
      "叠加规则与引文不一致",
    ],
    [
      "stacking fact",
      POLICY,
      "asks: 多项奖补同一内容",
      "asks: 同一内容",
      "就高不重复",
      "facts.yaml里没有这个事实",
    ],
    ["caveat", POLICY, "effect: ceiling_only", "effect: budget", "最高标准", "提示与引文不一致"],
  ])("%s", (_, slug, from, to, rule, message) => {
    expect(faultsAfter(slug, from, to)).toContainEqual(
      expect.objectContaining({ pack: slug, rule, message }),
    );
  });
});
