import { randomUUID } from "node:crypto";
import { open, readdir, rename, unlink } from "node:fs/promises";
import { join } from "node:path";

const ASIDE = ".tmp";

/** A name in `dir` to write to before `publish` gives the file its real one. */
export function asideName(dir: string): string {
  return join(dir, `${randomUUID()}${ASIDE}`);
}

/** Writes `bytes` aside and gives them the name at once: a reader sees the whole file or none. */
export async function writeDurably(dir: string, name: string, bytes: Uint8Array): Promise<void> {
  const aside = asideName(dir);
  const handle = await open(aside, "wx");
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
  await publish(dir, aside, name);
}

/** Renames a file written aside once it is on the disk, and the folder's entry after it. */
export async function publish(dir: string, aside: string, name: string): Promise<void> {
  await sync(aside);
  await rename(aside, join(dir, name));
  await sync(dir);
}

/** Removes what an interrupted or an older save left in `dir`, but nothing that isn't ours by its name. */
export async function removeOthers(dir: string, keep: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(dir)) {
    if (keep.has(name) || !(name.endsWith(ASIDE) || name.endsWith(".bin"))) continue;
    await unlink(join(dir, name));
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
