import { beforeAll, describe, expect, it } from "vitest";
import { determinationReport } from "../../../server/drafts/determination-report.ts";
import { reportWords } from "../../../server/drafts/report-words.ts";
import { openEngine, type Engine } from "../../../server/engine.ts";
import { determineAnswer } from "../../../server/rules/determine-answer.ts";
import { stateInvestments } from "../../../server/rules/state-investments.ts";
import { wordsOf, zipEntry } from "../../builders/word-file.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ corpusDir: "corpus", dataDir: null, clock: () => new Date("2025-12-10") });
});

async function reported(asOf: string, over: Partial<Parameters<typeof reportWords>[0]> = {}) {
  const facts = [
    { name: "总投资_2024年以来", value: "2100", unit: "万元" as const, project: "p1" },
    { name: "软件相关投资_2024年以来", value: "590", unit: "万元" as const, project: "p1" },
  ];
  const { packs, dictionary, corpus } = engine;
  const { notices } = corpus;
  const programmes = ["cq-future-factory-2025"];
  const determined = determineAnswer(packs, { facts, dictionary, asOf, programmes });
  const known = { ...determined, facts, dictionary, notices, programmes, investments: [], asOf };
  const words = reportWords({ ...known, ...over });
  const file = await determinationReport(words);
  return { file, words, determined, text: wordsOf(zipEntry(file, "word/document.xml")) };
}

describe("determinationReport", () => {
  it("says each condition with its verdict, clause and gap, and what it stands on", async () => {
    const { text, determined } = await reported("2025-12-10");
    expect(text).toContain("依据日期：2025年12月10日　按自述，未经核验");
    expect(text).toContain("28.09%；总投资不变差40万元");
    expect(text).toContain("二（二）3：“其中软件相关投资");
    for (const { title, verdict } of determined.determinations[0]!.conditions) {
      expect(text).toContain(title);
      expect(text).toContain(verdict);
    }
    expect(text).toContain("总投资（2024年以来）：2100万元");
    expect(text).toContain(determined.determinations[0]!.pack_sha256);
  });

  it("after the deadline it says closed", async () => {
    const { text } = await reported("2025-12-20");
    expect(text).toContain("时限：已截止　2025年12月19日18:00");
    expect(text).toContain("现在不能申报");
  });

  // (0.30 × 2100 − 590) ÷ 0.70 = 57.142857… 万元; the page and the answers round it up as well.
  it("gives the gap as the page gives it: rounded up, so that it suffices", async () => {
    const { text } = await reported("2025-12-10");
    expect(text).toContain("新增投入差57.15万元");
    expect(text).not.toContain("57.142858");
  });

  it("says whose it is and of which project, and the lines that don't count", async () => {
    const asked = [
      { name: "总投资_2024年以来", value: "2100", unit: "万元" as const, project: "p1" },
      { name: "总投资_2024年以来", value: "900", unit: "万元" as const, project: "p2" },
      { name: "制造企业", value: true, project: "p1" },
    ];
    const { packs, dictionary, investments } = engine;
    const asOf = "2025-12-10";
    const lines = [{ category: "软件购置", item: "MES", date: "2023-12-31", amount: "100" }];
    const { words } = await reported(asOf, {
      ...determineAnswer(packs, { facts: asked, dictionary, asOf }),
      facts: asked,
      subject: "某厂",
      projects: [
        { id: "p1", name: "一期" },
        { id: "p2", name: "二期" },
      ],
      programmes: ["cq-new-models-2024", "cq-future-factory-2025"],
      investments: [
        stateInvestments({ project: "p2", complete: true, lines }, { investments, dictionary, packs, asOf }),
      ],
    });
    expect(words.subject).toBe("某厂");
    const titles = words.programmes.map(({ title }) => title);
    expect(titles.slice(-4).map((title) => title.slice(-4))).toEqual([
      "（一期）",
      "（二期）",
      "（一期）",
      "（二期）",
    ]);
    expect(words.facts.map(({ label }) => label.slice(0, 3))).toEqual([
      "一期　",
      "二期　",
      expect.not.stringContaining("期"),
    ]);
    expect(words.excluded.find((line) => line.includes("未来工厂"))).toMatch(
      /^二期，按.+口径：投资明细第1行/u,
    );
  });

  it("is A4 with the margins of official documents", async () => {
    const xml = zipEntry((await reported("2025-12-10")).file, "word/document.xml");
    expect(xml.includes('<w:pgSz w:w="11905" w:h="16837"')).toBe(true);
    expect(xml.includes('w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"')).toBe(true);
  });
});
