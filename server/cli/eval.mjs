// `npx cewen eval`: the evals of this checkout. With --json every case's scores; the table then goes to stderr.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./prepare.mjs";

export function evaluate(json) {
  const reports = join(root, ".build", "evals");
  rmSync(reports, { recursive: true, force: true });
  const run = [join(root, "test", "run.mjs"), "evals"];
  const { status } = spawnSync(process.execPath, run, { stdio: ["ignore", json ? 2 : 1, 2] });
  if (json) {
    const files = existsSync(reports) ? readdirSync(reports).sort() : [];
    const suites = files.map((file) => [
      basename(file, ".json"),
      JSON.parse(readFileSync(join(reports, file), "utf8")),
    ]);
    process.stdout.write(`${JSON.stringify({ suites: Object.fromEntries(suites) })}\n`);
  }
  process.exit(status ?? 1);
}
