import { afterAll, describe, expect, it } from "vitest";
import { loadCases, loadShortfalls } from "../load-cases.ts";
import { writeReport, type CaseScores } from "../report.ts";
import { runCase } from "../run-case.ts";
import { scoreCase, unexpected } from "../scorers/score-case.ts";

const shortfalls = loadShortfalls("dev-questions.yaml");
const scores: CaseScores[] = [];

describe("dev questions", () => {
  it.for(loadCases("dev-questions.yaml"))("$id $category", async (one) => {
    const faults = scoreCase(one, await runCase(one));
    scores.push({ id: one.id, category: one.category, faults });
    expect(unexpected(faults, shortfalls[one.id])).toEqual({});
  });
  afterAll(() => writeReport("dev-questions", scores));
});
