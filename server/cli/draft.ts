import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { draftTitle, templateNamed } from "../assistant/drafts/drafting.ts";
import { draftView } from "../assistant/drafts/draft-view.ts";
import { exportDraft, UnboundFigures } from "../assistant/drafts/export-draft.ts";
import { allComposed, openDraft } from "../assistant/drafts/open-draft.ts";
import type { FactSheet } from "../domain/draft.ts";
import { checkDraft } from "../drafts/checks/check-draft.ts";
import { readCard } from "../drafts/import/read-card.ts";
import type { Engine } from "../engine.ts";
import { CewenError } from "../errors.ts";
import { factSheet } from "../schemas/draft-sheet.ts";
import { draftLines } from "./draft-lines.ts";

class DraftArgumentError extends CewenError {
  constructor(argument: string, fault: string) {
    super("draft_argument", 400, `${argument}：${fault}`, { argument, fault });
  }
}

const sheetFile = z.strictObject({ sheet: factSheet });

/** A company's card, or `{sheet}` as the HTTP interface has it. `notes` say what was done with a card's words. */
async function readFacts(file: string): Promise<{ sheet: FactSheet; notes: string[] }> {
  if (file === "")
    throw new DraftArgumentError(
      "cewen draft",
      "请写明事实文件，例如 cewen draft facts.json --template 2025未来工厂 --out 草稿.docx",
    );
  const text = await readFile(file, "utf8").catch(() => {
    throw new DraftArgumentError(file, "读不到这个文件，请检查路径");
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new DraftArgumentError(file, "不是有效的 JSON，请检查引号、逗号和括号");
  }
  if (typeof data !== "object" || data === null || !("sheet" in data)) return readCard(data);
  const parsed = sheetFile.safeParse(data);
  if (parsed.success) return { sheet: parsed.data.sheet, notes: [] };
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}：${message}`);
  throw new DraftArgumentError(file, faults.join("；"));
}

interface DraftOrder {
  /** A company's card or `{sheet}`, JSON. */
  file: string;
  template: string | null;
  out: string | null;
  verification: boolean;
  asOf: string;
  json: boolean;
}

/** The whole draft out of a file of facts; with `--json` a file only where `--out` names one. False where figures without a source keep it from being written. */
export async function draft({ drafting }: Pick<Engine, "drafting">, order: DraftOrder): Promise<boolean> {
  const { file, out, asOf, json, verification } = order;
  if (order.template === null) {
    const known = Array.from(drafting.templates.templates.values(), ({ names, title }) => names[0] ?? title);
    throw new DraftArgumentError("--template", `请写明模板：${known.join("、")}`);
  }
  const template = templateNamed(drafting, order.template);
  const { sheet, notes } = await readFacts(file);
  const stored = {
    id: "cli",
    template: template.slug,
    title: draftTitle(sheet, template),
    revision: 1,
    created_at: asOf,
    updated_at: asOf,
    sheet,
    sections: allComposed(template),
  };
  const open = openDraft(stored, asOf, drafting);
  const check = checkDraft(open);
  const say = (lines: readonly string[]) => void (json || process.stdout.write(`${lines.join("\n")}\n`));
  if (json)
    process.stdout.write(`${JSON.stringify({ draft: draftView(stored, open), check, notes }, null, 2)}\n`);
  const headings = new Map(open.sections.map(({ section }) => [section.id, section.heading]));
  const unofficial = template.official ? [] : [`非官方模板：${template.note}`];
  say([template.title, ...unofficial, ...notes, ...draftLines(check, headings)]);
  if (json && out === null) return check.exportable;
  try {
    const { name, bytes } = await exportDraft(stored, open, drafting, verification);
    const path = resolve(out ?? name);
    await writeFile(path, bytes).catch(() => {
      throw new DraftArgumentError(path, "写不进这个文件，请检查目录是否存在、可写");
    });
    say([`已写入 ${path}`]);
    return true;
  } catch (error) {
    if (!(error instanceof UnboundFigures)) throw error;
    process.stderr.write(`策问｜${error.message}\n`);
    return false;
  }
}
