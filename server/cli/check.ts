import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Engine } from "../engine.ts";
import { CewenError } from "../errors.ts";
import { determineAnswer } from "../rules/determine-answer.ts";
import { determinationsRequest } from "../schemas/determination.ts";
import { combinedLines, determinationLines } from "./determination-lines.ts";

class FactsFileError extends CewenError {
  constructor(file: string, fault: string) {
    super("facts_file", 400, `${file}：${fault}`, { file, fault });
  }
}

const EXAMPLE = "请写明事实文件，例如 cewen check facts.yaml";

/** The body of `POST /api/determinations`, as YAML or JSON; a bare list is its facts. */
async function readRequest(file: string): Promise<z.infer<typeof determinationsRequest>> {
  if (file === "") throw new FactsFileError("cewen check", EXAMPLE);
  const text = await readFile(file, "utf8").catch(() => {
    throw new FactsFileError(file, "读不到这个文件，请检查路径");
  });
  const data = parseText(file, text);
  const request = determinationsRequest.safeParse(Array.isArray(data) ? { facts: data } : data);
  if (request.success) return request.data;
  const faults = request.error.issues.map(({ path, message }) => `${path.join(".") || "内容"}：${message}`);
  throw new FactsFileError(file, faults.join("；"));
}

function parseText(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    const where = at ? `第${at.line}行第${at.col}列` : "";
    throw new FactsFileError(file, `${where}写法不对，请检查缩进、冒号和引号`);
  }
}

interface CheckOrder {
  file: string;
  /** As given on the command line; it comes before the file's own. */
  asOf: string | null;
  now: string;
  json: boolean;
}

/** Verdicts, windows and ceilings for the facts of a file. Throws FactsFileError, FactError, UnknownProgrammeError. */
export async function check({ dictionary, packs }: Engine, order: CheckOrder): Promise<void> {
  const { facts, programmes, as_of } = await readRequest(order.file);
  const asOf = order.asOf ?? as_of ?? order.now;
  const given = determineAnswer(packs, { facts, dictionary, programmes, asOf });
  if (order.json) return void process.stdout.write(`${JSON.stringify(given, null, 2)}\n`);
  const said = [
    `依据日期：${formatChinese(parseWhen(asOf))}　按自述，未经核验`,
    "",
    ...given.determinations.flatMap((one) => [...determinationLines(one), ""]),
    ...(given.combined ? combinedLines(given.combined) : []),
    ...Array.from(packs.refused.keys(), (slug) => `${slug}：规则包与原文不一致，暂不判定，请核对原文。`),
  ];
  process.stdout.write(`${said.join("\n")}\n`);
}
