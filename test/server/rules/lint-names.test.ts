import { describe, expect, it } from "vitest";
import { FACTORY, NESTED, POLICY, faultsAfter } from "./faults-after.ts";

describe("a name, a quote or a clause that is not there is named", () => {
  it.each([
    [
      "unknown fact",
      POLICY,
      "fact: 市级赋能中心",
      "fact: 市级赋能中心等",
      "赋能中心奖补",
      "facts.yaml里没有这个事实",
    ],
    [
      "type of fact",
      POLICY,
      "fact: 市级赋能中心",
      "fact: 已获荣誉",
      "赋能中心奖补",
      "事实“已获荣誉”的类型不对",
    ],
    [
      "type of base",
      POLICY,
      "of: 活动实际费用, cap",
      "of: 成熟度等级, cap",
      "赛事活动奖补",
      "事实“成熟度等级”的类型不对",
    ],
    ["id twice", POLICY, "- id: 赋能中心奖补", "- id: 二级节点奖补", "二级节点奖补", "奖补的id重复"],
    ["condition twice", FACTORY, "- id: 财务\n", "- id: 在渝经营\n", "在渝经营", "条件的id重复"],
    [
      "quote",
      FACTORY,
      "quote: 具有健全的财务管理机构和制度",
      "quote: 具有健全的财务机构和制度",
      "财务",
      "条款二（一）2里没有这句引文",
    ],
    [
      "clause of a quote",
      FACTORY,
      "clause: 二（一）2, quote",
      "clause: 二（一）3, quote",
      "财务",
      "条款二（一）3里没有这句引文",
    ],
    [
      "clause left out",
      POLICY,
      "  - { clause: 导语, status: info, why: 制定依据 }\n",
      "",
      "coverage 导语",
      "这一条没有交代：未被引用，也不在coverage里",
    ],
    [
      "clause that isn't",
      POLICY,
      "clause: 导语,",
      "clause: [导语, 第21条],",
      "coverage 第21条",
      "通知里没有这一条",
    ],
    [
      "todo in a whole pack",
      POLICY,
      "clause: 导语, status: info",
      "clause: 导语, status: todo",
      "coverage 导语",
      "有申报条件的规则包不能留todo",
    ],
    ...[
      ["reading", "以前年度的先进级能否申报请问主管部门", "以前年度的最高补50万元", "四川2025年度先进级"],
      ["note", "按20个及以上理解；", "按25个及以上理解；", "领航级名额20个及以上"],
      ["day", "当日是星期日", "顺延到7月21日", "四川市州报送省厅"],
    ].map(([what, from, to, rule]): [string, string, string, string, string, string] => [
      `figure in a ${what}`,
      NESTED,
      from!,
      to!,
      rule!,
      "说明里的数字不在原文里",
    ]),
    [
      "honour no word prints",
      NESTED,
      "list: [市级先进级智能工厂, 四川省先进级智能工厂]",
      "list: [市级先进级智能工厂, 国家领航级智能工厂]",
      "先进级",
      "清单里的荣誉不在引文里",
    ],
    [
      "encoded by nothing",
      POLICY,
      "clause: 导语, status: info",
      "clause: 导语, status: encoded",
      "coverage 导语",
      "写明已编入规则，却没有规则引用它",
    ],
    [
      "another notice's pack",
      POLICY,
      "pack: cq-ai-manufacturing-2026\n",
      "pack: cq-new-models-2024\n",
      "pack",
      "规则包与通知不是同一份",
    ],
  ])("%s", (_, slug, from, to, rule, message) => {
    expect(faultsAfter(slug, from, to)).toContainEqual(
      expect.objectContaining({ pack: slug, rule, message }),
    );
  });
});
