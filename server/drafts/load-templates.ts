import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import type { DraftField, DraftTemplate } from "../domain/draft.ts";
import { draftField, draftTemplate } from "../domain/draft-template.ts";
import { TemplateError } from "./template-error.ts";
import { templateFaults } from "./template-faults.ts";
import { namesOf, templateCalled } from "./template-names.ts";

/** Every template and every field of the fact sheet. */
export interface DraftTemplates {
  templates: ReadonlyMap<string, DraftTemplate>;
  fields: ReadonlyMap<string, DraftField>;
  /** By slug, title, any of its names, or a part that no other one's have. */
  named(name: string): DraftTemplate | undefined;
}

const FIELDS = "fields.yaml";
/** A field as written: its name is its key, and its label is its name unless told. */
const fieldRow = draftField.omit({ name: true }).extend({ label: draftField.shape.label.optional() });
const fieldsFile = z.record(z.string().min(1).max(60), fieldRow);
const templateFile = draftTemplate.omit({ slug: true });

const inChinese = z.locales.zhCN().localeError;

/**
 * Reads `<dir>/templates`: `fields.yaml` and one template a file, named by its slug.
 * @throws TemplateError naming file and place, every fault at once.
 */
export async function loadTemplates(corpusDir: string): Promise<DraftTemplates> {
  const dir = join(corpusDir, "templates");
  const files = (await readdir(dir)).filter((file) => file.endsWith(".yaml") && file !== FIELDS).toSorted();
  const faults: string[] = [];
  const read = async <T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const { data, error } = parsed(await readFile(join(dir, file), "utf8"));
    if (error !== undefined) return void faults.push(`${file}：${error}`);
    const result = schema.safeParse(data, { error: inChinese });
    if (result.success) return result.data;
    faults.push(
      ...result.error.issues.map(
        ({ path, message }) => `${file} ${path.map(String).join(".") || "（顶层）"}：${message}`,
      ),
    );
  };
  const rows = (await read(FIELDS, fieldsFile)) ?? {};
  const fields = new Map(
    Object.entries(rows).map(([name, row]) => [name, { ...row, name, label: row.label ?? name }]),
  );
  const templates = new Map<string, DraftTemplate>();
  const byName = new Map<string, DraftTemplate>();
  for (const file of files) {
    const content = await read(file, templateFile);
    if (content === undefined) continue;
    const template = { slug: file.slice(0, -".yaml".length), ...content };
    faults.push(...templateFaults(template, fields).map((fault) => `${file} ${fault}`));
    templates.set(template.slug, template);
    for (const key of namesOf(template)) {
      const other = byName.get(key);
      if (other) faults.push(`${file} names：“${key}”也是${other.slug}的名字`);
      byName.set(key, template);
    }
  }
  if (faults.length > 0) throw new TemplateError(faults);
  return { templates, fields, named: (name) => templateCalled(name, [...templates.values()]) };
}

function parsed(text: string): { data: unknown; error?: string } {
  try {
    return { data: parse(text) };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return {
      data: null,
      error: `第${error.linePos?.[0].line ?? "?"}行不是合格的 YAML：${error.message.split("\n")[0]}`,
    };
  }
}
