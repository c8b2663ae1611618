import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { chinaTime } from "../domain/china-time.ts";
import { openEmbedder, openEngine } from "../engine.ts";
import { CewenError } from "../errors.ts";
import { sayFaultsInChinese } from "../schemas/fault-words.ts";
import { asOf } from "../schemas/primitives.ts";
import { ask } from "./ask.ts";
import { check } from "./check.ts";
import { indexCorpus } from "./index-corpus.ts";
import { search } from "./search.ts";

const USAGE = `用法：
  npx cewen ask "问题" [--as-of 2025-12-10] [--json]     就已收录的文件提问
  npx cewen check facts.yaml [--as-of 2025-12-10] [--json]  按文件里的事实逐项判定
  npx cewen draft facts.json --template 2025未来工厂 --out 草稿.docx [--verification] [--json]
                                                         按企业事实写出全稿，--verification 附数据核验表
  npx cewen doctor [--json]                              试一试所配置的模型能做什么
  npx cewen search "关键词" [--notice 2025未来工厂] [--json]  搜索条款
  npx cewen index [--json]                               重建有变化的检索索引，逐份说明规则包可不可用
  npx cewen eval [--json]                                用评测题检验答复，有一题不合就以 1 退出
`;

/** node's own words for a wrong option are English. */
const WRONG_OPTION: Record<string, string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: "没有这个选项",
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: "选项后面缺了内容，或多了内容",
};

function commandLine() {
  return parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      "as-of": { type: "string" },
      notice: { type: "string" },
      template: { type: "string" },
      out: { type: "string" },
      verification: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

async function main(): Promise<void> {
  sayFaultsInChinese();
  const { values, positionals } = commandLine();
  const [command, ...words] = positionals;
  const text = words.join(" ").trim();
  if (values.help || command === undefined) return void process.stdout.write(USAGE);
  const clock = () => new Date();
  const now = chinaTime(clock());
  const date = asOf.safeParse(values["as-of"] ?? now);
  if (!date.success) throw new CewenError("as_of_invalid", 400, `--as-of：${date.error.issues[0]!.message}`);
  const { corpusDir, dataDir, model, embedding } = readConfig();
  if (command === "doctor") {
    const { doctor } = await import("./doctor.ts");
    if (!(await doctor({ model, embedding }, clock, values.json))) process.exitCode = 1;
    return;
  }
  if (command === "index") {
    const log = (line: string) => void process.stderr.write(`策问｜${line}\n`);
    const built = await openEngine({ corpusDir, dataDir, clock, log, ...(await openEmbedder(embedding)) });
    if (!indexCorpus(built, dataDir, values.json)) process.exitCode = 1;
    return;
  }
  const engine = await openEngine({ corpusDir, dataDir: null, clock });
  const door = { engine, text, asOf: date.data, json: values.json };
  if (command === "ask") return ask(door);
  if (command === "search") return search({ ...door, notice: values.notice ?? null });
  if (command === "check")
    return check(engine, { file: text, asOf: values["as-of"] ?? null, now, json: values.json });
  if (command === "draft") {
    const { draft } = await import("./draft.ts");
    const { template = null, out = null, verification, json } = values;
    const order = { file: text, template, out, verification, asOf: date.data, json };
    if (!(await draft(engine, order))) process.exitCode = 1;
    return;
  }
  throw new CewenError("command_unknown", 400, `没有“${command}”这个命令。\n${USAGE}`);
}

// `cewen search … | head -3`: a reader that has enough is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

main().catch((error: unknown) => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const option = WRONG_OPTION[code];
  const named = /'([^']*)'/u.exec(String(error))?.[1] ?? "";
  const words = option ? `${option}：${named}\n${USAGE}` : String(error);
  process.stderr.write(`策问｜${error instanceof CewenError ? error.message : words}\n`);
  process.exit(error instanceof CewenError || option ? 2 : 1);
});
