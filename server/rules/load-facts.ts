import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { dictionaryFact, type FactDictionary, honourEntry } from "../domain/fact-dictionary.ts";
import { CewenError } from "../errors.ts";

/** A row as written: the name is its key, and what is usual may be left out. */
const row = z.strictObject({
  ...dictionaryFact.omit({ name: true }).shape,
  unit: dictionaryFact.shape.unit.default(null),
  options: dictionaryFact.shape.options.default(null),
});
const factsFile = z.record(z.string().min(1).max(80), row);
const honoursFile = z.array(honourEntry);

/** The dictionary disagrees with itself or with its schema. `details` lists every fault. */
export class DictionaryError extends CewenError {
  override name = "DictionaryError";
  constructor(file: string, faults: string[]) {
    super("facts_invalid", 500, `${file} 有误，请改正后重试：\n${faults.join("\n")}`, { file, faults });
  }
}

/**
 * Reads `facts.yaml` and `honours.yaml` of a corpus folder.
 * @throws DictionaryError naming file, row and field, every fault at once.
 */
export async function loadFacts(dir: string): Promise<FactDictionary> {
  const rows = check("facts.yaml", factsFile, parse(await readFile(join(dir, "facts.yaml"), "utf8")));
  const honours = check(
    "honours.yaml",
    honoursFile,
    parse(await readFile(join(dir, "honours.yaml"), "utf8")),
  );
  const facts = new Map(Object.entries(rows).map(([name, fields]) => [name, { name, ...fields }]));
  const faults: string[] = [];
  for (const { name, type, sum, options, excludes, follows, doubted_by: doubts } of facts.values()) {
    for (const line of sum)
      if (facts.get(line)?.type !== "money") faults.push(`${name}.sum：没有金额项“${line}”`);
    if (type === "choice" && options === null) faults.push(`${name}.options：选择题须列选项`);
    for (const other of Object.keys(excludes))
      if (!facts.has(other)) faults.push(`${name}.excludes：没有事实“${other}”`);
    for (const date of follows)
      if (facts.get(date)?.type !== "date") faults.push(`${name}.follows：没有日期“${date}”`);
    for (const honour of doubts)
      if (!honours.some((one) => one.name === honour))
        faults.push(`${name}.doubted_by：honours.yaml里没有这项荣誉“${honour}”`);
  }
  if (faults.length > 0) throw new DictionaryError("facts.yaml", faults);
  const taken = new Map<string, string>();
  const clashes = honours.flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((word) => {
      const other = taken.get(word);
      taken.set(word, name);
      return other === undefined ? [] : [`“${word}”既指${other}又指${name}`];
    }),
  );
  if (clashes.length > 0) throw new DictionaryError("honours.yaml", clashes);
  return { facts, honours };
}

function check<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new DictionaryError(
    file,
    result.error.issues.map((issue) => `${issue.path.join(".")}：${issue.message}`),
  );
}
