import { cp, readFile, rm } from "node:fs/promises";
import { watch } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../builders/temporary-store.ts";
import { killHard, startBuiltServer, untilReady } from "./killed-server.ts";

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url));
/** Corpora of four notices and of five, so that each makes the other's saved index an old one. */
async function twoCorpora(folder: string): Promise<[string, string]> {
  const fewer = join(folder, "fewer");
  await cp(corpus, fewer, { recursive: true });
  await rm(join(fewer, "notices", "smart-factory-2025"), { recursive: true });
  return [corpus, fewer];
}

const manifest = (index: string) => readFile(join(index, "manifest.json"), "utf8");

async function startedOn(corpusDir: string, dataDir: string): Promise<{ rebuilt: string[]; hits: unknown }> {
  const server = await untilReady(startBuiltServer({ CEWEN_DATA_DIR: dataDir, CEWEN_CORPUS_DIR: corpusDir }));
  try {
    const response = await fetch(`${server.url}/api/search?q=${encodeURIComponent("软件投资占比")}`);
    return {
      rebuilt: server.said.filter((line) => line.includes("检索索引")),
      hits: await response.json(),
    };
  } finally {
    await server.kill();
  }
}

/** Starts on another corpus and kills the server `delayMs` after its save has begun to write. */
async function killWhileSaving(corpusDir: string, dataDir: string, delayMs: number): Promise<void> {
  const child = startBuiltServer({ CEWEN_DATA_DIR: dataDir, CEWEN_CORPUS_DIR: corpusDir });
  const saving = watch(join(dataDir, "index"));
  try {
    await new Promise((resolve) => saving.once("change", resolve));
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs);
    });
  } finally {
    saving.close();
    await killHard(child);
  }
}

it("kill -9 of the built server during an index save leaves the old index or the new one: 20 kills", async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, "data");
  const [before, after] = await twoCorpora(folder);
  const wholeBefore = await startedOn(before, dataDir);
  const kept = join(folder, "kept");
  await cp(join(dataDir, "index"), kept, { recursive: true });
  const wholeAfter = await startedOn(after, dataDir);
  expect(wholeBefore.hits).not.toEqual(wholeAfter.hits);

  const left = { old: 0, new: 0 };
  for (let kills = 0; kills < 20; kills++) {
    const index = join(dataDir, "index");
    await rm(index, { recursive: true });
    await cp(kept, index, { recursive: true });
    await killWhileSaving(after, dataDir, Math.floor(Math.random() * 12));
    const isOld = (await manifest(index)) === (await manifest(kept));
    left[isOld ? "old" : "new"]++;
    // Whole means: it loads without a word where its own corpus is served, and finds what it found.
    const started = await startedOn(isOld ? before : after, dataDir);
    expect(started).toEqual({ rebuilt: [], hits: isOld ? wholeBefore.hits : wholeAfter.hits });
  }
  // Both sides of the switch were met, or no kill came during a save.
  expect(left.old).toBeGreaterThan(0);
  expect(left.new).toBeGreaterThan(0);
});
