import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactInput } from "../../../server/domain/fact.ts";
import type { StackItem } from "../../../server/rules/content-group.ts";
import { determineAnswer } from "../../../server/rules/determine-answer.ts";
import { combineBenefits } from "../../../server/rules/stacking.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";

const POLICY = "cq-ai-manufacturing-2026";
const wan = (amount: number) => BigInt(amount) * 1_000_000n;

/** An amount of 004 in 万元, of a project or (null) of the enterprise. */
const item = (clause: string, amount: number, project: string | null, applicant: "单位" | "园区" = "单位") =>
  ({ id: clause, title: clause, clause, applicant, project, ceiling: wan(amount) }) satisfies StackItem;

function ends(items: StackItem[], same: boolean | null = null) {
  const result = combineBenefits(items, same);
  return result && [result.combined.low.text, result.combined.high.text, result.asks];
}

describe("就高不重复", () => {
  it("is nothing to say about one amount", () => {
    expect(ends([item("第2条", 420, "p1")])).toBeNull();
  });

  it("one project under two clauses: the higher as the cautious figure, the sum as the other end", () => {
    expect(ends([item("第2条", 420, "p1"), item("第7条", 300, "p1")])).toEqual([
      "最高不超过420万元",
      "最高不超过720万元",
      true,
    ]);
  });

  it("known same content takes the higher, known different content the sum", () => {
    const items = [item("第2条", 420, "p1"), item("第7条", 300, "p1")];
    expect(ends(items, true)).toEqual(["最高不超过420万元", "最高不超过420万元", false]);
    expect(ends(items, false)).toEqual(["最高不超过720万元", "最高不超过720万元", false]);
  });

  it("two projects are different contents and add up", () => {
    expect(ends([item("第2条", 400, "A"), item("第15条", 100, "B")])).toEqual([
      "最高不超过500万元",
      "最高不超过500万元",
      false,
    ]);
  });

  it("a project nobody named may be either: 500 and 300 on A, known same, 200 unknown", () => {
    // RULES §3 takes A's two clauses for the same content; unsaid, the owner's reading adds them for the high end.
    const items = [item("第2条", 500, "A"), item("第7条", 300, "A"), item("第15条", 200, null)];
    expect(ends(items)).toEqual(["最高不超过500万元", "最高不超过1000万元", true]);
  });

  it("a title of the enterprise above every project lifts the low end to itself", () => {
    expect(ends([item("第7条", 200, "p1"), item("第8条", 300, null)])).toEqual([
      "最高不超过300万元",
      "最高不超过500万元",
      true,
    ]);
  });

  it("a title joins one project, the others still add up", () => {
    expect(ends([item("第2条", 400, "A"), item("第15条", 100, "B"), item("第8条", 100, null)])).toEqual([
      "最高不超过500万元",
      "最高不超过600万元",
      true,
    ]);
  });

  it("a park and a firm are two applicants", () => {
    expect(ends([item("第14条", 100, null, "园区"), item("第14条", 50, null)])).toEqual([
      "最高不超过150万元",
      "最高不超过150万元",
      false,
    ]);
  });

  it("tells how, what is open, and whom to ask", () => {
    const trace = combineBenefits([item("第2条", 420, "p1"), item("第7条", 300, "p1")], null)?.combined.trace;
    expect(trace).toEqual([
      "第2条（第2条）：最高不超过420万元。",
      "第7条（第7条）：最高不超过300万元。",
      "第2条、第7条是否属于同一内容，原文未写明：属于同一内容时按“就高、不重复”取420万元，认定为不同内容时相加最高不超过720万元。",
      "合起来最高不超过420万元（从严）至720万元（从宽），待主管部门确认。请向主管部门确认这几项是否属于同一内容。",
      "是否重叠由主管部门确认；与国家、区县资金的关系，原文未写明。",
    ]);
  });

  it("never promises: low ≤ high, no less than any single amount, no more than the sum", () => {
    const any = fc.record({
      id: fc.string(),
      title: fc.constant("项"),
      clause: fc.constantFrom("第2条", "第7条", "第15条"),
      applicant: fc.constantFrom("单位" as const, "园区" as const),
      project: fc.constantFrom("A", "B", null),
      ceiling: fc.bigInt({ min: 0n, max: wan(500) }),
    });
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(true, false, null),
        (items, same) => {
          const { combined } = combineBenefits(items, same)!;
          const low = BigInt(combined.low.fen);
          const high = BigInt(combined.high.fen);
          const sum = items.reduce((total, { ceiling }) => total + ceiling, 0n);
          expect(low <= high && high <= sum).toBe(true);
          expect(items.every(({ ceiling }) => ceiling <= low)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("over what was determined", () => {
  const money = (name: string, value: string, project = "p1"): FactInput => ({
    name,
    value,
    unit: "万元",
    project,
  });
  const yes = (name: string, project = "p1"): FactInput => ({ name, value: true, project });
  const answer = (facts: FactInput[], focus: string[] = []) =>
    determineAnswer(
      { packs, refused },
      { facts, dictionary, asOf: "2026-11-21T10:00:00+08:00", programmes: [POLICY], focus },
    );
  const combine = (facts: FactInput[], same: boolean | null = null) => {
    const said = same === null ? [] : [{ name: "多项奖补同一内容", value: same, project: "p1" }];
    const { combined, determinations } = answer([...facts, ...said]);
    const asks = determinations.some(({ missing }) =>
      missing.some(({ name }) => name === "多项奖补同一内容"),
    );
    return combined && [combined.low.text, combined.high.text, asks];
  };

  it("Q052: 4200万元, future factory and 先进级: 420 to 720, never 720 alone", () => {
    const facts = [
      yes("制造企业"),
      yes("入选未来工厂"),
      yes("先进级智能工厂"),
      money("项目实际投资额", "4200"),
    ];
    expect(combine(facts)).toEqual(["最高不超过420万元", "最高不超过720万元", true]);
  });

  it("Q053: 3500万元, future factory and 5G factory: 350 to 550", () => {
    const facts = [yes("入选未来工厂"), yes("5G工厂项目"), money("项目实际投资额", "3500")];
    expect(combine(facts)).toEqual(["最高不超过350万元", "最高不超过550万元", true]);
  });

  it("Q054: two projects, 400 and 100, add up to 500", () => {
    const facts = [
      yes("入选未来工厂", "A"),
      money("项目实际投资额", "4000", "A"),
      yes("5G工厂项目", "B"),
      money("项目实际投资额", "1000", "B"),
    ];
    expect(combine(facts)).toEqual(["最高不超过500万元", "最高不超过500万元", false]);
  });

  it("counts a title of the enterprise once for two projects", () => {
    const facts = [
      yes("荣获国家卓越级"),
      yes("入选未来工厂", "A"),
      money("项目实际投资额", "4000", "A"),
      yes("5G工厂项目", "B"),
      money("项目实际投资额", "1000", "B"),
    ];
    expect(combine(facts)).toEqual(["最高不超过500万元", "最高不超过600万元", true]);
  });

  it("takes the office's word: CF1, 326 and 300 held to be the same", () => {
    const facts = [
      yes("制造企业"),
      yes("入选未来工厂"),
      yes("先进级智能工厂"),
      money("项目实际投资额", "3260"),
    ];
    expect(combine(facts)).toEqual(["最高不超过326万元", "最高不超过626万元", true]);
    expect(combine(facts, true)).toEqual(["最高不超过326万元", "最高不超过326万元", false]);
  });

  it("what was merely asked about adds to nobody's sum", () => {
    const facts = [yes("食品轻纺数智化"), money("项目实际投资额", "860")];
    const { combined, determinations } = answer(facts, ["赋能中心奖补"]);
    expect(determinations[0]?.benefits.map(({ id, amount_max }) => [id, amount_max?.text])).toEqual([
      ["食品轻纺数智化奖补", "最高不超过86万元"],
      ["赋能中心奖补", "最高不超过172万元"],
    ]);
    expect(combined).toBeNull();
  });

  it("one amount is nothing to combine and asks nothing about it", () => {
    const { combined, determinations } = answer([yes("入选未来工厂"), money("项目实际投资额", "3260")]);
    expect(combined).toBeNull();
    expect(determinations[0]?.missing.map(({ name }) => name)).toEqual([
      "在渝实际经营",
      "奖补经主管部门审定",
    ]);
  });
});
