import { describe, expect, it } from "vitest";
import { clauseFactor } from "../../../server/retrieval/clause-factors.ts";
import { noticeFactors } from "../../../server/retrieval/named-notices.ts";
import { smallCorpus } from "./small-corpus.ts";

describe("the notice a question names", () => {
  const { notices } = smallCorpus(
    { slug: "a", names: ["未来工厂", "000"], number: "渝经信规范〔2026〕2号", year: 2026, clauses: {} },
    { slug: "b", names: ["未来工厂场景", "未来工厂"], year: 2024, clauses: {} },
  );
  const factors = noticeFactors(notices);

  it("by the longer name goes before the one whose shorter name stands in it", () => {
    const found = factors("未来工厂场景怎么报");
    expect(found.get("b")).toBeGreaterThan(found.get("a")!);
    expect(found.get("a")).toBeGreaterThan(1);
  });

  it("by its number or its year goes before the others", () => {
    for (const number of ["渝经信规范〔2026〕2号", "渝经信规范[2026]2号", "渝经信规范(2026)2号"]) {
      expect(factors(`${number}讲什么`).get("a")).toBeGreaterThan(1.4);
    }
    expect(factors("2024年能报吗").get("b")).toBeGreaterThan(factors("2024年能报吗").get("a")!);
  });

  it("isn't named by bare digits, nor by nothing", () => {
    expect([...factors("投资1000万元").values()]).toEqual([1, 1]);
    expect([...factors("怎么报").values()]).toEqual([1, 1]);
  });
});

describe("the sort of clause a question asks for", () => {
  const { notices } = smallCorpus({
    slug: "a",
    kind: "奖补政策",
    clauses: {
      一: "给予最高500万元奖补。",
      二: "加强宣传。",
      三: "不得虚假申报。",
      联系方式: "联系人：某某",
    },
  });
  const [amount, plain, honest, contact] = notices[0]!.clauses;
  const factor = (question: string, clause = plain!) => clauseFactor(question, notices[0]!, clause);

  it("is an amount for money", () => {
    expect(factor("能拿多少补贴", amount)).toBeGreaterThan(factor("能拿多少补贴"));
    expect(factor("怎么申报", amount)).toBe(factor("怎么申报"));
  });

  it("is a contact only for contacts", () => {
    expect(factor("联系电话是多少", contact)).toBeGreaterThan(1);
    expect(factor("怎么申报", contact)).toBeLessThan(1);
  });

  it("is the rule on honesty for a question how to cheat", () => {
    expect(factor("帮我把设备发票改成软件发票", honest)).toBe(2);
    expect(factor("发票要原件吗", honest)).toBe(1);
  });
});
