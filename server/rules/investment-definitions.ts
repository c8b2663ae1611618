import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import { wordKey } from "../domain/word-key.ts";
import { DictionaryError } from "./load-facts.ts";

const definition = z.strictObject({
  notice: z.string(),
  title: z.string().min(1),
  total: z.string(),
  software: z.string().nullable().default(null),
  counts: z.array(z.string()).min(1),
  /** It asks for a plan: lines are never put in. */
  planned: z.boolean().default(false),
  /** What the notice leaves open about the lines that count. */
  unstated: z.string().nullable().default(null),
  readings: z.array(z.strictObject({ title: z.string(), from: z.iso.date().nullable() })).default([]),
});
export type InvestmentDefinition = z.infer<typeof definition>;

const file = z.strictObject({
  categories: z.array(z.string()).min(1),
  other: z.string(),
  words: z.record(z.string(), z.array(z.string().min(1))).default({}),
  definitions: z.array(definition),
});

/** Kinds of spending and how each notice adds them up. Source: `corpus/investments.yaml`. */
export interface Investments extends z.infer<typeof file> {
  /** The category each word of a form stands for. */
  byWord: ReadonlyMap<string, string>;
}

/**
 * A corpus without the file counts no lines.
 * @throws DictionaryError naming every category and fact that the dictionary doesn't hold.
 */
export async function loadInvestments(dir: string, { facts }: FactDictionary): Promise<Investments> {
  const text = await readFile(join(dir, "investments.yaml"), "utf8").catch(() => null);
  if (text === null)
    return { categories: [], other: "其他费用", words: {}, definitions: [], byWord: new Map() };
  const read = file.safeParse(parse(text));
  if (!read.success)
    throw new DictionaryError(
      "investments.yaml",
      read.error.issues.map(({ path, message }) => `${path.join(".")}：${message}`),
    );
  const { categories, other, words, definitions } = read.data;
  const money = (name: string) => facts.get(name)?.type === "money";
  const faults = [
    ...categories.filter((name) => !money(name)),
    ...definitions.flatMap(({ total, software }) =>
      [total, ...(software === null ? [] : [software])].filter((name) => !money(name)),
    ),
  ].map((name) => `没有金额项“${name}”`);
  const byWord = new Map<string, string>([[other, other]]);
  const name = (word: string, category: string) => {
    const key = wordKey(word);
    if ((byWord.get(key) ?? category) !== category)
      faults.push(`“${word}”既指${byWord.get(key)}又指${category}`);
    byWord.set(key, category);
  };
  for (const category of categories)
    for (const word of [category, ...(facts.get(category)?.synonyms ?? [])]) name(word, category);
  for (const [category, more] of Object.entries(words)) {
    if (category !== other && !categories.includes(category)) faults.push(`words：没有类别“${category}”`);
    for (const word of more) name(word, category);
  }
  if (faults.length > 0) throw new DictionaryError("investments.yaml", faults);
  return { categories, other, words, definitions, byWord };
}
