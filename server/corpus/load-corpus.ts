import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus, Notice } from "../domain/notice.ts";
import { slug as isSlug } from "../domain/primitives.ts";
import { NoticeError } from "./corpus-error.ts";
import { readNotice } from "./read-notice.ts";

/**
 * Reads every `<dir>/notices/<slug>/notice.md`, in order of slug. Throws `NoticeError` for the first that is faulty.
 * Entries whose name begins with a dot are skipped.
 */
export async function loadCorpus(dir: string): Promise<Corpus> {
  const notices: Notice[] = [];
  for (const slug of await folders(join(dir, "notices"))) {
    const file = join("notices", slug, "notice.md");
    if (!isSlug.safeParse(slug).success) throw new NoticeError({ fault: "bad-slug", file });
    notices.push(readNotice(slug, file, await read(join(dir, file), file)));
  }
  checkRelations(notices);
  const hash = createHash("sha256");
  for (const { slug, body } of notices) hash.update(`${slug}\0${body.length}\0`).update(body);
  return { sha256: hash.digest("hex"), notices };
}

function checkRelations(notices: Notice[]): void {
  const slugs = new Set(notices.map(({ slug }) => slug));
  for (const { slug, meta } of notices)
    for (const { notice } of meta.relations)
      if (notice !== undefined && !slugs.has(notice))
        throw new NoticeError({
          fault: "relation-to-nothing",
          file: join("notices", slug, "notice.md"),
          notice,
        });
}

async function folders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new NoticeError({ fault: "unreadable", file: dir, reason: error.code ?? error.message });
  });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

async function read(path: string, file: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new NoticeError({ fault: "unreadable", file, reason: error.code ?? error.message });
  });
}
