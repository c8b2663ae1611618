import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { openEngine, type Engine } from "../server/engine.ts";

const corpusDir = fileURLToPath(new URL("../corpus", import.meta.url));
const hash = (body: string) => createHash("sha256").update(body).digest("hex");

/** A copy of the corpus for one test, gone when it ends. */
async function copyOfCorpus(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "cewen-evals-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp(corpusDir, dir, { recursive: true });
  return dir;
}

const engineOver = (dir: string): Promise<Engine> =>
  openEngine({ corpusDir: dir, dataDir: null, clock: () => new Date() });

/** The engine over a corpus to which one notice was added. `frontMatter` lacks its source. */
export async function withNotice(slug: string, frontMatter: string, body: string): Promise<Engine> {
  const dir = await copyOfCorpus();
  const source = `source: { file: ${slug}.txt, sha256: ${hash(body)} }`;
  await mkdir(join(dir, "notices", slug));
  await writeFile(join(dir, "notices", slug, "notice.md"), `---\n${frontMatter}\n${source}\n---\n${body}`);
  return engineOver(dir);
}

/** The engine over a corpus in which some words of a notice were replaced and its rule pack was left as it is. */
export async function withChangedText(slug: string, from: string, to: string): Promise<Engine> {
  const dir = await copyOfCorpus();
  const file = join(dir, "notices", slug, "notice.md");
  const text = await readFile(file, "utf8");
  const bodyAt = text.indexOf("\n---\n") + 5;
  const body = text.slice(bodyAt);
  if (!body.includes(from)) throw new Error(`${slug} 里没有“${from}”`);
  const changed = body.replaceAll(from, to);
  await writeFile(file, text.slice(0, bodyAt).replace(hash(body), hash(changed)) + changed);
  return engineOver(dir);
}

/** The engine over a corpus in which a rule pack stands in another notice's folder. */
export async function withForeignPack(slug: string, other: string): Promise<Engine> {
  const dir = await copyOfCorpus();
  await cp(join(dir, "notices", other, "rules.yaml"), join(dir, "notices", slug, "rules.yaml"));
  return engineOver(dir);
}
