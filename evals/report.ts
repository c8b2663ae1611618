import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SCORERS, type Scorer } from "./scorers/score-case.ts";

export interface CaseScores {
  id: string;
  category: string;
  faults: Record<Scorer, string[]>;
}

/** A table on the console and the same as JSON under `.build/evals`. */
export function writeReport(suite: string, scores: CaseScores[]): void {
  const dir = fileURLToPath(new URL("../.build/evals/", import.meta.url));
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${dir}${suite}.json`, `${JSON.stringify(scores, null, 2)}\n`);
  const rows = SCORERS.map((scorer) => {
    const failed = scores.filter(({ faults }) => faults[scorer].length > 0);
    const passed = scores.length - failed.length;
    return `${scorer.padEnd(10)} ${String(passed).padStart(3)}/${scores.length}  ${failed.map(({ id }) => id).join(" ")}`;
  });
  process.stdout.write(`\n${suite}\n${rows.join("\n")}\n`);
}
