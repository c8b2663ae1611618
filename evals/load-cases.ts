import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { evalCase, type EvalCase } from "./case-schema.ts";

const shortfalls = z.record(z.string(), z.record(z.string(), z.string()));
export type Shortfalls = z.infer<typeof shortfalls>;

const read = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), "utf8"));

export function loadCases(file: string): EvalCase[] {
  return z.array(evalCase).parse(read(`cases/${file}`));
}

/** Every file of questions but those named. */
export function loadCasesExcept(file: string): EvalCase[] {
  return readdirSync(new URL("cases/", import.meta.url))
    .filter((name) => name.endsWith(".yaml") && name !== file)
    .sort()
    .flatMap(loadCases);
}

/** Known shortfalls by case and scorer, each with its reason. One that is met again fails until it is taken out. */
export function loadShortfalls(file: string): Shortfalls {
  return shortfalls.parse(read(`baselines/${file}`) ?? {});
}
