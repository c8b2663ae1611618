import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { loadPacks } from "../../../server/rules/load-packs.ts";
import { facts, packOf } from "./corpus-packs.ts";

const SLUG = "cq-future-factory-2025";
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "cewen-packs-"));
  await cp(fileURLToPath(new URL("../../../corpus", import.meta.url)), dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

async function loadChanged(from: string | RegExp, to: string) {
  const file = join(dir, "notices", SLUG, "rules.yaml");
  const before = await readFile(file, "utf8");
  const text = before.replace(from, to);
  expect(text).not.toBe(before);
  await writeFile(file, text);
  return loadPacks({ corpus: await loadCorpus(dir), dir, facts, lint: () => [] });
}

describe("a faulty pack is refused by name and the others go on", () => {
  it.each([
    ["an unknown key", "strength: 原则上", "strenght: 原则上", "programmes.0.conditions.6"],
    ["a comparator twice", "gte: 30%", "gte: 30%, lte: 40%", "programmes.0.conditions.7.rule"],
    ["another notice's pack", `pack: ${SLUG}`, "pack: smart-factory-2025", "pack"],
    [
      "words the clause doesn't hold",
      "quote: 具有健全的财务管理机构和制度",
      "quote: 具有完善的财务制度",
      "财务",
    ],
    ["words of another clause", "clause: 二（一）2", "clause: 二（一）1", "财务"],
    ["a clause that isn't there", "clause: 二（一）2", "clause: 二（一）9", "财务"],
    ["no YAML", /^windows:/mu, "windows: [", "rules.yaml"],
    ["a deadline on 31 November", "2025-12-24", "2025-11-31", "windows.1.closes"],
  ])("%s", async (_, from, to, rule) => {
    const { packs, refused } = await loadChanged(from, to);
    expect([...refused.keys()]).toEqual([SLUG]);
    expect(refused.get(SLUG)!.map((fault) => fault.rule)).toContain(rule);
    expect([...packs.keys()]).toContain("cq-new-models-2024");
    expect([...packs.keys()]).not.toContain(SLUG);
  });

  it("a fault of lint refuses too", async () => {
    const fault = { pack: SLUG, rule: "总投资", message: "引文里没有这个数" };
    const { packs, refused } = await loadPacks({
      corpus: await loadCorpus(dir),
      dir,
      facts,
      lint: (pack) => (pack.slug === SLUG ? [fault] : []),
    });
    expect(refused.get(SLUG)).toEqual([fault]);
    expect(packs.size).toBe(4);
  });

  it("a notice without rules has no pack and is no fault", async () => {
    await rm(join(dir, "notices", SLUG, "rules.yaml"));
    const { packs, refused } = await loadPacks({ corpus: await loadCorpus(dir), dir, facts, lint: () => [] });
    expect(packs.has(SLUG)).toBe(false);
    expect(refused.size).toBe(0);
  });
});

it("every quote is bound to the place where it stands in print", () => {
  const pack = packOf(SLUG);
  const points = Array.from(pack.notice.body);
  for (const cite of pack.cites.values())
    expect(points.slice(cite.start, cite.end).join("")).toBe(cite.quote);
  expect(pack.cites.size).toBe(19);
  expect(pack.sha256).toMatch(/^[0-9a-f]{64}$/u);
});
