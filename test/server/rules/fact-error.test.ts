import { describe, expect, it } from "vitest";
import type { FactInput } from "../../../server/domain/fact.ts";
import { FactError } from "../../../server/rules/fact-error.ts";
import { CONFLICT, readFactSets } from "../../../server/rules/fact-set.ts";
import { facts as dictionary } from "./corpus-packs.ts";

type Said = Omit<FactInput, "project"> & { project?: string };
const read = (...facts: Said[]) =>
  readFactSets(
    facts.map((fact) => Object.assign({ project: "p1" }, fact)),
    dictionary,
  );
const total = "总投资_2024年以来";

function faultsOf(...facts: Said[]) {
  try {
    read(...facts);
  } catch (error) {
    if (error instanceof FactError) return error.faults;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("facts that can't be read", () => {
  it.each([
    ["unknown name", { name: "总投资", value: "2000", unit: "万元" }, "没有这个事实"],
    ["no unit", { name: total, value: "2100" }, "没有单位"],
    ["wrong unit", { name: total, value: "2100", unit: "级" }, "不是金额单位"],
    ["negative", { name: total, value: "-1", unit: "万元" }, "负数"],
    ["beyond doubles", { name: total, value: "1e309", unit: "万元" }, "十进制数"],
    ["thousands separators", { name: total, value: "2,600", unit: "万元" }, "十进制数"],
    ["words", { name: total, value: "30%左右", unit: "万元" }, "十进制数"],
    ["half a 分", { name: total, value: "0.0000005", unit: "万元" }, "1分钱"],
    ["a number in exponent form", { name: total, value: 1e21, unit: "万元" }, "十进制数"],
    ["a bool for money", { name: total, value: true, unit: "万元" }, "十进制数"],
    ["level 30.5", { name: "成熟度等级", value: "30.5", unit: "级" }, "整数"],
    ["level 6", { name: "成熟度等级", value: 6 }, "0到5之间"],
    ["level -1", { name: "成熟度等级", value: -1 }, "0到5之间"],
    ["level in 万元", { name: "成熟度等级", value: 3, unit: "万元" }, "单位应是“级”"],
    ["no projects", { name: "本单位申报项目数", value: "一个" }, "整数"],
    ["yes as a word", { name: "已建成投产", value: "是" }, "true"],
    ["30 February", { name: "实施起始日", value: "2024-02-30" }, "日期不存在"],
    ["a choice nobody offers", { name: "注册地", value: "火星" }, "只能选"],
    ["honours as a word", { name: "已获荣誉", value: "5G工厂" }, "列表"],
  ] as const)("%s", (_, fact, said) => {
    const [fault] = faultsOf(fact);
    expect(fault!.field).toBe("facts[0]");
    expect(fault!.name).toBe(fact.name);
    expect(fault!.message).toContain(said);
    expect(fault!.example).not.toBe("");
  });

  it("every fault is said at once, by its place", () => {
    const faults = faultsOf(
      { name: "已建成投产", value: true },
      { name: total, value: "2100" },
      { name: "成熟度等级", value: "30.5" },
      { name: "软件", value: "1", unit: "万元", project: "甲" },
    );
    expect(faults.map(({ field, project }) => [field, project])).toEqual([
      ["facts[1]", "p1"],
      ["facts[2]", "p1"],
      ["facts[3]", "甲"],
    ]);
  });

  it("the error is a bad request and names the facts", () => {
    expect(() => read({ name: total, value: "-1", unit: "万元" })).toThrow(
      expect.objectContaining({ code: "invalid_facts", status: 400 }) as Error,
    );
  });

  it("a slip of a name is answered with the nearest one", () => {
    expect(faultsOf({ name: "成熟度的等级", value: 3 })[0]!.example).toBe("成熟度等级");
  });
});

describe("facts that can be read", () => {
  it("full-width digits, plain JSON numbers and other units are exact", () => {
    expect(read({ name: total, value: "２１００", unit: "万元" })[0]!.values.get(total)).toBe(2_100_000_000n);
    expect(read({ name: total, value: 2049.3, unit: "万元" })[0]!.values.get(total)).toBe(2_049_300_000n);
    expect(read({ name: total, value: "0.21", unit: "亿元" })[0]!.values.get(total)).toBe(2_100_000_000n);
    expect(read({ name: "成熟度等级", value: "３", unit: "级" })[0]!.values.get("成熟度等级")).toBe(3);
    expect(read({ name: "项目周期_月", value: 2, unit: "年" })[0]!.values.get("项目周期_月")).toBe(24);
  });

  it("null is not knowing", () =>
    expect(read({ name: total, value: null })[0]!.values.has(total)).toBe(false));

  it("software above the total is a contradiction, not an error", () => {
    expect(
      read(
        { name: total, value: "1000", unit: "万元" },
        { name: "软件相关投资_2024年以来", value: "2000", unit: "万元" },
      ),
    ).toHaveLength(1);
  });

  it("the same said twice agrees, two different sayings conflict", () => {
    const same = read(
      { name: total, value: "2100", unit: "万元" },
      { name: total, value: "21000000", unit: "元" },
    );
    expect(same[0]!.values.get(total)).toBe(2_100_000_000n);
    const two = read(
      { name: total, value: "2100", unit: "万元" },
      { name: total, value: "2600", unit: "万元" },
    );
    expect(two[0]!.values.get(total)).toBe(CONFLICT);
  });

  it("each project has its own, the enterprise's are everybody's", () => {
    const sets = read(
      { name: total, value: "2100", unit: "万元", project: "A" },
      { name: total, value: "900", unit: "万元", project: "B" },
      { name: "制造企业", value: true, project: "A" },
    );
    expect(sets.map(({ project, values }) => [project, values.get(total), values.get("制造企业")])).toEqual([
      ["A", 2_100_000_000n, true],
      ["B", 900_000_000n, true],
    ]);
  });

  it("honours take the name the rules use; one nobody knows is kept", () => {
    const [set] = read({
      name: "已获荣誉",
      value: [
        { name: "５G 工厂", year: 2024, scope: "project" },
        { name: "先进级", year: null, scope: "unknown" },
        { name: "村里最好的厂", year: null, scope: "project" },
      ],
    });
    expect(set!.values.get("已获荣誉")).toEqual([
      { name: "5G工厂", year: 2024, scope: "project" },
      { name: "市级先进级智能工厂", year: null, scope: "unknown" },
      { name: "村里最好的厂", year: null, scope: "project" },
    ]);
  });
});
