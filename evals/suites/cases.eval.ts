import { afterAll, describe, expect, it } from "vitest";
import { loadCasesExcept, loadShortfalls } from "../load-cases.ts";
import { writeReport, type CaseScores } from "../report.ts";
import { runCase } from "../run-case.ts";
import { scoreCase, unexpected } from "../scorers/score-case.ts";

const shortfalls = loadShortfalls("cases.yaml");
const scores: CaseScores[] = [];

describe("cases", () => {
  it.for(loadCasesExcept("dev-questions.yaml"))("$id $category", async (one) => {
    const faults = scoreCase(one, await runCase(one));
    scores.push({ id: one.id, category: one.category, faults });
    expect(unexpected(faults, shortfalls[one.id])).toEqual({});
  });
  afterAll(() => writeReport("cases", scores));
});
