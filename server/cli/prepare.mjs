// Plain JavaScript: runs on a fresh clone, before anything is installed or compiled.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const windows = process.platform === "win32";

/** Says what is being done, then does it; the exit status of a failed step is ours. */
export function step(title, command, args, options = {}) {
  process.stderr.write(`策问｜${title}\n`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: windows,
    ...options,
  });
  if (error) process.stderr.write(`策问｜“${command}”没有运行：${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((p) => [...filesUnder(join(root, p))])) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Runs `make` unless `stamp` says that it ran on these very files. */
function whenStale(stamp, inputs, make) {
  const file = join(root, stamp);
  const now = digest(inputs);
  if (existsSync(file) && readFileSync(file, "utf8") === now) return;
  make();
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, now);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`策问｜需要 Node 20.19 或更高版本，现在是 ${process.versions.node}。请升级后重试。\n`);
  process.exit(1);
}

export function installed() {
  whenStale("node_modules/.cewen-lock", ["package-lock.json"], () =>
    step("安装依赖（npm ci，首次约一两分钟）", "npm", [
      "ci",
      "--include=dev",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]),
  );
}

export function built() {
  const tool = (name) => join(root, "node_modules", ".bin", windows ? `${name}.cmd` : name);
  whenStale(".build/server.stamp", ["server", "tsconfig.json", "package-lock.json"], () =>
    step("编译服务端", tool("tsc"), ["-p", "server/tsconfig.json"]),
  );
  whenStale(".build/web.stamp", ["web", "server/schemas", "tsconfig.json", "package-lock.json"], () =>
    step("构建网页", tool("vite"), ["build", "web", "--config", "web/vite.config.ts", "--logLevel", "warn"]),
  );
}
