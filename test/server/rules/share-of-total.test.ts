import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney } from "../../../server/domain/money.ts";
import { evaluateCondition } from "../../../server/rules/evaluate-condition.ts";
import { evaluateProgramme } from "../../../server/rules/evaluate-programme.ts";
import type { FactSet } from "../../../server/rules/fact-set.ts";
import { facts as dictionary } from "./corpus-packs.ts";
import { pack, programme } from "./random-profile.ts";

const TOTAL = "总投资_2024年以来";
const SOFTWARE = "软件相关投资_2024年以来";
const share = programme.conditions.find(({ id }) => id === "软件占比")!;
const known = (values: Record<string, bigint | boolean>): FactSet => ({
  project: "p1",
  dictionary,
  values: new Map(Object.entries(values)),
  day: null,
});
const shareVerdict = (part: bigint, whole: bigint) =>
  evaluateCondition(share, known({ [TOTAL]: whole, [SOFTWARE]: part })).outcome.verdict;

describe("exactly 30%", () => {
  it("is right, and one 分 less is not, for every total from 500 to 6000万元 in steps of 0.1", () => {
    const wrong: string[] = [];
    for (let total = 500_000_000n; total <= 6_000_000_000n; total += 100_000n) {
      const least = (total * 3n) / 10n;
      if (shareVerdict(least, total) !== "符合") wrong.push(`${formatMoney(total)} at 30%`);
      if (shareVerdict(least - 1n, total) !== "不符合") wrong.push(`${formatMoney(total)} one 分 under`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe("gaps", () => {
  const gapsOf = (part: bigint, whole: bigint) => {
    const facts = known({ [TOTAL]: whole, [SOFTWARE]: part });
    const { conditions } = evaluateProgramme({ pack, programme, facts, asOf: "2025-12-10" });
    const of = (id: string) => conditions.find((one) => one.id === id)!;
    return { total: of("总投资"), share: of("软件占比") };
  };
  const met = (part: bigint, whole: bigint) => {
    const { total, share } = gapsOf(part, whole);
    return total.verdict === "符合" && share.verdict === "符合";
  };

  it("what the total lacks suffices and one 分 less doesn't", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 1_999_999_999n), (whole) => {
        const added = BigInt(gapsOf(0n, whole).total.gap!.added_spend!.fen);
        expect(gapsOf(0n, whole + added).total.verdict).toBe("符合");
        expect(gapsOf(0n, whole + added - 1n).total.verdict).toBe("不符合");
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("what the share lacks suffices and one 分 less doesn't, by either assumption", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 4_000_000_000n), fc.nat({ max: 2999 }), (whole, permyriad) => {
        const part = (whole * BigInt(permyriad)) / 10_000n;
        const { gap } = gapsOf(part, whole).share;
        const fixed = BigInt(gap!.fixed_total!.fen);
        expect(shareVerdict(part + fixed, whole)).toBe("符合");
        expect(shareVerdict(part + fixed - 1n, whole)).toBe("不符合");
        const added = BigInt(gap!.added_spend!.fen);
        expect(met(part + added, whole + added)).toBe(true);
        expect(met(part + added - 1n, whole + added - 1n)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);

  it("nothing is lacking where nothing lacks", () => {
    const { total, share } = gapsOf(600_000_000n, 2_000_000_000n);
    expect([total.gap, share.gap]).toEqual([null, null]);
  });

  it("names its assumption and never advises to relabel", () => {
    const { total, share } = gapsOf(100_000_000n, 1_000_000_000n);
    for (const { gap } of [total, share]) {
      expect(gap!.assumption).toContain("真实发生");
      expect(gap!.assumption).not.toMatch(/改列|调整科目|重新归类/u);
    }
  });
});

describe("lines of an investment", () => {
  const soft = ["软件购置", "系统集成", "云服务", "技术服务"];
  const hard = ["设备购置及安装", "网络建设或服务"];
  const amount = fc.bigInt(0n, 900n).map((hundred) => hundred * 1_000_000n);

  it("any part of a true story is either undecided or says what the whole story says", () => {
    const seen = { decided: 0 };
    const story = fc.record({
      lines: fc.tuple(...[...soft, ...hard].map(() => amount)),
      otherSoftware: fc.constantFrom(0n, 50_000_000n),
      otherCosts: fc.constantFrom(0n, 80_000_000n),
      revealed: fc.subarray([TOTAL, SOFTWARE, "没有其他投资费用", ...soft, ...hard]),
    });
    fc.assert(
      fc.property(story, ({ lines, otherSoftware, otherCosts, revealed }) => {
        const all: Record<string, bigint | boolean> = {};
        for (const [at, name] of [...soft, ...hard].entries()) all[name] = lines[at]!;
        const sum = (some: bigint[]) => some.reduce((total, fen) => total + fen, 0n);
        const software = sum(lines.slice(0, soft.length)) + otherSoftware;
        const total = sum(lines) + otherSoftware + otherCosts;
        all[SOFTWARE] = software;
        all[TOTAL] = total;
        all["没有其他投资费用"] = otherSoftware + otherCosts === 0n;
        const facts = known(Object.fromEntries(revealed.map((name) => [name, all[name]!])));
        const truth: Record<string, boolean> = {
          总投资: total >= 2_000_000_000n,
          软件占比: software * 10n >= total * 3n,
        };
        for (const condition of programme.conditions.filter(({ id }) => id in truth)) {
          const { outcome } = evaluateCondition(condition, facts);
          expect(outcome.reasons).not.toContain("事实矛盾");
          if (outcome.verdict === "待确认") continue;
          seen.decided++;
          expect([condition.id, outcome.verdict]).toEqual([
            condition.id,
            truth[condition.id] ? "符合" : "不符合",
          ]);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(seen.decided).toBeGreaterThan(1000);
  }, 60_000);
});
