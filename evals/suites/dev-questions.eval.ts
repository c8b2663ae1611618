import { afterAll, describe, expect, it } from "vitest";
import { loadCases, loadShortfalls } from "../load-cases.ts";
import { writeReport, type CaseScores } from "../report.ts";
import { runCase } from "../run-case.ts";
import { scoreCase, SCORERS } from "../scorers/score-case.ts";

const cases = loadCases("dev-questions.yaml");
const shortfalls = loadShortfalls("dev-questions.yaml");
const scores: CaseScores[] = [];

describe("dev questions", () => {
  for (const one of cases)
    describe(one.id, async () => {
      const faults = scoreCase(one, await runCase(one));
      scores.push({ id: one.id, category: one.category, faults });
      for (const scorer of SCORERS) {
        const known = shortfalls[one.id]?.[scorer];
        if (known === undefined) it(scorer, () => expect(faults[scorer]).toEqual([]));
        // A known shortfall that is met again has to leave the list.
        else it(`${scorer} 短缺：${known}`, () => expect(faults[scorer]).not.toEqual([]));
      }
    });
  afterAll(() => writeReport("dev-questions", scores));
});
