import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const hash = (body: string) => createHash("sha256").update(body).digest("hex");

/** A copy of the corpus in which each text stands as a paragraph of its own somewhere in the notices; gone when the test ends. */
export async function poisonedCorpus(texts: readonly string[]): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "cewen-poisoned-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("corpus", dir, { recursive: true });
  const slugs = (await readdir(join(dir, "notices"))).sort();
  for (const [index, slug] of slugs.entries()) {
    const file = join(dir, "notices", slug, "notice.md");
    const text = await readFile(file, "utf8");
    const bodyAt = text.indexOf("\n---\n") + 5;
    const body = text.slice(bodyAt);
    const mine = texts.filter((_text, at) => at % slugs.length === index);
    const lines = body.split("\n");
    const ends = lines.flatMap((line, at) => (/。\s*$/u.test(line) && line.length > 20 ? [at] : []));
    for (const [number, payload] of mine.entries()) {
      const at = ends[Math.floor(((number + 1) * ends.length) / (mine.length + 1))]!;
      lines[at] = `${lines[at]}\n${payload.trim()}`;
    }
    const changed = lines.join("\n");
    await writeFile(file, text.slice(0, bodyAt).replace(hash(body), hash(changed)) + changed);
  }
  return dir;
}
