import { mkdtemp, readdir, readFile, rm, truncate, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../server/domain/embedder.ts";
import type { Corpus } from "../../../server/domain/notice.ts";
import { chunkCorpus } from "../../../server/retrieval/chunks.ts";
import { hashingEmbedder } from "../../../server/retrieval/hashing-embedder.ts";
import { openIndex } from "../../../server/retrieval/open-index.ts";
import { rankChunks, type SearchIndex } from "../../../server/retrieval/search-index.ts";
import { proveSaves } from "./killed-saver.ts";
import { smallCorpus } from "./small-corpus.ts";

const corpus = smallCorpus({
  slug: "bikes",
  clauses: { 一: "购买自行车的，给予补贴。", 二: "软件投资不低于总投资的三成。", 三: "工期不超过两年。" },
});

let dir: string;
let said: string[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "cewen-index-"));
  said = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

interface Changes {
  corpus?: Corpus;
  embedder?: Embedder;
  graphFrom?: number;
}

function open({ corpus: other = corpus, embedder = hashingEmbedder, graphFrom = 20_000 }: Changes = {}) {
  return openIndex({
    chunks: chunkCorpus(other),
    corpusSha256: other.sha256,
    embedder,
    dir,
    graphFrom,
    log: (line) => said.push(line),
  });
}

/** What the index answers, by words and by vectors alike. */
async function answers(index: SearchIndex) {
  const [vector] = await hashingEmbedder.embed(["自行车补贴"]);
  return [rankChunks(index, "软件投资占比", null, 0), rankChunks(index, "自行车补贴", vector!, 0.5)];
}

async function flipBit(file: string, byte: number, bit: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[byte]! ^= 1 << bit;
  await writeFile(file, bytes);
}

const files = async () => (await readdir(dir)).sort();
const REBUILT = /^检索索引重新建立：/u;

describe("a saved index", () => {
  it("is built once and read from then on, with the same answers", async () => {
    const built = await answers(await open());
    expect(said).toEqual(["检索索引重新建立：还没有保存过。"]);
    expect(await answers(await open())).toEqual(built);
    expect(said).toHaveLength(1);
  });

  it("with a graph is built once and read from then on, with the same answers", async () => {
    const built = await open({ graphFrom: 1 });
    expect(built.vectors?.kind).toBe("hnsw");
    const read = await open({ graphFrom: 1 });
    expect(read.vectors?.kind).toBe("hnsw");
    expect(await answers(read)).toEqual(await answers(built));
    expect(said).toHaveLength(1);
  });

  it("is built again for another corpus, another embedder, other dimensions, or another way to search", async () => {
    await open();
    const edited = smallCorpus({ slug: "bikes", clauses: { 一: "购买自行车的，不予补贴。" } });
    const renamed: Embedder = { ...hashingEmbedder, id: "renamed" };
    const short: Embedder = {
      id: hashingEmbedder.id,
      dimensions: 2,
      embed: (texts) => Promise.resolve(texts.map(() => Float32Array.of(1, 0))),
    };
    for (const change of [{ corpus: edited }, { embedder: renamed }, { embedder: short }, { graphFrom: 1 }]) {
      await open();
      said = [];
      await open(change);
      expect(said).toEqual([expect.stringMatching(REBUILT)]);
    }
  });

  it("is built again when the same corpus is cut into other chunks", async () => {
    await open();
    const sameBytes = { ...smallCorpus({ slug: "bikes", clauses: { 一: "购买自行车的，不予补贴。" } }) };
    await open({ corpus: { ...sameBytes, sha256: corpus.sha256 } });
    expect(said[1]).toBe("检索索引重新建立：语料、向量模型或程序版本已变。");
  });

  it("keeps only the files its manifest names", async () => {
    await open();
    await writeFile(join(dir, "words-0000000000000000.bin"), "left by a killed process");
    await writeFile(join(dir, "11111111-1111-1111-1111-111111111111.tmp"), "half a fi");
    await writeFile(join(dir, "notes.txt"), "not ours");
    await open({ embedder: { ...hashingEmbedder, id: "renamed" } });
    const kinds = (await files()).map((name) => name.replace(/-[0-9a-f]{16}\.bin$/u, ""));
    expect(kinds).toEqual(["bigrams", "manifest.json", "notes.txt", "vectors", "words"]);
  });

  it("that can't be written is said to be unsaved, and search goes on", async () => {
    await rm(dir, { recursive: true });
    await writeFile(dir, "a file where the folder should be");
    expect((await answers(await open()))[0]).not.toEqual([]);
    expect(said[1]).toMatch(/^检索索引没有保存，下次启动要重新建立：/u);
  });
});

describe("a damaged index", () => {
  const ALL = ["bigrams", "graph", "manifest.json", "vectors", "words"];
  const kind = (name: string) => name.replace(/-[0-9a-f]{16}\.bin$/u, "");

  /**
   * Damages each file in turn and opens twice. Gives the kinds of file after whose damage the answers were the very
   * same, the index was built again, and the second opening found a repaired folder.
   */
  async function mended(damage: (file: string) => Promise<void>): Promise<string[]> {
    const whole = await answers(await open({ graphFrom: 1 }));
    const kinds: string[] = [];
    for (const name of await files()) {
      said = [];
      await damage(join(dir, name));
      const after = await answers(await open({ graphFrom: 1 }));
      await open({ graphFrom: 1 });
      if (isDeepStrictEqual(after, whole) && said.length === 1 && REBUILT.test(said[0]!))
        kinds.push(kind(name));
    }
    return kinds;
  }

  it("with a missing file is built again", async () => {
    expect(await mended(unlink)).toEqual(ALL);
  });

  it("with a truncated or emptied file is built again", async () => {
    // Two bytes, because the last one of the manifest is a line break that nobody misses.
    expect(await mended(async (file) => truncate(file, (await readFile(file)).length - 2))).toEqual(ALL);
    expect(await mended((file) => truncate(file, 0))).toEqual(ALL);
  });

  it("with any one bit flipped in any of its files is built again", async () => {
    for (let step = 0; step < 24; step++) {
      const flip = async (file: string) => {
        const { length } = await readFile(file);
        await flipBit(file, Math.floor((step * (length - 1)) / 23), step % 8);
      };
      expect(await mended(flip), `step ${step}`).toEqual(ALL);
    }
  });

  it("with any byte of its manifest changed by a bit is built again", async () => {
    await open();
    const manifest = join(dir, "manifest.json");
    const whole = await readFile(manifest);
    for (let byte = 0; byte < whole.length; byte += 7) {
      await writeFile(manifest, whole);
      await flipBit(manifest, byte, byte % 8);
      said = [];
      await open();
      expect(said, `byte ${byte}`).toEqual([expect.stringMatching(REBUILT)]);
    }
  });
});

it("kill -9 during a save leaves the old index or the new one: 3 kills", async () => {
  expect(await proveSaves(dir, [2, 9, 23])).toEqual([1, 1, 1]);
}, 60_000);
