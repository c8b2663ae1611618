import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** `npm run bench`: the built server in a process of its own, asked the dev questions over HTTP. */
const ROUNDS = 5;
const root = fileURLToPath(new URL("../../../../", import.meta.url));

interface Case {
  as_of: string;
  turns: { ask: string }[];
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function row(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p95] = [percentile(sorted, 0.5), percentile(sorted, 0.95)];
  process.stdout.write(
    `${name.padEnd(28)} n ${times.length}  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms\n`,
  );
}

/** Starts the built server; resolves with its address once it says that it is ready. */
function start(
  dataDir: string,
): Promise<{ url: string; pid: number; ms: number; stop: () => Promise<void> }> {
  const from = performance.now();
  const child = spawn(process.execPath, [join(root, ".build/server/main.js")], {
    cwd: root,
    env: { ...process.env, PORT: "0", CEWEN_DATA_DIR: dataDir, CEWEN_LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /已就绪：(\S+)/u.exec(said)?.[1];
      if (url === undefined) return;
      const ended = new Promise<void>((done) => child.on("exit", () => done()));
      const stop = () => (child.kill("SIGTERM"), ended);
      resolve({ url, pid: child.pid!, ms: performance.now() - from, stop });
    });
    child.on("exit", (code) => reject(new Error(`server exited with ${code}: ${said}`)));
  });
}

async function timed(call: () => Promise<Response>): Promise<number> {
  const from = performance.now();
  const response = await call();
  await response.text();
  if (!response.ok) throw new Error(`status ${response.status}`);
  return performance.now() - from;
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/u.exec(status)![1]) / 1024;
}

const dataDir = await mkdtemp(join(tmpdir(), "cewen-bench-"));
const first = await start(dataDir);
process.stdout.write(`cold start, index built      ${(first.ms / 1000).toFixed(2)} s\n`);
await first.stop();
const server = await start(dataDir);
process.stdout.write(`cold start, index on disk    ${(server.ms / 1000).toFixed(2)} s\n`);
process.stdout.write(`RSS when ready               ${(await residentMb(server.pid)).toFixed(0)} MB\n`);

const cases = parse(await readFile(join(root, "evals/cases/dev-questions.yaml"), "utf8")) as Case[];
const searches: number[] = [];
const answers: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const { turns, as_of } of cases) {
    const question = turns.at(-1)!.ask;
    const query = new URLSearchParams({ q: question.slice(0, 500), as_of }).toString();
    searches.push(await timed(() => fetch(`${server.url}/api/search?${query}`)));
    answers.push(
      await timed(() =>
        fetch(`${server.url}/api/chat`, {
          method: "POST",
          headers: { "content-type": "application/json", accept: "application/json" },
          body: JSON.stringify({ message: question, as_of }),
        }),
      ),
    );
  }
}
row("search", searches);
row("whole answer, durable", answers);
process.stdout.write(
  `RSS after ${answers.length} answers        ${(await residentMb(server.pid)).toFixed(0)} MB\n`,
);
await server.stop();
await rm(dataDir, { recursive: true, force: true });
