// `npm test`: checks first (seconds), then the fast tests, the browser tests last.
// `npm run prove`: what takes longer. Both end with one line `N passed, N failed`.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { built, installed, requireNode, root } from "../server/cli/prepare.mjs";
import { machineReady } from "./machine.mjs";

const suites = process.argv.slice(2);
const tool = (name) => join(root, "node_modules", ".bin", name);
const total = { passed: 0, failed: 0 };
/** Vitest's projects of a suite, where they aren't the one of its name. */
const PROJECTS = { unit: ["unit", "alone"], browser: ["browser", "timed"] };

/** One Vitest run; its JSON report is what gets counted, never the process's word alone. */
function vitest(suite) {
  const report = join(root, ".build", `report-${suite}.json`);
  rmSync(report, { force: true });
  process.stderr.write(`策问｜测试：${suite}\n`);
  const projects = (PROJECTS[suite] ?? [suite]).flatMap((project) => ["--project", project]);
  const args = ["run", "--config", "test/vitest.config.ts", ...projects];
  const { status } = spawnSync(
    tool("vitest"),
    [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { cwd: root, stdio: "inherit" },
  );
  const counted = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0 };
  total.passed += counted.numPassedTests;
  total.failed += counted.numFailedTests + (status !== 0 && counted.numFailedTests === 0 ? 1 : 0);
}

/** Side by side, for each alone leaves a core idle; what one prints is shown when it fails. */
async function checks() {
  const CHECKS = [
    ["类型检查", "tsc", "-p", "tsconfig.json"],
    ["类型检查（网页）", "tsc", "-p", "web/tsconfig.json"],
    ["静态检查", "oxlint", "--type-aware", "--quiet", "."],
    ["格式检查", "oxfmt", "--check", "."],
    ["无用代码检查", "knip", "--no-progress"],
  ];
  const results = await Promise.all(
    CHECKS.map(async ([title, name, ...args]) => {
      process.stderr.write(`策问｜${title}\n`);
      const checking = spawn(tool(name), args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
      const closed = once(checking, "close");
      const [out, fault] = await Promise.all([text(checking.stdout), text(checking.stderr)]);
      const [status] = await closed;
      if (status !== 0) process.stderr.write(`策问｜${title}没有通过\n${out}${fault}`);
      return status;
    }),
  );
  if (results.some((status) => status !== 0)) process.exit(1);
}

requireNode();
installed();
if (suites.includes("unit")) await checks();
built();
for (const suite of suites) machineReady(suite);
for (const suite of suites) vitest(suite);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
