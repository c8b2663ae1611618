import type { Clause, Notice } from "./notice.ts";
import { readOrdinal } from "./ordinals.ts";

interface Names {
  /** Path and aliases as written, brackets and width aside. */
  exact: Map<string, Clause | "several">;
  /** The same without 第, 条, 款, 项 and with the prefix of the part left out. */
  loose: Map<string, Clause | "several">;
}
const known = new WeakMap<Notice, Names>();

/**
 * The clause a person means by `path`: `二（二）3`, `二(二)3`, `第七条`, `7`, `尾款`, `二（二）第3项`.
 * Undefined when nothing is called that, or when two clauses are.
 */
export function findClause(notice: Notice, path: string): Clause | undefined {
  const names = known.get(notice) ?? readNames(notice);
  const ways = [path, withArabicArticles(path)];
  const exact = ways.map((way) => names.exact.get(plain(way)));
  const loose = ways.map((way) => names.loose.get(loosened(way)));
  const found = [...exact, ...loose].find((clause) => clause !== undefined);
  return found === "several" ? undefined : found;
}

function readNames(notice: Notice): Names {
  const names: Names = { exact: new Map(), loose: new Map() };
  for (const clause of notice.clauses) {
    for (const alias of clause.aliases) {
      add(names.exact, plain(alias), clause);
      add(names.loose, loosened(alias), clause);
    }
    add(names.loose, loosened(clause.path), clause);
    if (clause.part === null) continue;
    for (const name of [clause.path, ...clause.aliases])
      add(names.loose, loosened(name.slice(clause.part.length + 1)), clause);
  }
  // A path is unique and goes before any alias that happens to look like it.
  for (const clause of notice.clauses) names.exact.set(plain(clause.path), clause);
  known.set(notice, names);
  return names;
}

function add(names: Map<string, Clause | "several">, key: string, clause: Clause): void {
  const before = names.get(key);
  if (key !== "") names.set(key, before === undefined || before === clause ? clause : "several");
}

function plain(path: string): string {
  return path
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[・•.．]/gu, "·");
}

function loosened(path: string): string {
  return plain(path)
    .replace(/第?([\d一二三四五六七八九十]+)[条款项点目]+/gu, "$1")
    .replace(/第?(\([\d一二三四五六七八九十]+\))[条款项点目]?/gu, "$1")
    .replace(/[、·]/gu, "");
}

/** 第二十条 → 第20条, as the articles of a policy are numbered here. */
function withArabicArticles(path: string): string {
  return path.replace(
    /第([一二三四五六七八九十]{1,3})条/gu,
    (_, digits: string) => `第${readOrdinal(digits)}条`,
  );
}
