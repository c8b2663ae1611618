import { describe, expect, it } from "vitest";
import { sheetFacts } from "../../../server/drafts/sheet-facts.ts";
import { fields, sheetOf, sheetWith } from "../../builders/sheet-ledger.ts";

const told = (cells: Record<string, string>) =>
  sheetWith({
    fields: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, { value }])),
  });
const factsOf = (sheet: ReturnType<typeof told>) =>
  Object.fromEntries(
    sheetFacts(sheet, fields).facts.map(({ name, value, unit }) => [
      name,
      unit && typeof value === "string" ? `${value}${unit}` : value,
    ]),
  );

describe("what a sheet states in the rules' own facts", () => {
  it("of CF1 what its card tells, and nothing else", () =>
    expect(factsOf(sheetOf("cf1"))).toEqual({
      注册地: "重庆",
      在渝实际经营: true,
      制造企业: true,
      财务制度健全: true,
      列入失信名单: false,
      近3年发生重大安全事故: false,
      已获荣誉: [{ name: "重庆市先进级智能工厂", year: 2025, scope: "project" }],
      先进级智能工厂: true,
      未来工厂项目: true,
      实施起始日: "2024-03-01",
      实施结束日: "2025-08-31",
      // 2024-03 to 2025-08, both counted
      建设工期_月: "18月",
      项目周期_月: "18月",
      已建成投产: true,
      在建或拟建: false,
      有完工证明: true,
      有信息安全防护投入: true,
      具备信息安全防护: true,
      成熟度等级: "3级",
      第三方成熟度等级_2023年以来: "3级",
    }));

  it("of CF3 no protection, and no honour of the project", () => {
    const facts = factsOf(sheetOf("cf3"));
    expect(facts).toMatchObject({ 项目周期_月: "27月", 有完工证明: true });
    expect(facts["已获荣誉"]).toEqual([{ name: "重庆市创新示范工厂", year: 2022, scope: "enterprise" }]);
    for (const name of ["具备信息安全防护", "有信息安全防护投入", "先进级智能工厂"])
      expect(facts).not.toHaveProperty(name);
  });

  it("nothing of an empty sheet", () => expect(factsOf(told({}))).toEqual({}));

  it.each([
    ["制造企业", "大概"],
    ["项目开始", "去年"],
    ["计划总投资", "很多"],
    ["申报项目数", "1.5"],
    ["注册地", "上海"],
  ])("nothing of a cell that can't be read: %s %s", (name, value) =>
    expect(factsOf(told({ [name]: value }))).toEqual({}),
  );

  it.each([
    ["计划总投资", "1.2亿元", "计划总投资", "12000万元"],
    ["计划软件投资", "600", "软件投资额", "600万元"],
    ["申报项目数", "1", "本单位申报项目数", "1"],
    ["已获市级支持", "否", "已入选市级试点或获市级资金", false],
    ["项目开始", "2024年3月", "实施起始日", "2024-03"],
  ])("%s %s states %s", (field, value, fact, stated) =>
    expect(factsOf(told({ [field]: value }))).toEqual({ [fact]: stated }),
  );

  it("a level counts by where, by whom and when it was found", () => {
    const level = { 成熟度等级: "三级" };
    expect(factsOf(told(level))).toEqual({});
    expect(factsOf(told({ ...level, 平台评估: "是" }))).toEqual({ 成熟度等级: "3级" });
    const third = { ...level, 第三方评估: "是" };
    expect(factsOf(told({ ...third, 评估日期: "2022-12-31" }))).toEqual({});
    expect(factsOf(told({ ...third, 评估日期: "2023-01-01" }))).toEqual({
      第三方成熟度等级_2023年以来: "3级",
    });
    expect(factsOf(told(third))).toEqual({});
  });

  it("whose an honour is decides whether the project is one", () => {
    const honour = (beside: string) => factsOf(told({ 已获荣誉: `市级先进级智能工厂${beside}` }));
    expect(honour("（2025年，项目）")).toHaveProperty("先进级智能工厂", true);
    expect(honour("（2025年，企业）")).not.toHaveProperty("先进级智能工厂");
    expect(honour("")).not.toHaveProperty("先进级智能工厂");
    expect(honour("")["已获荣誉"]).toEqual([{ name: "市级先进级智能工厂", year: null, scope: "unknown" }]);
    expect(factsOf(told({ 已获荣誉: "无" }))).toEqual({ 已获荣誉: [] });
  });

  it("the months stay open where only a year was told", () =>
    expect(factsOf(told({ 项目开始: "2024", 项目结束: "2025-08" }))).not.toHaveProperty("项目周期_月"));

  it("a proof of completion has to be named", () => {
    expect(factsOf(told({ 完工证明: "结题证明" }))).toEqual({ 有完工证明: true });
    expect(factsOf(told({ 完工证明: "还没有" }))).toEqual({});
    expect(factsOf(told({ 完工证明: "没有竣工验收报告" }))).toEqual({});
  });

  it("facts taken over from a check stand where the sheet is silent", () => {
    const taken = [
      { name: "制造企业", value: false },
      { name: "符合规划和产业政策", value: true },
      { name: "产业大脑完成揭榜任务", value: true, project: "p2" },
    ];
    const sheet = { ...told({ 制造企业: "是" }), facts: sheetWith({ facts: taken }).facts };
    expect(factsOf(sheet)).toEqual({ 制造企业: true, 符合规划和产业政策: true });
  });

  it.each([
    ["是", true],
    ["否", false],
    ["", null],
  ])("the list of spending is whole only where that was said: %s", (value, complete) => {
    const { investments } = sheetFacts(told({ 投资明细完整: value }), fields);
    expect(investments.complete).toBe(complete);
  });
});

it("hands the rules an amount without the space before its unit", () => {
  const line = { id: "i1", date: "2024-03-15", category: "软件购置", item: "MES", amount: "410 万元" };
  expect(sheetFacts(sheetWith({ investments: [line] }), fields).investments.lines[0]?.amount).toBe("410万元");
});

it.each([
  ["重庆市先进级智能工厂", true],
  ["市级先进级智能工厂", true],
  ["先进级智能工厂", true],
  ["四川省先进级智能工厂", undefined],
  ["成都市先进级智能工厂", undefined],
])("%s is an honour the city's policy pays for: %s", (name, pays) =>
  expect(factsOf(told({ 已获荣誉: `${name}（2025年，项目）` }))["先进级智能工厂"]).toBe(pays),
);
