import { describe, expect, it } from "vitest";
import { briefingOf } from "../../../server/assistant/briefing.ts";
import { unsaidPoints } from "../../../server/assistant/unsaid-points.ts";
import type { Ledger } from "../../../server/domain/ledger.ts";
import type { Point } from "../../../server/grounding/point.ts";

const WORDS = "按照不超过项目实际投资额的10%，依法依规给予最高500万元奖补。";
const says: Point = { kind: "says", title: "某政策" };
const quote: Point = { kind: "quote", quotation: { id: "c1", path: "第2条", words: WORDS } };
const silent: Point = { kind: "no-amount", title: "某通知" };
const benefit: Point = {
  kind: "benefit",
  title: "某项奖补",
  formula: "{f2}",
  amount: "{f1}",
  caveats: [],
  cite: "c1",
};
const figure = (id: string, text: string) => ({
  id,
  text,
  value: text,
  unit: "",
  source: { kind: "calculation" as const, steps: [], from: [] },
});
const ledger: Ledger = {
  clauses: [],
  verdicts: [],
  facts: [],
  figures: [figure("f1", "最高210万元"), figure("f2", "2100万元的10%")],
};

async function unsaid(points: Point[], text: string, figures: string[] = []): Promise<Point[]> {
  const { lines } = await briefingOf(points);
  return unsaidPoints(lines, { text, figures: new Set(figures) }, ledger);
}

describe("unsaidPoints", () => {
  it("of nothing said, everything, headings with what stands under them", async () => {
    expect(await unsaid([says, quote, silent], "")).toEqual([says, quote, silent]);
  });

  it("words of a clause, verbatim or in other words with every number and qualifier", async () => {
    expect(await unsaid([says, quote], `第2条：“${WORDS}”[c1]`)).toEqual([]);
    const told = "按照不超过项目实际投资额的10%，依法依规可给予最高500万元的奖补[c1]。";
    expect(await unsaid([says, quote], told)).toEqual([]);
  });

  it("what else there is to read, while one of its citations is missing", async () => {
    const related: Point = {
      kind: "related",
      clauses: [
        { id: "c6", path: "二（一）2" },
        { id: "c7", path: "一（二）" },
      ],
    };
    expect(await unsaid([related], "评上先进级才能报[c6]。")).toEqual([related]);
    expect(await unsaid([related], "评上先进级才能报[c6]，先自评[c7]。")).toEqual([]);
  });

  it.each([
    ["no citation", "按照不超过项目实际投资额的10%，依法依规给予最高500万元奖补吧。"],
    ["a qualifier lost", "按照不超过项目实际投资额的10%，依法依规给予500万元的奖补[c1]。"],
    ["a number lost", "依法依规按项目实际投资额给予不超过、最高500万元的奖补[c1]。"],
    ["most of it lost", "不超过10%，最高500万元[c1]。"],
  ])("%s: the clause is still to be quoted", async (_what, told) => {
    expect(await unsaid([says, quote], told)).toEqual([says, quote]);
  });

  it("a heading isn't said over what stands under another", async () => {
    expect(await unsaid([says, quote, silent], `“${WORDS}”[c1]`)).toEqual([silent]);
  });

  it("what must be said counts only as code words it, or with its figures", async () => {
    expect(await unsaid([silent], "某通知没有提到钱。")).toEqual([silent]);
    expect(await unsaid([benefit], "某项奖补有钱。", ["f1"])).toEqual([benefit]);
    expect(await unsaid([benefit], "某项奖补最高210万元，2100万元的10%。", ["f1", "f2"])).toEqual([]);
  });
});
