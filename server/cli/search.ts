import type { Corpus } from "../domain/notice.ts";
import { searchHits } from "../domain/search-hit.ts";
import { unwrapLines } from "../domain/text.ts";
import { CewenError } from "../errors.ts";
import type { Door } from "./ask.ts";

/** The notice a person names by its folder or by any of its names. */
function noticeNamed({ notices }: Corpus, name: string): string {
  const found = notices.find(({ slug, meta }) => slug === name || meta.names.includes(name));
  if (found) return found.slug;
  const known = notices.map(({ slug, meta }) => `${meta.names[0]}（${slug}）`).join("、");
  throw new CewenError("notice_not_found", 404, `--notice：没有“${name}”这份文件。现有：${known}`);
}

/** Clauses that match some words, best first. */
export async function search({
  engine: { retriever, corpus },
  text,
  asOf,
  json,
  notice,
}: Door & { notice: string | null }): Promise<void> {
  if (text === "") throw new CewenError("search_empty", 400, "请写要找的内容，例如 cewen search 软件占比");
  const found = await retriever.search({
    text,
    asOf,
    limit: 10,
    ...(notice === null ? {} : { notices: [noticeNamed(corpus, notice)] }),
  });
  const items = searchHits(corpus, found);
  if (json) return void process.stdout.write(`${JSON.stringify({ items, next_cursor: null }, null, 2)}\n`);
  if (items.length === 0) process.stdout.write("没有找到。换个说法试试，例如“软件占比”。\n");
  for (const { title, clause, text: words } of items)
    process.stdout.write(`${title} ${clause}\n  ${unwrapLines(words).slice(0, 120)}\n`);
}
