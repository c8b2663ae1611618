import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { lintPack } from "../../../server/rules/lint.ts";
import { bindPack, loadPacks } from "../../../server/rules/load-packs.ts";
import type { PackFault } from "../../../server/rules/pack.ts";
import { facts, packOf, packs } from "./corpus-packs.ts";

const corpus = fileURLToPath(new URL("../../../corpus", import.meta.url));
const FACTORY = "cq-future-factory-2025";
const POLICY = "cq-ai-manufacturing-2026";
const NESTED = "smart-factory-2025";

const rules = (slug: string) => readFileSync(join(corpus, "notices", slug, "rules.yaml"), "utf8");

/** The faults of a shipped pack after one change to its text. */
function faultsAfter(slug: string, from: string, to: string): PackFault[] {
  const text = rules(slug);
  expect(text.split(from).length, `“${from}” stands once in ${slug}`).toBe(2);
  const pack = bindPack(packOf(slug).notice, text.replace(from, to));
  return Array.isArray(pack) ? pack : lintPack(pack, facts);
}

it.each([...packs.keys()])("%s agrees with its text", (slug) => {
  expect(lintPack(packOf(slug), facts)).toEqual([]);
});

describe("a rule that disagrees with its text is named", () => {
  it.each([
    ["money", FACTORY, "gte: 2000万元", "gte: 2001万元", "总投资", "规则的数字不在引文里"],
    [
      "title",
      FACTORY,
      "title: 软件相关投资不低于总投资的30%",
      "title: 软件相关投资不低于总投资的20%",
      "软件占比",
      "标题里的数字不在引文里",
    ],
    [
      "premise",
      POLICY,
      "premise: 参加“建档立卡”",
      "premise: 参加“建档立卡”可得5万元",
      "建档立卡服务",
      "标题或前提里的数字不在引文里",
    ],
    ["unit", FACTORY, "gte: 2000万元", "gte: 2000元", "总投资", "规则的数字不在引文里"],
    ["inclusive", FACTORY, "gte: 2000万元", "gt: 2000万元", "总投资", "比较词与引文不一致"],
    ["direction", FACTORY, "gte: 2000万元", "lte: 2000万元", "总投资", "比较词与引文不一致"],
    ["share", FACTORY, "gte: 30%", "gte: 31%", "软件占比", "规则的数字不在引文里"],
    ["per mille", FACTORY, "gte: 30%", "gte: 30‰", "软件占比", "规则的数字不在引文里"],
    [
      "level",
      FACTORY,
      "int: 成熟度等级, gte: 3",
      "int: 成熟度等级, gte: 2",
      "成熟度",
      "规则的数字不在引文里",
    ],
    [
      "level bound",
      FACTORY,
      "int: 成熟度等级, gte: 3",
      "int: 成熟度等级, gt: 3",
      "成熟度",
      "比较词与引文不一致",
    ],
    ["count", FACTORY, "lte: 1 }", "lte: 2 }", "限报", "规则的数字不在引文里"],
    ["count bound", FACTORY, "lte: 1 }", "gte: 1 }", "限报", "比较词与引文不一致"],
    ["bound", FACTORY, "bound: 原则上不低于2000万元", "bound: 不低于1000万元", "总投资", "界限不在引文里"],
    [
      "negation",
      FACTORY,
      "fact: 在渝实际经营, is: true",
      "fact: 在渝实际经营, is: false",
      "在渝经营",
      "规则要求“否”，引文里没有否定词",
    ],
    ["open list", FACTORY, "open: true", "open: false", "荣誉", "列举是否以“等”结尾与引文不一致"],
    [
      "list too short",
      FACTORY,
      "创新示范工厂, 5G工厂, 一链一网一平台]\n",
      "创新示范工厂, 一链一网一平台]\n",
      "荣誉",
      "引文列举的荣誉没有编入清单",
    ],
    [
      "list too long",
      FACTORY,
      "5G工厂, 一链一网一平台]\n",
      "5G工厂, 一链一网一平台, 灯塔工厂]\n",
      "荣誉",
      "清单里的荣誉不在引文里",
    ],
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
    const faults = faultsAfter(slug, from, to);
    expect(faults).toContainEqual(expect.objectContaining({ pack: slug, rule, message }));
  });

  it("原则上 put on or taken off", () => {
    const dropped = rules(FACTORY).replace("        strength: 原则上\n", "");
    const added = rules(FACTORY).replace("id: 软件占比\n", "id: 软件占比\n        strength: 原则上\n");
    for (const [text, rule] of [
      [dropped, "总投资"],
      [added, "软件占比"],
    ] as const) {
      const pack = bindPack(packOf(FACTORY).notice, text);
      expect(Array.isArray(pack) ? pack : lintPack(pack, facts)).toContainEqual(
        expect.objectContaining({ rule, message: "“原则上”与引文不一致" }),
      );
    }
  });

  it("says what the text holds and what the rule has", () => {
    expect(faultsAfter(FACTORY, "gte: 2000万元", "gt: 2000万元")).toEqual([
      { pack: FACTORY, rule: "总投资", message: "比较词与引文不一致", expected: "gte", found: "gt" },
    ]);
  });
});

describe("a notice that changed under its pack", () => {
  it.each([
    [FACTORY, "原则上不低于2000万元", "原则上不低于3000万元", "总投资"],
    [FACTORY, "不低于总投资的30%", "不低于总投资的40%", "软件占比"],
    [POLICY, "最高500万元奖补。\n二、", "最高900万元奖补。\n二、", "未来工厂奖补"],
    [POLICY, "2027年12月31日", "2028年12月31日", "rules.yaml"],
  ])("%s: %s", (slug, from, to, rule) => {
    const { notice } = packOf(slug);
    expect(notice.body).toContain(from);
    const faults = bindPack({ ...notice, body: notice.body.replace(from, to) }, rules(slug));
    expect(faults).toContainEqual(expect.objectContaining({ pack: slug, rule }));
  });
});

it("a link leads to a benefit there is", () => {
  const links = [...packs.values()].flatMap(({ document }) => document.relations.map(({ to }) => to));
  expect(links).toEqual([`${POLICY}#未来工厂奖补`]);
  expect(packOf(POLICY).document.benefits.map(({ id }) => `${POLICY}#${id}`)).toEqual(
    expect.arrayContaining(links),
  );
});

it("refuses the faulty pack by name and loads the others", async () => {
  const dir = mkdtempSync(join(tmpdir(), "cewen-lint-"));
  cpSync(corpus, dir, { recursive: true });
  const file = join(dir, "notices", FACTORY, "rules.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("gte: 2000万元", "gte: 200万元"));
  const loaded = await loadPacks({ corpus: await loadCorpus(dir), dir, facts, lint: lintPack });
  expect([...loaded.refused.keys()]).toEqual([FACTORY]);
  expect([...loaded.packs.keys()]).toEqual([...packs.keys()].filter((slug) => slug !== FACTORY));
});
