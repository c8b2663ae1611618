import { createHash } from "node:crypto";
import type { Embedder } from "../domain/embedder.ts";
import { bm25FromBytes, bm25ToBytes } from "./bm25-bytes.ts";
import type { Chunk } from "./chunks.ts";
import { ExactVectors } from "./exact-vectors.ts";
import { hnswAvailable, HnswVectors } from "./hnsw-vectors.ts";
import { INDEX_FORMAT, type MadeFrom } from "./index-manifest.ts";
import { LexicalIndex } from "./lexical-index.ts";
import { loadIndex, saveIndex } from "./saved-index.ts";
import type { SearchIndex } from "./search-index.ts";
import { VectorTable, type VectorIndex } from "./vector-index.ts";

/** From this many vectors on they are searched by graph; an exact scan takes more than a few milliseconds there. */
const GRAPH_FROM = 20_000;

export interface IndexSource {
  chunks: readonly Chunk[];
  corpusSha256: string;
  embedder: Embedder;
  /** Folder of the saved index; null keeps it in memory. */
  dir: string | null;
  graphFrom?: number;
  /** Told in Chinese when something is missing, rebuilt or done without. */
  log: (message: string) => void;
}

/** The saved index where it is whole and made from these very texts and vectors, a new one otherwise. */
export async function openIndex(source: IndexSource): Promise<SearchIndex> {
  const { dir, log } = source;
  const madeFrom = describeSource(source);
  const byGraph = await wantsGraph(source);
  if (dir !== null) {
    const loaded = await restore(source, dir, madeFrom, byGraph);
    if (typeof loaded !== "string") return loaded;
    log(`检索索引重新建立：${loaded}。`);
  }
  return build(source, madeFrom, byGraph);
}

async function restore(
  { chunks }: IndexSource,
  dir: string,
  madeFrom: MadeFrom,
  byGraph: boolean,
): Promise<SearchIndex | string> {
  const files = await loadIndex(dir, madeFrom);
  if (typeof files === "string") return files;
  if ((files.graph !== null) !== byGraph) return "向量的查找方式已变";
  // A copy of its own, because typed arrays need an aligned offset.
  const table = new VectorTable(madeFrom.dimensions, new Float32Array(files.vectors.slice().buffer));
  const vectors = files.graph === null ? new ExactVectors(table) : await HnswVectors.read(files.graph, table);
  if (!vectors) return "向量图与向量表不符";
  const lexical = new LexicalIndex(bm25FromBytes(files.words), bm25FromBytes(files.bigrams), chunks.length);
  return { chunks, lexical, vectors };
}

async function build(source: IndexSource, madeFrom: MadeFrom, byGraph: boolean): Promise<SearchIndex> {
  const { chunks, embedder, dir, log } = source;
  const texts = chunks.map(({ searchText }) => searchText);
  const lexical = LexicalIndex.build(texts);
  const table = await embedAll(embedder, texts, log);
  if (!table) return { chunks, lexical, vectors: null };
  const graph = byGraph ? await HnswVectors.build(table) : undefined;
  const vectors: VectorIndex = graph ?? new ExactVectors(table);
  if (dir !== null) {
    try {
      await saveIndex(dir, madeFrom, {
        words: bm25ToBytes(lexical.words),
        bigrams: bm25ToBytes(lexical.bigrams),
        vectors: new Uint8Array(table.values.buffer, table.values.byteOffset, table.values.byteLength),
        writeGraph: graph ? (path) => graph.write(path) : null,
      });
    } catch (error) {
      log(`检索索引没有保存，下次启动要重新建立：${String(error)}`);
    }
  }
  return { chunks, lexical, vectors };
}

/** Null, after saying so, where the embedder doesn't answer: words alone still find clauses. */
async function embedAll(
  embedder: Embedder,
  texts: string[],
  log: IndexSource["log"],
): Promise<VectorTable | null> {
  try {
    const vectors = await embedder.embed(texts);
    if (vectors.length !== texts.length) throw new Error(`要${texts.length}个向量，只有${vectors.length}个`);
    return VectorTable.of(embedder.dimensions, vectors);
  } catch (error) {
    log(`向量模型没有响应，只按字词检索：${String(error)}`);
    return null;
  }
}

async function wantsGraph({ chunks, graphFrom = GRAPH_FROM, log }: IndexSource): Promise<boolean> {
  if (chunks.length < graphFrom) return false;
  if (await hnswAvailable()) return true;
  log(`没有安装hnswlib-node，${chunks.length}段向量改为逐一比较，结果一样，稍慢。`);
  return false;
}

function describeSource({ chunks, corpusSha256, embedder }: IndexSource): MadeFrom {
  const texts = createHash("sha256");
  for (const { searchText } of chunks) texts.update(`${searchText.length}\0`).update(searchText);
  return {
    format: INDEX_FORMAT,
    corpus_sha256: corpusSha256,
    texts_sha256: texts.digest("hex"),
    chunks: chunks.length,
    embedder: embedder.id,
    dimensions: embedder.dimensions,
  };
}
