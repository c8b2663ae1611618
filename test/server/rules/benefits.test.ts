import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactInput } from "../../../server/domain/fact.ts";
import { amountTerms, benefitCeiling, capReachedAt } from "../../../server/rules/benefit-amount.ts";
import { benefitQuestions } from "../../../server/rules/benefit-questions.ts";
import { evaluateBenefits, type BenefitOptions } from "../../../server/rules/benefits.ts";
import { determineAll } from "../../../server/rules/determine-all.ts";
import { readFactSets } from "../../../server/rules/fact-set.ts";
import { facts as dictionary, packOf, packs, refused } from "./corpus-packs.ts";

const POLICY = "cq-ai-manufacturing-2026";
const NOW = "2026-11-21T10:00:00+08:00";
const money = (name: string, value: string): FactInput => ({ name, value, unit: "万元", project: "p1" });
const yes = (name: string): FactInput => ({ name, value: true, project: "p1" });

function benefits(facts: FactInput[], options: BenefitOptions = {}, asOf = NOW) {
  const [set] = readFactSets(facts, dictionary);
  return evaluateBenefits(packOf(POLICY), set!, asOf, options);
}
const amounts = (...args: Parameters<typeof benefits>) =>
  benefits(...args).map(({ result }) => [result.id, result.amount_max?.text ?? null]);

describe("the questions people asked, as of 2026-11-21", () => {
  it.each([
    ["Q027", [yes("入选未来工厂"), money("项目实际投资额", "6800")], ["未来工厂奖补", "最高不超过500万元"]],
    ["Q037", [yes("二级节点获得许可"), money("项目实际投资额", "800")], ["二级节点奖补", "最高不超过80万元"]],
    ["Q041", [yes("重点行业节能降碳改造"), money("实际投资", "2500")], ["节能降碳奖补", "最高不超过200万元"]],
    ["Q047", [yes("产业大脑完成揭榜任务")], ["产业大脑奖励", "最高不超过200万元"]],
    [
      "Q059",
      [yes("创建国家级促进中心"), money("项目实际投资额", "1000")],
      ["促进中心奖励", "最高不超过150万元"],
    ],
    ["Q109", [yes("入选未来工厂"), money("项目实际投资额", "4500")], ["未来工厂奖补", "最高不超过450万元"]],
  ])("%s", (_, facts, expected) => {
    expect(amounts(facts)).toEqual([expected]);
  });

  it("no programme of 004 is 符合 before the office has said so", () => {
    const facts = [yes("在渝实际经营"), yes("入选未来工厂"), money("项目实际投资额", "4500")];
    const [determination] = determineAll(
      { packs, refused },
      { facts, dictionary, asOf: NOW, programmes: [POLICY] },
    );
    expect(determination).toMatchObject({
      verdict: "待确认",
      can_apply: "unknown",
      window: { state: "in_force" },
    });
  });
});

describe("what is shown", () => {
  it("nothing is guessed from an amount alone; a benefit asked about is stated with its open premise", () => {
    expect(amounts([money("项目实际投资额", "2600")])).toEqual([]);
    const [asked] = benefits([money("项目实际投资额", "2600")], { focus: new Set(["未来工厂奖补"]) });
    expect(asked?.result.amount_max?.text).toBe("最高不超过260万元");
    expect(asked?.result.caveats[0]).toBe("以入选未来工厂名单为前提，尚待确认。");
    expect(asked?.ask).toEqual(["入选未来工厂"]);
  });

  it("a determination of 2025未来工厂 states what a selection may lead to", () => {
    const facts = [money("项目实际投资额", "2600")];
    const determinations = determineAll({ packs, refused }, { facts, dictionary, asOf: NOW });
    const paid = determinations.find(({ notice }) => notice === POLICY)?.benefits;
    expect(paid?.map(({ id, amount_max }) => [id, amount_max?.text])).toEqual([
      ["未来工厂奖补", "最高不超过260万元"],
    ]);
  });

  it("a selection that is ruled out leads to nothing", () => {
    const facts = [money("项目实际投资额", "2600"), yes("列入失信名单")];
    const programmes = [POLICY, "cq-future-factory-2025"];
    const determinations = determineAll({ packs, refused }, { facts, dictionary, asOf: NOW, programmes });
    expect(determinations.map(({ notice, benefits }) => [notice, benefits.length])).toEqual([
      [POLICY, 0],
      ["cq-future-factory-2025", 0],
    ]);
  });

  it("a determination takes the benefits asked about", () => {
    const [determination] = determineAll(
      { packs, refused },
      {
        facts: [money("项目实际投资额", "3500")],
        dictionary,
        asOf: "2026-11-21",
        programmes: [POLICY],
        focus: ["5G工厂奖补"],
      },
    );
    expect(determination?.benefits.map(({ id, amount_max }) => [id, amount_max?.text])).toEqual([
      ["5G工厂奖补", "最高不超过200万元"],
    ]);
  });

  it("without the base it says the ceiling and asks", () => {
    const [paid] = benefits([yes("入选未来工厂")]);
    expect(paid?.result).toMatchObject({
      amount_max: null,
      formula: "项目实际投资额 × 不超过10%，最高500万元（项目实际投资额满5000万元即到上限）",
    });
    const [set] = readFactSets([yes("入选未来工厂")], dictionary);
    expect(benefitQuestions([paid!], set!).map(({ name, type }) => [name, type])).toEqual([
      ["项目实际投资额", "money"],
    ]);
  });

  it("a base said twice, differently, gives no amount", () => {
    const [paid] = benefits([
      yes("入选未来工厂"),
      money("项目实际投资额", "2600"),
      money("项目实际投资额", "2300"),
    ]);
    expect(paid?.result.amount_max).toBeNull();
    expect(paid?.result.caveats).toContain("项目实际投资额前后说法不一致，只能说最高不超过500万元。");
  });

  it("T28: the silence about each base is said", () => {
    const [paid] = benefits([yes("举办赛事活动"), money("活动实际费用", "100")]);
    expect(paid?.result.caveats).toContain("活动实际费用的口径原文未写明。");
  });

  it("cites the clause and its words", () => {
    const [paid] = benefits([yes("市级赋能中心"), money("项目实际投资额", "100")]);
    expect(paid?.result.cite).toMatchObject({ notice: POLICY, clause: "第17条" });
    expect(paid?.result.cite.quote).toContain("不超过项目实际投资额的20%，依法依规给予最高300万元奖补");
  });
});

describe("validity", () => {
  const facts = [yes("入选未来工厂"), money("项目实际投资额", "2600")];

  it("before the policy takes effect there is no amount, and that is said first", () => {
    const [early] = benefits(facts, {}, "2025-12-18T10:00:00+08:00");
    expect(early?.result.amount_max).toBeNull();
    expect(early?.result.caveats[0]).toBe("本政策2026年2月2日起施行，此时不在有效期，不作试算。");
  });

  it("an expired policy gives none", () => {
    expect(amounts(facts, {}, "2028-01-01")).toEqual([["未来工厂奖补", null]]);
  });
});

describe("exact amounts", () => {
  // T24: 封顶投资额
  it.each([
    ["未来工厂奖补", 5_000_000_000n],
    ["先进级智能工厂奖补", 3_000_000_000n],
    ["食品轻纺数智化奖补", 1_000_000_000n],
    ["节能降碳奖补", 2_000_000_000n],
    ["节水清洁生产奖补", 1_000_000_000n],
    ["5G工厂奖补", 2_000_000_000n],
    ["二级节点奖补", 2_000_000_000n],
    ["赋能中心奖补", 1_500_000_000n],
    // 1666.666667万元: the smallest whole 分 at which 30% reaches 500万元
    ["赛事活动奖补", 1_666_666_667n],
  ])("%s reaches its cap at %s 分", (id, fen) => {
    const terms = amountTerms(packOf(POLICY).document.benefits.find((one) => one.id === id)!.amount);
    if (terms.kind !== "rate_cap") throw new Error(`${id} has no rate`);
    expect(capReachedAt(terms)).toBe(fen);
    expect(benefitCeiling(terms, fen)).toBe(terms.cap);
    expect(benefitCeiling(terms, fen - 1n)).toBe(terms.cap - 1n);
  });

  const terms = packOf(POLICY).document.benefits.map(({ amount }) => amountTerms(amount));
  const rated = terms.filter((one) => one.kind === "rate_cap");

  it("is min(floor(rate × base), cap) for every base", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rated), fc.bigInt({ min: 0n, max: 10n ** 13n }), (one, base) => {
        const ceiling = benefitCeiling(one, base)!;
        const scaled = base * one.rate.num;
        expect(ceiling <= one.cap && ceiling * one.rate.den <= scaled).toBe(true);
        // One 分 more would break the cap or the rate.
        expect(ceiling + 1n > one.cap || (ceiling + 1n) * one.rate.den > scaled).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("never works anything out where no rate is printed", () => {
    for (const one of terms.filter(({ kind }) => kind !== "rate_cap"))
      expect(benefitCeiling(one, 1_000_000n)).toBe(one.cap);
  });
});

it("every one of the twenty clauses has its product, two where it has two", () => {
  const { benefits: products } = packOf(POLICY).document;
  const count = (clause: number) => products.filter(({ cite }) => cite.clause === `第${clause}条`).length;
  const twenty = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(twenty.map(count)).toEqual(twenty.map((clause) => ([7, 8, 11, 14].includes(clause) ? 2 : 1)));
});

it("titles that firms and parks hold, and what has no project, are the enterprise's; all else is a project's", () => {
  const own = packOf(POLICY).document.benefits.filter(({ about }) => about === "enterprise");
  expect(own.map(({ id, applicant }) => [id, applicant])).toEqual([
    ["卓越级智能工厂奖励", "单位"],
    ["领航级智能工厂奖励", "单位"],
    ["绿色园区奖励", "园区"],
    ["国家级绿色荣誉奖励", "单位"],
    ["促进中心奖励", "单位"],
    ["建档立卡服务", "单位"],
  ]);
});
