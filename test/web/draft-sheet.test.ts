import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ofJson, ofProfile } from "../../web/src/features/drafts/import-source.ts";
import { isOfAnother, planImport } from "../../web/src/features/drafts/merge-import.ts";
import { mergeSheets } from "../../web/src/features/drafts/merge-sheet.ts";
import {
  blankIndicator,
  blankInvestment,
  blankScene,
  freshId,
  withEvidence,
  withField,
  withRow,
  withoutScene,
} from "../../web/src/features/drafts/sheet.ts";
import { titleAfterImport } from "../../web/src/features/drafts/title-after-import.ts";
import { sheetOf } from "./draft-of.ts";

const base = sheetOf({ 企业名称: "甲公司", 员工人数: "612" }, [
  { id: "s1", name: "视觉质检", indicator: { id: "s1k1", name: "不良品率", before: "2.1" } },
]);

describe("rows of the sheet", () => {
  it("get ids that were never used by a row beside them", () => {
    expect(freshId("i", [])).toBe("i1");
    expect(freshId("i", [{ id: "i2" }, { id: "i9" }, { id: "other" }])).toBe("i10");
    const scene = { ...blankScene([]), indicators: [blankIndicator(blankScene([]))] };
    expect(blankIndicator(scene).id).toBe("s1k2");
  });

  it("a row that somebody changed is no longer called imported, the others are", () => {
    const imported = { ...blankInvestment([]), amount: "980", origin: "导入" as const };
    const other = { ...imported, id: "i2" };
    const rows = withRow([imported, other], { ...imported, amount: "960" });
    expect(rows).toEqual([{ ...imported, amount: "960", origin: "填写" }, other]);
  });

  it("a field emptied is gone, one told again keeps its evidence", () => {
    const told = {
      ...base,
      fields: { 员工人数: { value: "612", origin: "导入" as const, evidence: "社保名册" } },
    };
    expect(withField(base, "员工人数", "").fields).toEqual({ 企业名称: base.fields["企业名称"] });
    // Its evidence outlives an emptied value, until that is taken away too.
    const emptied = withField(told, "员工人数", "");
    expect(emptied.fields["员工人数"]).toEqual({ value: "", origin: "填写", evidence: "社保名册" });
    expect(withEvidence(emptied, "员工人数", "").fields).toEqual({});
    expect(withField(told, "员工人数", "620").fields).toEqual({
      员工人数: { value: "620", origin: "填写", evidence: "社保名册" },
    });
  });

  it("a scene takes with it what refers to it", () => {
    const line = { ...blankInvestment([]), scenes: ["s1"] };
    const saving = {
      id: "v1",
      name: "",
      indicator: "s1k1",
      quantity: "",
      quantity_unit: "",
      price: "",
      price_unit: "",
      origin: "填写" as const,
      evidence: "",
    };
    const left = withoutScene({ ...base, investments: [line], savings: [saving] }, "s1");
    expect(left).toMatchObject({ scenes: [], savings: [], investments: [{ scenes: [] }] });
  });
});

describe("two people's changes of one sheet", () => {
  it("are put together cell by cell", () => {
    const mine = withField(base, "员工人数", "620");
    const theirs = {
      ...withField(base, "企业名称", "乙公司"),
      scenes: base.scenes.map((scene) => ({ ...scene, pain: "人工目检漏检" })),
    };
    const merged = mergeSheets(base, mine, theirs);
    expect(merged.fields["员工人数"]?.value).toBe("620");
    expect(merged.fields["企业名称"]?.value).toBe("乙公司");
    expect(merged.scenes[0]?.pain).toBe("人工目检漏检");
  });

  it("in one cell keep what was typed here", () => {
    const merged = mergeSheets(base, withField(base, "员工人数", "620"), withField(base, "员工人数", "999"));
    expect(merged.fields["员工人数"]?.value).toBe("620");
  });

  it("a row taken away by one is gone, a row changed by the other stays", () => {
    const without = { ...base, scenes: [] };
    expect(mergeSheets(base, base, without).scenes).toEqual([]);
    expect(mergeSheets(base, without, base).scenes).toEqual([]);
    const changed = { ...base, scenes: base.scenes.map((scene) => ({ ...scene, pain: "漏检" })) };
    expect(mergeSheets(base, changed, without).scenes[0]?.pain).toBe("漏检");
  });

  it("rows added by both are all there", () => {
    const add = (id: string) => ({
      ...base,
      investments: [...base.investments, { ...blankInvestment([]), id, item: id }],
    });
    expect(mergeSheets(base, add("i1"), add("i2")).investments.map(({ id }) => id)).toEqual(["i1", "i2"]);
  });

  it("nobody's change is lost where only one made any", () => {
    const value = fc.record({ 企业名称: fc.string(), 员工人数: fc.string(), 利润: fc.string() });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [old, changed] = [sheetOf(a), sheetOf(b)];
        expect(mergeSheets(old, changed, old)).toEqual(changed);
        expect(mergeSheets(old, old, changed)).toEqual(changed);
        expect(mergeSheets(old, changed, changed)).toEqual(changed);
      }),
    );
  });
});

describe("what was read out of a file", () => {
  it("is added once, says what it replaces, and gives rows ids of their own", () => {
    const read = {
      ...sheetOf({ 员工人数: "620", 利润: "3980" }, [
        { id: "s1", name: "智能排产", indicator: { id: "s1k1", name: "准时交付率", before: "91.5" } },
        { id: "s2", name: "视觉质检", indicator: { id: "s2k1", name: "漏检率", before: "0.8" } },
      ]),
      investments: [{ ...blankInvestment([]), item: "MES", amount: "410", scenes: ["s1"] }],
    };
    const plan = planImport(base, read);
    expect(plan.replaced).toEqual([{ key: "员工人数", from: "612", to: "620" }]);
    expect(plan.added).toEqual({ fields: 1, investments: 1, scenes: 1, indicators: 2, savings: 0 });
    expect(plan.sheet.scenes.map(({ id, name }) => `${id} ${name}`)).toEqual(["s1 视觉质检", "s2 智能排产"]);
    expect(
      plan.sheet.scenes.flatMap(({ indicators }) => indicators.map(({ id, name }) => `${id} ${name}`)),
    ).toEqual(["s1k1 不良品率", "s1k2 漏检率", "s2k1 准时交付率"]);
    // The line was bought for what the file calls s1: that scene is s2 here.
    expect(plan.sheet.investments[0]).toMatchObject({ id: "i1", item: "MES", scenes: ["s2"] });
    const again = planImport(plan.sheet, read);
    expect(again.sheet).toEqual(plan.sheet);
    expect(again.known).toBe(3);
  });

  it("two equal purchases of a file stay two, and one without an invoice is the one that is there", () => {
    const line = { ...blankInvestment([]), date: "2024-05-10", item: "MES", amount: "410" };
    const twice = { ...sheetOf({}), investments: [line, { ...line, id: "i2" }] };
    const first = planImport(sheetOf({}), twice);
    expect(first.sheet.investments.map(({ id }) => id)).toEqual(["i1", "i2"]);
    const invoiced = { ...sheetOf({}), investments: [{ ...line, invoice_no: "50012455" }] };
    expect(planImport(invoiced, { ...sheetOf({}), investments: [line] })).toMatchObject({
      sheet: { investments: [{ invoice_no: "50012455" }] },
      known: 1,
    });
    // Another invoice is another purchase.
    const other = { ...sheetOf({}), investments: [{ ...line, invoice_no: "50012456" }] };
    expect(planImport(invoiced, other).sheet.investments).toHaveLength(2);
  });

  it("a saving follows its indicator, and one without an indicator is left out", () => {
    const saving = (id: string, indicator: string) => ({
      id,
      name: `省${id}`,
      indicator,
      quantity: "120",
      quantity_unit: "万件/年",
      price: "42",
      price_unit: "元/件",
      origin: "导入" as const,
      evidence: "",
    });
    const read = {
      ...sheetOf({}, [{ id: "s1", name: "能效", indicator: { id: "s1k1", name: "电耗", before: "3.85" } }]),
      savings: [saving("v1", "s1k1"), saving("v2", "s9k9")],
    };
    const plan = planImport(base, read);
    expect(plan.sheet.savings).toMatchObject([{ id: "v1", indicator: "s2k1" }]);
    expect(plan.known).toBe(1);
  });
});

describe("where facts are taken from", () => {
  const enterprise = (name: string) => name === "制造企业";
  const profile = {
    id: "1",
    name: "我的企业",
    projects: [
      { id: "p1", name: "项目一" },
      { id: "p2", name: "项目二" },
    ],
    facts: [
      { name: "制造企业", value: true, project: "p2" },
      { name: "项目实际投资额", value: "900", unit: "万元" as const, project: "p2" },
      { name: "已建成投产", value: true, project: "p1" },
      { name: "列入失信名单", value: null, project: "p1" },
    ],
    investments: [
      {
        project: "p1",
        complete: true,
        lines: [{ date: "2024-05-10", category: "软件购置", item: "MES", amount: "410" }],
      },
    ],
  };

  it("one project's own facts and the enterprise's, never another project's", () => {
    const { source, lines } = ofProfile(profile, "p1", enterprise);
    expect(source).toEqual({
      facts: [
        { name: "制造企业", value: true, project: "p1" },
        { name: "已建成投产", value: true, project: "p1" },
      ],
    });
    expect(lines).toMatchObject([{ id: "i1", item: "MES", amount: "410", origin: "体检" }]);
  });

  it("a saved check, bare facts, a company's file; anything else is refused", () => {
    const file = { as_of: "2026-11-21", facts: profile.facts, profile };
    expect(ofJson(JSON.stringify(file), "档案", enterprise)?.lines).toHaveLength(1);
    const bare = [{ name: "制造企业", value: true, project: "p1" }];
    expect(ofJson(JSON.stringify(bare), "事实", enterprise)?.source).toEqual({ facts: bare });
    expect(ofJson('{"name":"甲公司"}', "企业", enterprise)?.source).toEqual({ card: { name: "甲公司" } });
    expect(ofJson("不是 JSON", "企业", enterprise)).toBeNull();
    expect(ofJson('"甲公司"', "企业", enterprise)).toBeNull();
  });
});

it("an import names a draft that nobody named, and no other", () => {
  const template = { title: "申报工作提纲" };
  const none = sheetOf({});
  const named = sheetOf({ 企业名称: "甲公司", 项目名称: "压铸车间升级" });
  const after = (title: string, before = none, read = named) =>
    titleAfterImport(title, template, before, read);
  expect(after("申报工作提纲")).toBe("压铸车间升级");
  expect(after("申报工作提纲", none, base)).toBe("甲公司");
  expect(after("申报工作提纲", none, none)).toBe("申报工作提纲");
  expect(after("给李总的稿子")).toBe("给李总的稿子");
  // The name was the other enterprise's, and goes with it.
  expect(after("甲公司", base)).toBe("压铸车间升级");
});

it("facts of another enterprise or project are told from one's own", () => {
  const mine = sheetOf({ 企业名称: "甲公司", 项目名称: "压铸车间升级" });
  expect(isOfAnother(mine, sheetOf({ 企业名称: "乙公司" }))).toBe(true);
  expect(isOfAnother(mine, sheetOf({ 企业名称: "甲公司", 项目名称: "涂装线" }))).toBe(true);
  expect(isOfAnother(mine, sheetOf({ 企业名称: "甲公司", 员工人数: "612" }))).toBe(false);
  expect(isOfAnother(sheetOf({}), mine)).toBe(false);
});
