import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InvestmentLine, InvestmentView } from "../../../server/domain/investment.ts";
import { determineAnswer } from "../../../server/rules/determine-answer.ts";
import { loadInvestments } from "../../../server/rules/investment-definitions.ts";
import { stateInvestments } from "../../../server/rules/state-investments.ts";
import { facts as dictionary, packs } from "./corpus-packs.ts";

const investments = await loadInvestments(
  fileURLToPath(new URL("../../../corpus", import.meta.url)),
  dictionary,
);
const known = { investments, dictionary, packs: { packs, refused: new Map() }, asOf: "2026-11-21" };
const line = (category: string, date: string, amount: string): InvestmentLine => ({
  category,
  item: "",
  date,
  amount,
});
const state = (lines: InvestmentLine[], complete: boolean | null = true, asOf = known.asOf) =>
  stateInvestments({ project: "p1", complete, lines }, { ...known, asOf });
const by = (views: InvestmentView[], notice: string) => views.find((view) => view.notice === notice)!;
const FUTURE = "cq-future-factory-2025";
const MODELS = "cq-new-models-2024";
const POLICY = "cq-ai-manufacturing-2026";
const SCENES = "cq-factory-scenes-2024";

/** Spending from 2023-07 on, two lines of it before the first day of notice 000: 二（二）3. */
const ACROSS_THE_FIRST_DAY = [
  line("设备购置及安装", "2023-07-11", "520"),
  line("软件购置", "2023-11-28", "380"),
  line("设备购置及安装", "2024-02-06", "760"),
  line("软件购置", "2024-07-19", "330"),
  line("系统集成", "2024-10-25", "290"),
  line("网络建设或服务", "2025-03-14", "180"),
  line("技术服务", "2025-05-08", "190"),
  line("设备购置及安装", "2025-08-01", "100"),
];

describe("by each notice's own definition", () => {
  it("000 counts since 2024-01-01, says which lines it leaves out, and truncates the share", () => {
    const view = by(state(ACROSS_THE_FIRST_DAY).definitions, FUTURE);
    expect(view.total.text).toBe("1850万元");
    expect(view.software?.text).toBe("810万元");
    expect(view.share).toBe("43.78%");
    expect(view.required).toBe("30%");
    expect(view.margin?.text).toBe("255万元");
    expect(view.excluded).toEqual([
      { line: 0, reason: "早于2024年1月1日，不计入", settled: true },
      { line: 1, reason: "早于2024年1月1日，不计入", settled: true },
    ]);
    expect(view.used).toBe(true);
  });

  it("003 counts since 2022-01-01 and doesn't say what is software", () => {
    const { definitions, facts } = state(ACROSS_THE_FIRST_DAY);
    const view = by(definitions, MODELS);
    expect(view.total.text).toBe("2750万元");
    expect([view.software, view.share, view.excluded]).toEqual([null, null, []]);
    expect(facts).toContainEqual({ name: "实际投资额", value: "2750", unit: "万元", project: "p1" });
    expect(facts.map(({ name }) => name)).not.toContain("软件和信息技术服务费用");
  });

  it("001 asks for a plan: what was spent is never put in for it", () => {
    const { definitions, facts } = state(ACROSS_THE_FIRST_DAY);
    expect(by(definitions, SCENES)).toMatchObject({ used: false, note: expect.stringContaining("计划") });
    expect(facts.map(({ name }) => name)).not.toContain("计划总投资");
  });

  it("004 doesn't say since when: two readings are shown, and one is put in only where both agree", () => {
    const both = state(ACROSS_THE_FIRST_DAY);
    expect(by(both.definitions, POLICY).readings.map(({ total }) => total.text)).toEqual([
      "2750万元",
      "1850万元",
    ]);
    expect(both.facts.map(({ name }) => name)).not.toContain("项目实际投资额");
    const one = state(ACROSS_THE_FIRST_DAY.slice(2));
    expect(by(one.definitions, POLICY).readings).toEqual([]);
    expect(one.facts).toContainEqual({ name: "项目实际投资额", value: "1850", unit: "万元", project: "p1" });
  });
});

describe("the first day, in threes", () => {
  it.each([
    ["2023-12-31", "0万元"],
    ["2024-01-01", "10万元"],
    ["2024-01-02", "10万元"],
    ["2023-12", "0万元"],
    ["2024-01", "10万元"],
    ["2024", "10万元"],
  ])("%s counts as %s", (date, total) => {
    expect(by(state([line("软件购置", date, "10")]).definitions, FUTURE).total.text).toBe(total);
  });

  it.each([
    ["2026-11-20", true],
    ["2026-11-21", true],
    ["2026-11-22", false],
  ])("as of 2026-11-21 a line of %s has happened: %s", (date, happened) => {
    const view = by(state([line("软件购置", date, "10")]).definitions, FUTURE);
    expect(view.total.text).toBe(happened ? "10万元" : "0万元");
    expect(view.excluded.length).toBe(happened ? 0 : 1);
  });
});

describe("what isn't sure is never put in as the whole", () => {
  const names = (lines: InvestmentLine[], complete: boolean | null) =>
    state(lines, complete).facts.map(({ name }) => name);
  const lines = ACROSS_THE_FIRST_DAY.slice(2);

  it("until the applicant says that the lines are all, known kinds only bound the total from below", () => {
    expect(names(lines, null)).toEqual([
      "设备购置及安装",
      "软件购置",
      "网络建设或服务",
      "系统集成",
      "技术服务",
    ]);
    expect(names(lines, true)).toContain("没有其他投资费用");
  });

  it.each([
    ["without a date", line("软件购置", "", "50"), "没有日期"],
    ["of a year that reaches past the date", line("软件购置", "2026", "50"), "分不清"],
    ["of a kind the open list doesn't name", line("其他费用", "2024-05-01", "50"), "由主管部门认定"],
  ])("a line %s keeps the total open", (_, doubtful, reason) => {
    const { definitions, facts } = state([...lines, doubtful]);
    const view = by(definitions, FUTURE);
    expect(view.excluded).toEqual([
      { line: 6, reason: expect.stringContaining(reason) as string, settled: false },
    ]);
    expect(view.used).toBe(false);
    expect(facts.map(({ name }) => name)).not.toContain("没有其他投资费用");
  });

  it.each([
    ["amount", line("软件购置", "2024-05-01", "1e3")],
    ["date", line("软件购置", "2024-02-30", "5")],
    ["category", line("装修", "2024-05-01", "5")],
  ])("an unreadable %s is named by line and withholds every fact", (field, faulty) => {
    const { faults, facts } = state([...lines, faulty]);
    expect(faults).toEqual([{ line: 6, field, message: expect.any(String) as string }]);
    expect(facts).toEqual([]);
  });

  it.each([
    ["with a date", { ...line("软件购置", "2024-05-01", "") }],
    ["with what it was for", { ...line("软件购置", "", ""), item: "MES" }],
  ])("a line %s but without its amount keeps every sum open", (_, unfilled) => {
    const { definitions, facts } = state([...lines, unfilled]);
    expect(definitions.map(({ used }) => used)).toEqual([false, false, false, false]);
    expect(by(definitions, FUTURE).excluded).toEqual([
      { line: 6, reason: "还没有填金额，暂不计入", settled: false },
    ]);
    expect(facts.map(({ name }) => name)).not.toContain("没有其他投资费用");
  });

  it("an empty line is passed over", () => {
    expect(state([...lines, line("软件购置", "", "")])).toEqual(state(lines));
  });
});

it("the engine reaches the lines' own ratio, exactly at the bound as well", () => {
  const ratio = (software: string, equipment: string) => {
    const { facts } = state([
      line("软件购置", "2024-05-01", software),
      line("设备购置及安装", "2024-05-01", equipment),
    ]);
    const asked = { facts, dictionary, programmes: [FUTURE], asOf: known.asOf };
    const [one] = determineAnswer(known.packs, asked).determinations;
    return one!.conditions.find(({ id }) => id === "软件占比")!.verdict;
  };
  // 30% of 2049.3 is 614.79; in doubles it falls short.
  expect(ratio("614.79", "1434.51")).toBe("符合");
  expect(ratio("614.789999", "1434.510001")).toBe("不符合");
  expect(ratio("614.790001", "1434.509999")).toBe("符合");
});

it("lines in any order and any unit add up to the same facts", () => {
  const amounts = fc.array(
    fc.record({
      fen: fc.bigInt({ min: 1n, max: 10n ** 10n }),
      kind: fc.constantFrom(...investments.categories),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const inWan = (fen: bigint) => `${fen / 1_000_000n}.${String(fen % 1_000_000n).padStart(6, "0")}`;
  const inYuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}元`;
  fc.assert(
    fc.property(amounts, (given) => {
      const wan = given.map(({ fen, kind }) => line(kind, "2024-05-01", inWan(fen)));
      const yuan = given.toReversed().map(({ fen, kind }) => line(kind, "2024/5/1", inYuan(fen)));
      expect(state(yuan).facts).toEqual(state(wan).facts);
      const total = given.reduce((all, { fen }) => all + fen, 0n);
      expect(by(state(wan).definitions, FUTURE).total.fen).toBe(String(total));
    }),
    { numRuns: 200 },
  );
});
