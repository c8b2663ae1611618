import { expect, it, vi } from "vitest";
import { chunkCorpus } from "../../../server/retrieval/chunks.ts";
import { hashingEmbedder } from "../../../server/retrieval/hashing-embedder.ts";
import { openIndex } from "../../../server/retrieval/open-index.ts";
import { smallCorpus } from "./small-corpus.ts";

vi.mock("hnswlib-node", () => {
  throw new Error("Could not locate the bindings file");
});

it("without hnswlib-node many vectors are compared one by one, and that is said", async () => {
  const corpus = smallCorpus({
    slug: "bikes",
    clauses: { 一: "购买自行车的，给予补贴。", 二: "工期不超过两年。" },
  });
  const said: string[] = [];
  const index = await openIndex({
    chunks: chunkCorpus(corpus),
    corpusSha256: corpus.sha256,
    embedder: hashingEmbedder,
    dir: null,
    graphFrom: 1,
    log: (line) => said.push(line),
  });
  expect(index.vectors?.kind).toBe("exact");
  const [query] = await hashingEmbedder.embed(["自行车补贴"]);
  expect(index.vectors!.search(query!, 1).map(({ id }) => id)).toEqual([0]);
  expect(said).toEqual(["没有安装hnswlib-node，2段向量改为逐一比较，结果一样，稍慢。"]);
});
