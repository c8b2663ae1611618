import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { check } from "../../../server/cli/check.ts";
import { indexCorpus } from "../../../server/cli/index-corpus.ts";
import { search } from "../../../server/cli/search.ts";
import { openEngine, type Engine } from "../../../server/engine.ts";
import { determinationsResponse } from "../../../server/schemas/determination.ts";
import { page } from "../../../server/schemas/primitives.ts";
import { searchHit } from "../../../server/schemas/search.ts";
import { temporaryFolder } from "../../builders/temporary-store.ts";

const now = "2026-11-21T10:00:00+08:00";
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ corpusDir: "corpus", dataDir: null, clock: () => new Date(now) });
});

/** What a command writes for the next program. */
async function said(command: () => unknown): Promise<string> {
  let told = "";
  const out = vi.spyOn(process.stdout, "write").mockImplementation((words) => {
    told += String(words);
    return true;
  });
  try {
    await command();
  } finally {
    out.mockRestore();
  }
  return told;
}

describe("cewen search", () => {
  const order = { text: "软件占比", asOf: now, json: true };

  it("takes a notice by its folder or its name, and answers as GET /api/search", async () => {
    const byName = await said(() => search({ ...order, engine, notice: "2025年重庆市未来工厂申报" }));
    expect(await said(() => search({ ...order, engine, notice: "cq-future-factory-2025" }))).toBe(byName);
    expect(page(searchHit).parse(JSON.parse(byName)).items[0]).toMatchObject({
      title: "2025年重庆市未来工厂申报",
      clause: "二（二）3",
    });
  });

  it.each([
    ["", null, "请写要找的内容"],
    ["软件", "深圳2026", "没有“深圳2026”这份文件。现有："],
  ])("%j in %j is refused", async (text, notice, words) => {
    await expect(search({ ...order, engine, text, notice })).rejects.toThrow(words);
  });
});

describe("cewen check", () => {
  const window = async (asOf: string | null, filed: string) => {
    const file = join(temporaryFolder(), "facts.yaml");
    await writeFile(file, `${filed}programmes: [cq-future-factory-2025]\nfacts: []\n`);
    const told = await said(() => check(engine, { file, asOf, now, json: true }));
    return determinationsResponse.parse(JSON.parse(told)).determinations[0]!.window!.state;
  };

  // 四（一）: 2025年12月19日18:00.
  it("the day typed comes before the file's, the file's before today", async () => {
    expect(await window("2025-12-20", "as_of: 2025-12-10\n")).toBe("closed");
    expect(await window(null, "as_of: 2025-12-10\n")).toBe("open");
    expect(await window(null, "")).toBe("closed");
  });

  it.each([
    ["", "请写明事实文件"],
    ["nowhere.yaml", "读不到这个文件"],
  ])("%j is refused", async (file, words) => {
    await expect(check(engine, { file, asOf: null, now, json: true })).rejects.toThrow(words);
  });
});

it("cewen index lists each notice with its clauses and whether its rules hold", async () => {
  const line = z.object({ slug: z.string(), clauses: z.int().positive(), rules: z.string() });
  const { items } = page(line).parse(
    JSON.parse(await said(() => expect(indexCorpus(engine, "data", true)).toBe(true))),
  );
  expect(items.map(({ slug, rules }) => [slug, rules])).toEqual(
    engine.corpus.notices.map(({ slug }) => [slug, "可用"]),
  );
});
