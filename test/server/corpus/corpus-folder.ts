import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The least a notice must say about itself; `extra` is added as it stands. */
export function frontMatter(body: string, extra = ""): string {
  return `title: 虚构市关于开展2026年智慧果园示范申报的通知
names: [2026年智慧果园示范]
number: null
issuers: [虚构市农业数字化委员会]
dated: 2026-03-01
printed: null
publicity: null
region: 虚构市
level: 市级
year: 2026
kind: 申报通知
source: {file: orchard.txt, sha256: ${createHash("sha256").update(body).digest("hex")}}
${extra}`;
}

/** A corpus folder made for one test, gone when it ends. Keys are slugs, values whole `notice.md` files. */
export async function corpusFolder(files: Record<string, string | Buffer>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "cewen-corpus-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await mkdir(join(dir, "notices"));
  for (const [slug, file] of Object.entries(files)) {
    await mkdir(join(dir, "notices", slug), { recursive: true });
    await writeFile(join(dir, "notices", slug, "notice.md"), file);
  }
  return dir;
}

export const noticeFile = (body: string, extra = ""): string =>
  `---\n${frontMatter(body, extra)}---\n${body}`;
