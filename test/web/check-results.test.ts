import { describe, expect, it } from "vitest";
import type { Determination } from "../../server/schemas/determination.ts";
import { ceilingOf, deciding, tally, windowSummary } from "../../web/src/features/check/result-words.ts";
import { byCloseness } from "../../web/src/features/check/sort-results.ts";
import { scaleOf } from "../../web/src/features/check/timeline-scale.ts";
import { differences, supposable } from "../../web/src/features/check/what-if.ts";

type Condition = Determination["conditions"][number];
const cite = { notice: "n", clause: "一", quote: "", start: 0, end: 0 };
const condition = (id: string, verdict: Condition["verdict"], rest: Partial<Condition> = {}): Condition => ({
  id,
  title: id,
  verdict,
  strength: "硬性",
  reasons: verdict === "待确认" ? ["缺事实"] : [],
  value: null,
  bound: null,
  gap: null,
  cite,
  ...rest,
});
const money = (wan: number) => ({
  fen: String(wan * 1_000_000),
  text: `最高不超过${wan}万元`,
  qualifier: "最高不超过",
});
const benefit = (id: string, wan: number | null) => ({
  id,
  title: id,
  amount_max: wan === null ? null : money(wan),
  formula: "",
  cite,
  caveats: [],
});
const one = (programme: string, rest: Partial<Determination> = {}): Determination => ({
  id: programme,
  revision: 1,
  programme,
  project: "p1",
  title: programme,
  notice: programme,
  as_of: "2026-11-21",
  pack_sha256: "",
  verdict: "待确认",
  can_apply: "no",
  window: null,
  windows: [],
  conditions: [],
  benefits: [],
  missing: [],
  ...rest,
});

it("still open goes before closed, then the verdict, then what isn't met, then what isn't known", () => {
  const open = condition("甲", "待确认");
  const order = byCloseness([
    one("不符合", { verdict: "不符合" }),
    one("差两项", { conditions: [open, open] }),
    one("差一项", { conditions: [open] }),
    one("符合", { verdict: "符合" }),
    one("还开着", { can_apply: "unknown", verdict: "不符合" }),
  ]);
  expect(order.map(({ programme }) => programme)).toEqual(["还开着", "符合", "差一项", "差两项", "不符合"]);
});

describe("a row's words", () => {
  it("tally leaves out what there is none of", () => {
    expect(tally([condition("甲", "符合"), condition("乙", "待确认")])).toBe("符合1项，待确认1项");
  });

  it("a lost programme says what is unmet; an open one never says that it is lost", () => {
    const principle = condition("限报", "不符合", { strength: "原则上", value: "2个" });
    const lost = condition("荣誉", "不符合");
    expect(deciding(one("x", { verdict: "不符合", conditions: [principle, lost] }))).toEqual([
      { kind: "fail", words: "荣誉" },
    ]);
    expect(deciding(one("x", { conditions: [principle] }))).toMatchObject([
      { words: "限报，原则上的要求（您的情况：2个）" },
    ]);
  });

  it("a programme without an amount has no ceiling; of several, both ends where one project meets them", () => {
    const where = { projects: 1, year: 2026 };
    const combined = { low: money(326), high: money(626), trace: [] };
    expect(ceilingOf(one("x"), combined, where)).toBeNull();
    expect(ceilingOf(one("x", { benefits: [benefit("甲", null)] }), combined, where)).toBeNull();
    const two = one("x", { benefits: [benefit("甲", 326), benefit("乙", 300)] });
    expect(ceilingOf(two, combined, where)).toMatchObject({ low: money(326), high: money(626) });
    expect(ceilingOf(two, combined, { projects: 2, year: 2026 })).toMatchObject({ high: money(326) });
    expect(ceilingOf(two, null, where)).toMatchObject({ low: money(326), high: money(326) });
  });

  it("windows are counted by notice, however many programmes it holds", () => {
    const closed = {
      id: "企业",
      state: "closed" as const,
      actor: "企业",
      closes: "2025-07-18",
      inclusive: true,
      note: null,
      cite: null,
    };
    const both = ["甲#一", "甲#二"].map((programme) => one(programme, { notice: "甲", window: closed }));
    expect(windowSummary([...both, one("乙", { window: { ...closed, state: "in_force" } })])).toBe(
      "1份政策有效，1份通知的申报窗口已截止",
    );
  });
});

it("a supposition tells only what would be otherwise", () => {
  const share = condition("软件占比", "符合", { value: "33.12%" });
  const now = [
    one("甲", { verdict: "符合", conditions: [share] }),
    one("乙", { benefits: [benefit("奖", 326)] }),
  ];
  expect(differences(now, now)).toEqual([]);
  const then = [
    one("甲", { verdict: "不符合", conditions: [{ ...share, verdict: "不符合", value: "28.09%" }] }),
    one("乙", { benefits: [benefit("奖", 200)] }),
  ];
  expect(differences(now, then).map(({ words }) => words)).toEqual([
    ["资格：符合 → 不符合", "软件占比：33.12% → 28.09%，符合 → 不符合"],
    ["奖：最高不超过326万元 → 最高不超过200万元"],
  ]);
});

it("the scale holds every day that is named, and the day asked for", () => {
  const scale = scaleOf([{ dated: "2024-04-16", windows: [] }], "2026-11-21");
  expect([scale.from, scale.to]).toEqual(["2024-01-01", "2027-01-01"]);
  expect(scale.years.map(({ year }) => year)).toEqual(["2024", "2025", "2026"]);
  expect(scale.at("2024-01-01")).toBe(0);
  expect(scale.at("2025-12-19T18:00:00+08:00")).toBeCloseTo(718 / 1096, 10);
});

describe("a supposition starts", () => {
  const none = { ...money(0), qualifier: null };
  const view = {
    notice: "n",
    title: "",
    fact: "总",
    definition: null,
    total: none,
    software_fact: "软",
    software: none,
    share: null,
    required: "30%",
    margin: null,
    composition: [],
    excluded: [],
    used: false,
    note: null,
    readings: [],
  };
  const stated = (name: string, value: string) => ({ name, value, unit: "万元" as const, project: "p1" });

  it("from the lines, else from the totals stated outright, else not at all", () => {
    const facts = [stated("总", "2100.5"), stated("软", "590")];
    const lines = { ...view, total: money(3260), software: money(1080) };
    expect(supposable(lines, facts, "p1")?.amounts).toEqual({ total: 3260, software: 1080 });
    expect(supposable(view, facts, "p1")?.amounts).toEqual({ total: 2100, software: 590 });
    expect(supposable(view, facts, "p2")).toBeNull();
    expect(supposable(view, facts.slice(1), "p1")).toBeNull();
    expect(supposable({ ...view, software_fact: null }, facts, "p1")).toBeNull();
  });
});
