import { describe, expect, it } from "vitest";
import type { FactDefinition } from "../../server/schemas/fact.ts";
import { sectionOf, sections, urgency } from "../../web/src/features/check/form-sections.ts";

const fact = (name: string, rest: Partial<FactDefinition> = {}): FactDefinition => ({
  name,
  label: name,
  type: "bool",
  unit: null,
  question: `${name}？`,
  options: null,
  synonyms: [],
  definition: null,
  per: "project",
  notices: ["cq-future-factory-2025"],
  ...rest,
});
const asks = (...names: string[]) => ({
  missing: names.map((name) => ({ name, question: "", type: "bool" as const, options: null })),
});
const kind = (slug: string) => (slug === "cq-ai-manufacturing-2026" ? "奖补政策" : "申报通知");

describe("the order of the questions", () => {
  it("what decides most programmes comes first, then what a programme asks for first", () => {
    const order = urgency([asks("失信", "制造企业"), asks("制造企业", "投产"), asks("制造企业")]);
    expect([...order.keys()]).toEqual(["制造企业", "失信", "投产"]);
  });

  it("nobody asks for what can't change anything", () => {
    expect(urgency([asks(), asks("投产")]).has("失信")).toBe(false);
    expect(urgency([]).size).toBe(0);
  });
});

describe("the parts of the form", () => {
  it.each([
    [fact("总投资", { type: "money" }), "投资明细"],
    [fact("成熟度", { type: "int", unit: "级", per: "enterprise" }), "评估与荣誉"],
    [fact("荣誉", { type: "honours" }), "评估与荣誉"],
    [fact("项目数", { type: "int", unit: "个", per: "enterprise" }), "企业"],
    [fact("投产"), "项目"],
    [fact("入选", { notices: ["cq-ai-manufacturing-2026"] }), "奖补事项"],
    [fact("制造企业", { per: "enterprise", notices: ["cq-ai-manufacturing-2026", "x"] }), "企业"],
  ])("%o", (one, section) => {
    expect(sectionOf(one, kind)).toBe(section);
  });

  it("hold every fact once, asked ones first", () => {
    const all = [fact("甲"), fact("乙"), fact("丙", { type: "money" })];
    const parts = sections(all, new Map([["乙", 0]]), kind);
    expect(parts.项目.map(({ name }) => name)).toEqual(["乙", "甲"]);
    expect(Object.values(parts).flat()).toHaveLength(3);
  });
});
