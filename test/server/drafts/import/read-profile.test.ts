import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FactInput } from "../../../../server/domain/fact.ts";
import { readProfile } from "../../../../server/drafts/import/read-profile.ts";
import { sheetFacts } from "../../../../server/drafts/sheet-facts.ts";
import { sheetImport } from "../../../../server/schemas/draft-sheet.ts";
import { tableWords } from "../../../builders/table-words.ts";

const { fields } = tableWords;
const fact = (name: string, value: FactInput["value"], more: Partial<FactInput> = {}): FactInput => ({
  name,
  value,
  project: "p1",
  ...more,
});

const FACTS = [
  fact("在渝实际经营", true),
  fact("列入失信名单", false),
  fact("计划总投资", "3300", { unit: "万元" }),
  fact("软件投资额", "9900000", { unit: "元" }),
  fact("实施起始日", "2024-03-01"),
  fact("注册地", "重庆"),
  fact("本单位申报项目数", "1"),
  fact("已获荣誉", [
    { name: "重庆市先进级智能工厂", year: 2025, scope: "project" },
    { name: "重庆市创新示范工厂", year: null, scope: "unknown" },
  ]),
];

test("facts that a field states go there in its words, as taken over from a check", () => {
  const { sheet, notes, faults } = readProfile(FACTS, fields);
  const values = Object.fromEntries(Object.entries(sheet.fields).map(([name, { value }]) => [name, value]));
  expect(values).toEqual({
    在渝实际经营: "是",
    列入失信名单: "否",
    计划总投资: "3300",
    计划软件投资: "9900000元",
    项目开始: "2024-03-01",
    注册地: "重庆",
    申报项目数: "1",
    已获荣誉: "重庆市先进级智能工厂（2025年，项目）；重庆市创新示范工厂",
  });
  expect(sheet.fields["注册地"]!.origin).toBe("体检");
  expect([notes, faults, sheet.facts]).toEqual([[], [], []]);
});

test("what no field states is kept as it is, what a field can't hold too", () => {
  const rest = [
    fact("总投资_2024年以来", "3260", { unit: "万元" }),
    fact("注册地", "贵州"),
    fact("制造企业", null),
    fact("计划总投资", "3300"),
  ];
  const { sheet } = readProfile(rest, fields);
  expect(sheet.fields).toEqual({});
  expect(sheet.facts).toEqual(rest);
});

test("a fact of another project is left out and said to be", () => {
  const { sheet, notes } = readProfile([fact("已建成投产", true, { project: "p2" })], fields);
  expect([sheet.fields, sheet.facts]).toEqual([{}, []]);
  expect(notes).toEqual(["“已建成投产”是另一个项目（p2）的，没有带入"]);
});

test("no honours at all is an answer", () => {
  expect(readProfile([fact("已获荣誉", [])], fields).sheet.fields["已获荣誉"]!.value).toBe("无");
});

test("both ways: the sheet states the facts it was made of", () => {
  const { sheet } = readProfile(FACTS, fields);
  const money = fact("软件投资额", "990", { unit: "万元" });
  const expected = FACTS.map((one) => (one.name === money.name ? money : one));
  // It may state more: what an honour's name says of the company.
  expect(sheetFacts(sheet, fields).facts).toEqual(expect.arrayContaining(expected));
});

test("whatever facts come, a sheet of the schema, and none is lost", () => {
  const names = [...fields.values()].flatMap((field) => (field.fact === null ? [] : [field.fact]));
  const anyFact = fc.record({
    name: fc.constantFrom(...names, "没有字段的事实"),
    value: fc.oneof(fc.string({ maxLength: 20 }), fc.boolean(), fc.integer(), fc.constant(null)),
    project: fc.constant("p1"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyFact, { selector: ({ name }) => name, maxLength: 12 }), (facts) => {
      const { sheet, ...read } = readProfile(facts, fields);
      expect(sheetImport.safeParse({ sheet, ...read }).success).toBe(true);
      expect(Object.keys(sheet.fields).length + sheet.facts.length).toBe(facts.length);
    }),
    { numRuns: 200 },
  );
});
