import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { caseValue, expectation } from "./case-file.ts";

/** Programmes by file number, each with a day inside its window. */
export const FILES = {
  "000": ["cq-future-factory-2025", "2025-12-10"],
  "001": ["cq-factory-scenes-2024", "2024-03-20"],
  "002卓越级": ["smart-factory-2025#卓越级", "2025-07-01"],
  "002领航级": ["smart-factory-2025#领航级", "2025-07-01"],
  "003": ["cq-new-models-2024", "2024-05-08"],
  "004": ["cq-ai-manufacturing-2026", "2026-11-21"],
} as const;

const file = z.enum(Object.keys(FILES) as (keyof typeof FILES)[]);
const row = z.strictObject({
  /** The card looked at. */
  文件: file,
  /** Other programmes asked for in the same request. */
  另问: z.array(file).default([]),
  日期: z.string().optional(),
  /** On top of facts that meet every condition of that notice; null takes one away. */
  改: z.record(z.string(), caseValue).default({}),
  /** What a case expects, and words that the whole card holds or doesn't. */
  期望: expectation.extend({
    含: z.array(z.string()).default([]),
    不含: z.array(z.string()).default([]),
  }),
});
export type TrapRow = z.infer<typeof row>;

/** `traps/*.yaml`: the traps between the five documents, each with what holds it. */
export function readTraps(): [trap: string, row: TrapRow][] {
  const folder = new URL("traps/", import.meta.url);
  const traps = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    return Object.entries(z.record(z.string(), z.array(row).min(1)).parse(parse(text)));
  });
  return traps.flatMap(([trap, rows]) => rows.map((one): [string, TrapRow] => [trap, one]));
}
