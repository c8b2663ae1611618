import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { loadIndex } from "../../../server/retrieval/saved-index.ts";
import { fileOf, madeFromOf } from "./numbered-index.ts";

const program = fileURLToPath(new URL("endless-saver.ts", import.meta.url));
/** Node 20 runs no TypeScript, vite's runner does. */
const RUN = `import { runnerImport } from "vite";
await runnerImport(${JSON.stringify(program)}, { configFile: false });`;

/** Starts the saver at index `first`, kills it `delayMs` after its first save, and tells the last one it called safe. */
async function killSaver(dir: string, first: number, delayMs: number): Promise<number> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", RUN, dir, String(first)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const exited = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("exit", (_code, signal) => resolve(signal));
  });
  let safe = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    if (safe < 0) setTimeout(() => child.kill("SIGKILL"), delayMs);
    safe = Math.max(safe, Number(line));
  }
  expect({ signal: await exited, complaint }).toMatchObject({ signal: "SIGKILL" });
  expect(safe).toBeGreaterThanOrEqual(first);
  return safe;
}

/**
 * Kills a process that saves without end, once for each delay. Gives for each kill how many whole indexes of the two
 * possible ones were there after it: the last index called safe, and the one after it. One is right.
 */
export async function proveSaves(dir: string, delaysMs: number[]): Promise<number[]> {
  const counts: number[] = [];
  let next = 0;
  for (const delayMs of delaysMs) {
    const safe = await killSaver(dir, next, delayMs);
    const there = [await isThere(dir, safe), await isThere(dir, safe + 1)];
    counts.push(there.filter(Boolean).length);
    next = safe + 2;
  }
  return counts;
}

async function isThere(dir: string, number: number): Promise<boolean> {
  const loaded = await loadIndex(dir, madeFromOf(number));
  if (typeof loaded === "string") return false;
  const files = [loaded.words, loaded.bigrams, loaded.vectors];
  return files.every((bytes, at) => Buffer.compare(bytes, fileOf(number, at + 1)) === 0);
}
