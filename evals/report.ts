import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SCORERS, type Faults } from "./scorers/score-case.ts";

export interface CaseScores {
  id: string;
  category: string;
  faults: Faults;
}

const row = (name: string, scores: CaseScores[], failed: CaseScores[]) =>
  `${name.padEnd(12)} ${String(scores.length - failed.length).padStart(4)}/${scores.length}  ${failed.map(({ id }) => id).join(" ")}`;

/** A table on the console, by scorer and by category, and the same as JSON under `.build/evals`. */
export function writeReport(suite: string, scores: CaseScores[]): void {
  const dir = fileURLToPath(new URL("../.build/evals/", import.meta.url));
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${dir}${suite}.json`, `${JSON.stringify(scores, null, 2)}\n`);
  const byScorer = SCORERS.map((scorer) =>
    row(
      scorer,
      scores,
      scores.filter(({ faults }) => scorer in faults),
    ),
  );
  const byCategory = [...new Set(scores.map(({ category }) => category))].map((category) => {
    const own = scores.filter((one) => one.category === category);
    return row(
      category,
      own,
      own.filter(({ faults }) => Object.keys(faults).length > 0),
    );
  });
  process.stdout.write(`\n${suite}\n${[...byScorer, "", ...byCategory].join("\n")}\n`);
}
