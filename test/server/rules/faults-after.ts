import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { lintPack } from "../../../server/rules/lint.ts";
import { bindPack } from "../../../server/rules/load-packs.ts";
import type { PackFault } from "../../../server/rules/pack.ts";
import { facts, packOf } from "./corpus-packs.ts";

export const corpus = fileURLToPath(new URL("../../../corpus", import.meta.url));
export const FACTORY = "cq-future-factory-2025";
export const POLICY = "cq-ai-manufacturing-2026";
export const NESTED = "smart-factory-2025";

export const rules = (slug: string) => readFileSync(join(corpus, "notices", slug, "rules.yaml"), "utf8");

/** The faults of a shipped pack after one change to its text. */
export function faultsAfter(slug: string, from: string, to: string): PackFault[] {
  const text = rules(slug);
  expect(text.split(from).length, `“${from}” stands once in ${slug}`).toBe(2);
  const pack = bindPack(packOf(slug).notice, text.replace(from, to));
  return Array.isArray(pack) ? pack : lintPack(pack, facts);
}
