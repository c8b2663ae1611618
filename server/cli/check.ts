import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
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

/** The body of `POST /api/determinations`, as YAML or JSON; a bare list is its facts. */
async function readRequest(file: string): Promise<z.infer<typeof determinationsRequest>> {
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
    if (!(error instanceof YAMLParseError)) throw error;
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    throw new FactsFileError(file, `第${line}行第${col}列写法不对，请检查缩进、冒号和引号`);
  }
}

/** Verdicts, windows and ceilings for the facts of a file. Throws FactsFileError, FactError, UnknownProgrammeError. */
export async function check(engine: Engine, file: string, asOf: string, json: boolean): Promise<void> {
  const { facts, programmes, as_of } = await readRequest(file);
  const { dictionary, packs } = engine;
  const given = determineAnswer(packs, { facts, dictionary, programmes, asOf: as_of ?? asOf });
  if (json) return void process.stdout.write(`${JSON.stringify(given, null, 2)}\n`);
  const said = [
    ...given.determinations.flatMap((one) => [...determinationLines(one), ""]),
    ...(given.combined ? combinedLines(given.combined) : []),
    ...Array.from(packs.refused.keys(), (slug) => `${slug}：规则包与原文不一致，暂不判定，请核对原文。`),
  ];
  process.stdout.write(`${said.join("\n")}\n`);
}
