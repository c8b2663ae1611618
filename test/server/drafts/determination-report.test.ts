import { beforeAll, describe, expect, it } from "vitest";
import { determinationReport } from "../../../server/drafts/determination-report.ts";
import { openEngine, type Engine } from "../../../server/engine.ts";
import { determineAnswer } from "../../../server/rules/determine-answer.ts";
import { wordsOf, zipEntry } from "../../builders/word-file.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ corpusDir: "corpus", dataDir: null, clock: () => new Date("2025-12-10") });
});

async function reported(asOf: string) {
  const facts = [
    { name: "总投资_2024年以来", value: "2100", unit: "万元" as const, project: "p1" },
    { name: "软件相关投资_2024年以来", value: "590", unit: "万元" as const, project: "p1" },
  ];
  const { packs, dictionary } = engine;
  const determined = determineAnswer(packs, {
    facts,
    dictionary,
    asOf,
    programmes: ["cq-future-factory-2025"],
  });
  const file = await determinationReport({ ...determined, facts, dictionary, asOf });
  return { file, determined, text: wordsOf(zipEntry(file, "word/document.xml")) };
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

  it("is A4 with the margins of official documents", async () => {
    const xml = zipEntry((await reported("2025-12-10")).file, "word/document.xml");
    expect(xml.includes('<w:pgSz w:w="11905" w:h="16837"')).toBe(true);
    expect(xml.includes('w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"')).toBe(true);
  });
});
