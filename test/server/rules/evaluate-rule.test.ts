import { describe, expect, it } from "vitest";
import { evaluateRule } from "../../../server/rules/evaluate-rule.ts";
import { readFactSets } from "../../../server/rules/fact-set.ts";
import { rule, type Rule } from "../../../server/rules/rule-schema.ts";
import type { CaseFacts } from "./case-file.ts";
import { facts as dictionary } from "./corpus-packs.ts";
import { caseFacts } from "./run-case.ts";

const setOf = (said: CaseFacts) => readFactSets(caseFacts(said, dictionary), dictionary)[0]!;
const evaluate = (one: unknown, said: CaseFacts) => evaluateRule(rule.parse(one), setOf(said));
const verdict = (one: unknown, said: CaseFacts) => evaluate(one, said).verdict;

describe("comparators at their bound", () => {
  it.each([
    ["gte", ["不符合", "符合", "符合"]],
    ["gt", ["不符合", "不符合", "符合"]],
    ["lte", ["符合", "符合", "不符合"]],
    ["lt", ["符合", "不符合", "不符合"]],
  ])("%s", (by, wanted) => {
    const money = { money: "实际投资额", [by]: "500万元" };
    expect(["499.999999", "500", "500.000001"].map((x) => verdict(money, { 实际投资额: x }))).toEqual(wanted);
    const level = { int: "成熟度等级", [by]: 3 };
    expect([2, 3, 4].map((x) => verdict(level, { 成熟度等级: x }))).toEqual(wanted);
    const day = { date: "实施起始日", [by]: "2022-01-01" };
    expect(["2021-12-31", "2022-01-01", "2022-01-02"].map((x) => verdict(day, { 实施起始日: x }))).toEqual(
      wanted,
    );
    const months = { months: "项目周期_月", [by]: 24 };
    expect([23, 24, 25].map((x) => verdict(months, { 项目周期_月: x }))).toEqual(wanted);
    const share = { ratio: "软件和信息技术服务费用", of: "实际投资额", [by]: "30%" };
    expect(
      ["149.999999", "150", "150.000001"].map((x) =>
        verdict(share, { 实际投资额: 500, 软件和信息技术服务费用: x }),
      ),
    ).toEqual(wanted);
  });

  it("an upper bound isn't met by costs that may still grow", () => {
    const cap = { money: "总投资_2024年以来", lte: "2000万元" };
    expect(verdict(cap, { 设备购置及安装: 100 })).toBe("待确认");
    expect(verdict(cap, { 设备购置及安装: "2000.000001" })).toBe("不符合");
  });
});

describe("months and dates", () => {
  const limit = { months: "项目周期_月", from: "实施起始日", to: "完工日", lte: 24 } satisfies Rule;
  /** The dictionary has no end of a project yet; months are counted from whatever two dates a pack names. */
  const withEnd = {
    ...dictionary,
    facts: new Map([
      ...dictionary.facts,
      ["完工日", { ...dictionary.facts.get("实施起始日")!, name: "完工日" }],
    ]),
  };
  const months = (said: CaseFacts) =>
    evaluateRule(limit, readFactSets(caseFacts(said, withEnd), withEnd)[0]!);

  it("are counted with both ends, as the form does", () => {
    expect(months({ 实施起始日: "2022-01-01", 完工日: "2023-12-31" })).toMatchObject({
      verdict: "符合",
      value: "24个月",
    });
    expect(months({ 实施起始日: "2022-01-01", 完工日: "2024-01-31" })).toMatchObject({
      verdict: "不符合",
      value: "25个月",
    });
  });

  it("contradict what was declared, or run backwards: nobody chooses", () => {
    for (const said of [
      { 项目周期_月: 12, 实施起始日: "2022-01-01", 完工日: "2023-12-31" },
      { 实施起始日: "2023-12-31", 完工日: "2022-01-01" },
    ])
      expect(months(said)).toMatchObject({ verdict: "待确认", reasons: ["事实矛盾"] });
    expect(months({ 项目周期_月: 24, 实施起始日: "2022-01-01", 完工日: "2023-12-31" }).verdict).toBe("符合");
  });

  it("a month or a year decides only where it lies on one side of the bound", () => {
    const since = (bound: string) => ({ date: "实施起始日", gte: bound });
    const started = (day: string, bound = "2022-01-01") => verdict(since(bound), { 实施起始日: day });
    expect(["2021-12", "2022-01", "2021", "2022"].map((day) => started(day))).toEqual([
      "不符合",
      "符合",
      "不符合",
      "符合",
    ]);
    expect(["2022-01", "2022"].map((day) => started(day, "2022-01-02"))).toEqual(["待确认", "待确认"]);
    expect(evaluate(since("2022-01-02"), { 实施起始日: "2022-01" })).toMatchObject({
      reasons: ["缺事实"],
      ask: ["实施起始日"],
      value: "2022-01",
    });
  });

  it("are counted from months as from days; from years only where no other months would decide otherwise", () => {
    expect(months({ 实施起始日: "2022-01", 完工日: "2023-12" })).toMatchObject({
      verdict: "符合",
      value: "24个月",
    });
    expect(months({ 实施起始日: "2022-01", 完工日: "2024-01" })).toMatchObject({ verdict: "不符合" });
    expect(months({ 实施起始日: "2022", 完工日: "2023" })).toMatchObject({ verdict: "符合" });
    expect(months({ 实施起始日: "2022", 完工日: "2024" })).toMatchObject({
      verdict: "待确认",
      reasons: ["缺事实"],
      ask: ["项目周期_月"],
    });
    expect(months({ 实施起始日: "2020", 完工日: "2024" })).toMatchObject({ verdict: "不符合" });
    expect(months({ 项目周期_月: 30, 实施起始日: "2022", 完工日: "2023" })).toMatchObject({
      reasons: ["事实矛盾"],
    });
  });

  it("one date alone says nothing", () => {
    expect(months({ 实施起始日: "2022-01-01" })).toMatchObject({ reasons: ["缺事实"], ask: ["项目周期_月"] });
  });
});

describe("all, any, not", () => {
  const built = { fact: "已建成投产", is: true };
  const proof = { fact: "有完工证明", is: true };

  it("a no decides all, a yes decides any, whatever is open", () => {
    expect(verdict({ all: [built, proof] }, { 已建成投产: false })).toBe("不符合");
    expect(verdict({ any: [built, proof] }, { 已建成投产: true })).toBe("符合");
    expect(verdict({ any: [built, proof] }, { 已建成投产: false })).toBe("待确认");
    expect(evaluate({ all: [built, proof] }, { 已建成投产: true }).ask).toEqual(["有完工证明"]);
  });

  it("not turns yes and no and leaves open open", () => {
    const not = { not: built };
    expect([true, false, null].map((x) => verdict(not, { 已建成投产: x }))).toEqual([
      "不符合",
      "符合",
      "待确认",
    ]);
  });

  it("flags go with a yes and stay away from a no", () => {
    const judged = { judgement: "符合建设指南2_0", by: "专家", missing_source: "附件1" };
    expect(evaluate({ all: [judged, built] }, { 符合建设指南2_0: true, 已建成投产: true }).reasons).toEqual([
      "人工认定",
      "附件未收录",
    ]);
    expect(evaluate({ all: [judged, built] }, { 符合建设指南2_0: true, 已建成投产: false }).reasons).toEqual(
      [],
    );
    expect(evaluate({ not: judged }, { 符合建设指南2_0: true })).toMatchObject({
      verdict: "不符合",
      reasons: [],
    });
  });
});

describe("honours of certain years", () => {
  const listed = {
    any_of: "已获荣誉",
    list: ["重庆市智能工厂"],
    subject: "enterprise",
    years: { from: 2018, to: 2023 },
  };
  const held = (year: number | null, scope: "enterprise" | "project" = "enterprise") =>
    evaluate(listed, { 已获荣誉: [{ name: "重庆市智能工厂", year, scope }] });

  it("the first and last year count, the years beside them don't", () => {
    expect([2017, 2018, 2023, 2024].map((year) => held(year).verdict)).toEqual([
      "不符合",
      "符合",
      "符合",
      "不符合",
    ]);
  });
  it("an unknown year or another owner is open", () => {
    expect(held(null)).toMatchObject({ verdict: "待确认", reasons: ["口径不明"], ask: ["已获荣誉"] });
    expect(held(2020, "project")).toMatchObject({ verdict: "待确认", reasons: ["口径不明"] });
  });
  it("a closed list holds nothing else", () => {
    expect(verdict(listed, { 已获荣誉: ["绿色工厂"] })).toBe("不符合");
  });
});

describe("choices", () => {
  it("one of some", () => {
    const home = { fact: "注册地", is: "四川" };
    expect(["四川", "重庆", null].map((x) => verdict(home, { 注册地: x }))).toEqual([
      "符合",
      "不符合",
      "待确认",
    ]);
  });
});

describe("the closed set of kinds", () => {
  it.each([
    ["no comparator", { money: "实际投资额" }],
    ["two comparators", { int: "成熟度等级", gte: 3, lte: 4 }],
    ["an unknown key", { fact: "制造企业", is: true, note: "x" }],
    ["an expression", { expr: "实际投资额 > 500" }],
    ["a bound without a unit", { money: "实际投资额", gte: "500" }],
    ["a share without %", { ratio: "软件投资额", of: "计划总投资", gte: "0.3" }],
    ["30 February", { date: "实施起始日", gte: "2022-02-30" }],
    ["nothing to hold", { all: [] }],
  ])("%s is refused", (_, one) => expect(rule.safeParse(one).success).toBe(false));
});
