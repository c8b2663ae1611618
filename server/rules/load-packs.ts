import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { findClause } from "../domain/find-clause.ts";
import { findQuote } from "../domain/find-quote.ts";
import type { Cite, Corpus, Notice } from "../domain/notice.ts";
import { sliceCodePoints } from "../domain/text.ts";
import { packCite, type PackCite } from "./pack-cite.ts";
import { packDocument } from "./pack-schema.ts";
import { citeKey, type Pack, type PackFault, type Packs } from "./pack.ts";

/** Checks a pack against its text. Gives every fault; none means it may answer. */
export type Lint = (pack: Pack, facts: FactDictionary) => PackFault[];

interface Sources {
  corpus: Corpus;
  /** The corpus folder that holds `notices/<slug>/rules.yaml`. */
  dir: string;
  facts: FactDictionary;
  lint: Lint;
}

/** Reads the rule pack beside each notice that has one. A faulty pack is refused by name, the others go on. */
export async function loadPacks({ corpus, dir, facts, lint }: Sources): Promise<Packs> {
  const packs = new Map<string, Pack>();
  const refused = new Map<string, PackFault[]>();
  for (const notice of corpus.notices) {
    const text = await readPack(join(dir, "notices", notice.slug, "rules.yaml"));
    if (text === undefined) continue;
    const pack = bindPack(notice, text);
    const faults = Array.isArray(pack) ? pack : lint(pack, facts);
    if (Array.isArray(pack) || faults.length > 0) refused.set(notice.slug, faults);
    else packs.set(notice.slug, pack);
  }
  return { packs, refused };
}

async function readPack(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** One pack from its text: schema checked and every quote found in its clause. Gives the faults otherwise. */
export function bindPack(notice: Notice, text: string): Pack | PackFault[] {
  const fault = (rule: string, message: string) => ({ pack: notice.slug, rule, message });
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    return [fault("rules.yaml", `不是合格的YAML：${error instanceof Error ? error.message : String(error)}`)];
  }
  const result = packDocument.safeParse(data);
  if (!result.success)
    return flatten(result.error.issues).map(({ path, message }) => fault(path.join("."), message));
  if (result.data.pack !== notice.slug)
    return [{ ...fault("pack", "规则包与通知不是同一份"), expected: notice.slug, found: result.data.pack }];
  const cites = new Map<string, Cite>();
  const faults: PackFault[] = [];
  for (const { cite, rule } of citesIn(result.data, "rules.yaml")) {
    const found = resolve(notice, cite);
    if (found) cites.set(citeKey(cite), found);
    else faults.push({ ...fault(rule, `条款${cite.clause}里没有这句引文`), expected: cite.quote });
  }
  if (faults.length > 0) return faults;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { slug: notice.slug, notice, document: result.data, sha256, cites };
}

function resolve(notice: Notice, { clause, quote }: PackCite): Cite | undefined {
  const found = findClause(notice, clause);
  const span = found && findQuote(notice, quote, found);
  return (
    span && {
      notice: notice.slug,
      clause: found.path,
      quote: sliceCodePoints(notice.body, span.start, span.end),
      ...span,
    }
  );
}

/** Every quote of a pack, wherever it stands, with the id of the rule it belongs to. */
function citesIn(value: unknown, rule: string): { cite: PackCite; rule: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const cite = packCite.safeParse(value);
  if (cite.success) return [{ cite: cite.data, rule }];
  const name = "id" in value && typeof value.id === "string" ? value.id : rule;
  return Object.values(value).flatMap((child: unknown) => citesIn(child, name));
}

/** A rule fits none of a union's kinds: say what the closest kind wanted. */
function flatten(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0]!;
    return flatten(closest).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  });
}
