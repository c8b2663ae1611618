import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { questionCase, type QuestionCase } from "./case-schema.ts";

const shortfalls = z.record(z.string(), z.record(z.string(), z.string()));

export function loadCases(file: string): QuestionCase[] {
  return z.array(questionCase).parse(parse(readFileSync(new URL(`cases/${file}`, import.meta.url), "utf8")));
}

/** Known shortfalls by case and scorer, each with its reason. One that is met again fails until it is taken out. */
export function loadShortfalls(file: string): z.infer<typeof shortfalls> {
  return shortfalls.parse(parse(readFileSync(new URL(`baselines/${file}`, import.meta.url), "utf8")) ?? {});
}
