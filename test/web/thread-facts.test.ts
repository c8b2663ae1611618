import { describe, expect, it } from "vitest";
import { factWords, threadFacts, type LedgerFact } from "../../web/src/features/chat/thread-facts.ts";

const fact = (change: Partial<LedgerFact>): LedgerFact => ({
  id: "u1",
  name: "总投资_2024年以来",
  value: "2100",
  unit: "万元",
  project: "p1",
  turn: "a",
  quote: "总投资2100万",
  status: "stated",
  ...change,
});
const turn = (...facts: LedgerFact[]) => ({ ledger: { clauses: [], figures: [], verdicts: [], facts } });

describe("facts of a thread", () => {
  it("are the latest of each project", () => {
    const facts = threadFacts([
      turn(fact({}), fact({ id: "u2", project: "p2", value: "800" })),
      turn(fact({ value: "2600", status: "corrected" })),
    ]);
    expect(facts.map(({ project, value }) => [project, value])).toEqual([
      ["p1", "2600"],
      ["p2", "800"],
    ]);
  });
  it("don't include what was taken back", () => {
    expect(threadFacts([turn(fact({})), turn(fact({ status: "retracted" })), { ledger: null }])).toEqual([]);
  });
  it("are written with their unit, yes or no, or names", () => {
    expect(factWords(fact({}))).toBe("总投资（2024年以来）2100万元");
    expect(factWords(fact({ name: "已建成投产", value: true }))).toBe("已建成投产：是");
    expect(factWords(fact({ name: "列入失信名单", value: false, project: "p2" }))).toBe(
      "p2：列入失信名单：否",
    );
    expect(factWords(fact({ name: "成熟度等级", value: "3", unit: "级" }))).toBe("成熟度等级三级");
    const honours = [{ name: "创新示范工厂", year: null, scope: "project" as const }];
    expect(factWords(fact({ name: "已获荣誉", value: honours }))).toBe("已获荣誉：创新示范工厂");
  });
});
