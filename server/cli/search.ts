import { unwrapLines } from "../domain/text.ts";
import type { Door } from "./ask.ts";

/** Clauses that match some words, best first. */
export async function search({
  engine,
  text,
  asOf,
  json,
  notice,
}: Door & { notice: string | null }): Promise<void> {
  const hits = await engine.retriever.search({
    text,
    asOf,
    limit: 10,
    ...(notice === null ? {} : { notices: [notice] }),
  });
  const items = hits.map(({ clause, score }) => ({
    notice: clause.notice,
    clause: clause.path,
    text: clause.text,
    start: clause.start,
    end: clause.end,
    score,
  }));
  if (json) return void process.stdout.write(`${JSON.stringify({ items, next_cursor: null }, null, 2)}\n`);
  if (items.length === 0) process.stdout.write("没有找到。换个说法试试，例如“软件占比”。\n");
  for (const item of items)
    process.stdout.write(`${item.notice} ${item.clause}\n  ${unwrapLines(item.text).slice(0, 120)}\n`);
}
