import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { proveSaves } from "../server/retrieval/killed-saver.ts";

it("kill -9 during an index save leaves the old index or the new one: 20 kills at random moments", async () => {
  const dir = await mkdtemp(join(tmpdir(), "cewen-index-"));
  try {
    const delays = Array.from({ length: 20 }, () => Math.floor(Math.random() * 60));
    expect(await proveSaves(dir, delays)).toEqual(delays.map(() => 1));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
