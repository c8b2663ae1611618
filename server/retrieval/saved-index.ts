import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { asideName, publish, removeOthers, writeDurably } from "./durable-file.ts";
import { indexManifest, type IndexManifest, type MadeFrom, type SavedFile } from "./index-manifest.ts";

const MANIFEST = "manifest.json";

export interface IndexFiles {
  words: Uint8Array;
  bigrams: Uint8Array;
  vectors: Uint8Array;
  /** Writes the graph to a path: hnswlib has no other way. Null where there is no graph. */
  writeGraph: ((path: string) => void) | null;
}

export interface LoadedFiles {
  words: Uint8Array;
  bigrams: Uint8Array;
  vectors: Uint8Array;
  /** Path of the verified graph file. */
  graph: string | null;
}

/**
 * Saves an index so that a process killed at any moment leaves the old one or the new one:
 *
 *     words-1f….bin  bigrams-9a….bin  vectors-03….bin    named by content, so nothing old is overwritten
 *     manifest.json                                      renamed into place last: this is the switch
 *     files the manifest doesn't name                    removed after that
 */
export async function saveIndex(dir: string, madeFrom: MadeFrom, files: IndexFiles): Promise<void> {
  await mkdir(dir, { recursive: true });
  const manifest: IndexManifest = {
    made_from: madeFrom,
    files: {
      words: await saveFile(dir, "words", files.words),
      bigrams: await saveFile(dir, "bigrams", files.bigrams),
      vectors: await saveFile(dir, "vectors", files.vectors),
      graph: files.writeGraph && (await saveGraph(dir, files.writeGraph)),
    },
  };
  await writeDurably(dir, MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  const named = Object.values(manifest.files).flatMap((file) => (file ? [file.name] : []));
  await removeOthers(dir, new Set([MANIFEST, ...named]));
}

/**
 * Reads and verifies a saved index. Gives a reason in Chinese instead where it is absent, damaged, or made from
 * anything but `madeFrom`: then it must be built again. A graph is only handed out after its sha256 was checked,
 * because hnswlib may kill the process over one flipped bit.
 */
export async function loadIndex(dir: string, madeFrom: MadeFrom): Promise<LoadedFiles | string> {
  const manifest = await readManifest(dir);
  if (typeof manifest === "string") return manifest;
  if (!isDeepStrictEqual(manifest.made_from, madeFrom)) return "语料、向量模型或程序版本已变";
  const { words, bigrams, vectors, graph } = manifest.files;
  const loaded = [];
  for (const file of [words, bigrams, vectors, ...(graph ? [graph] : [])]) {
    const bytes = await readVerified(dir, file);
    if (!bytes) return `文件${file.name}缺失或已损坏`;
    loaded.push(bytes);
  }
  return {
    words: loaded[0]!,
    bigrams: loaded[1]!,
    vectors: loaded[2]!,
    graph: graph && join(dir, graph.name),
  };
}

async function readManifest(dir: string): Promise<IndexManifest | string> {
  const text = await readFile(join(dir, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) return "还没有保存过";
  try {
    const parsed = indexManifest.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : "清单已损坏";
  } catch {
    return "清单已损坏";
  }
}

async function readVerified(
  dir: string,
  { name, bytes, sha256 }: SavedFile,
): Promise<Uint8Array | undefined> {
  const content = await readFile(join(dir, name)).catch(() => undefined);
  return content && content.length === bytes && sha256Of(content) === sha256 ? content : undefined;
}

async function saveFile(dir: string, kind: string, bytes: Uint8Array): Promise<SavedFile> {
  const file = describe(kind, bytes);
  await writeDurably(dir, file.name, bytes);
  return file;
}

async function saveGraph(dir: string, write: (path: string) => void): Promise<SavedFile> {
  const aside = asideName(dir);
  write(aside);
  const file = describe("graph", await readFile(aside));
  await publish(dir, aside, file.name);
  return file;
}

function describe(kind: string, bytes: Uint8Array): SavedFile {
  const sha256 = sha256Of(bytes);
  return { name: `${kind}-${sha256.slice(0, 16)}.bin`, bytes: bytes.length, sha256 };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
