import { describe, expect, it } from "vitest";
import { determineAll, UnknownProgrammeError } from "../../../server/rules/determine-all.ts";
import { determination } from "../../../server/schemas/determination.ts";
import type { CaseFacts } from "./case-file.ts";
import { facts as dictionary, packs, refused } from "./corpus-packs.ts";
import { caseFacts } from "./run-case.ts";

const all = { packs, refused };
const asOf = "2025-12-10";
const ask = (said: CaseFacts, programmes?: string[]) =>
  determineAll(all, { facts: caseFacts(said, dictionary), dictionary, asOf, programmes });

describe("determineAll", () => {
  it("gives what the contract describes", () => {
    const given = ask({ 总投资_2024年以来: 2100, 软件相关投资_2024年以来: 590 });
    expect(given.map(({ notice }) => notice)).toContain("cq-future-factory-2025");
    for (const one of given) expect(determination.parse(one)).toEqual(one);
  });

  it("without a single fact everything is open and the knock-out is asked first", () => {
    const [one] = ask({}, ["cq-future-factory-2025"]);
    expect([one!.verdict, one!.can_apply, one!.project]).toEqual(["待确认", "unknown", "p1"]);
    expect(one!.missing[0]!.name).toBe("列入失信名单");
  });

  it("each project has its own card under its own id", () => {
    const facts = ["A", "B"].flatMap((project, at) =>
      caseFacts({ 总投资_2024年以来: at === 0 ? 2000 : "1999.99" }, dictionary).map((fact) =>
        Object.assign(fact, { project }),
      ),
    );
    const given = determineAll(all, { facts, dictionary, asOf, programmes: ["cq-future-factory-2025"] });
    const total = given.map(({ conditions }) => conditions.find(({ id }) => id === "总投资")!.verdict);
    expect(given.map(({ id }) => id)).toEqual(["cq-future-factory-2025/A", "cq-future-factory-2025/B"]);
    expect(total).toEqual(["符合", "不符合"]);
  });

  it("one honour opens the 2025 notice and bars the 2024 one", () => {
    const selected: CaseFacts = { 已获荣誉: ["创新示范工厂"], 已入选市级试点或获市级资金: true };
    const cards = ask(selected, ["cq-future-factory-2025", "cq-new-models-2024"]);
    const of = (notice: string, id: string) =>
      cards.find((one) => one.notice === notice)?.conditions.find((one) => one.id === id)?.verdict;
    expect(of("cq-future-factory-2025", "荣誉")).toBe("符合");
    expect(of("cq-new-models-2024", "不重复申报")).toBe("不符合");
  });

  it("a notice with two programmes gives a card for each, or the one asked for", () => {
    const both = ask({ 注册地: "重庆" }, ["smart-factory-2025"]);
    expect(both.map(({ programme }) => programme)).toEqual([
      "smart-factory-2025#卓越级",
      "smart-factory-2025#领航级",
    ]);
    expect(ask({}, ["smart-factory-2025#领航级"]).map(({ title }) => title)).toEqual([
      "2025年度领航级智能工厂",
    ]);
  });

  it("a programme nobody has rules for is named, with those there are", () => {
    expect(() => ask({}, ["cq-future-factory-2026"])).toThrow(UnknownProgrammeError);
    expect(() => ask({}, ["cq-future-factory-2026"])).toThrow("cq-future-factory-2025");
  });

  it("says the same for the same facts, and names pack and date", () => {
    const [first, second] = [ask({ 制造企业: true }), ask({ 制造企业: true })];
    expect(first).toEqual(second);
    expect(first[0]!.as_of).toBe(asOf);
    expect(first[0]!.pack_sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("the window never changes the verdict", () => {
    const verdicts = ["2025-12-01", "2025-12-10", "2026-11-21"].map(
      (date) =>
        determineAll(all, {
          facts: caseFacts({ 列入失信名单: true }, dictionary),
          dictionary,
          asOf: date,
          programmes: ["cq-future-factory-2025"],
        })[0]!.verdict,
    );
    expect(verdicts).toEqual(["不符合", "不符合", "不符合"]);
  });
});
