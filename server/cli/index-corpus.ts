import { join } from "node:path";
import type { Engine } from "../engine.ts";

/** What is served from the corpus folder, once its search index is on disk. False where a rule pack was refused. */
export function indexCorpus({ corpus, packs }: Engine, dataDir: string, json: boolean): boolean {
  const items = corpus.notices.map(({ slug, meta, clauses }) => ({
    slug,
    title: meta.names[0]!,
    clauses: clauses.length,
    rules: packs.packs.has(slug) ? "可用" : packs.refused.has(slug) ? "与原文不一致" : "没有",
  }));
  const dir = join(dataDir, "index");
  if (json) process.stdout.write(`${JSON.stringify({ items, next_cursor: null, dir }, null, 2)}\n`);
  else
    process.stdout.write(
      items
        .map(({ slug, title, clauses, rules }) => `${title}（${slug}）　${clauses}条　规则包：${rules}\n`)
        .join("") + `检索索引在 ${dir}\n`,
    );
  return packs.refused.size === 0;
}
