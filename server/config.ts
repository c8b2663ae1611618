import { resolve } from "node:path";
import { z } from "zod";
import { CewenError } from "./errors.ts";

const emptyIsUnset = (value: unknown) => (value === "" ? undefined : value);
const text = z.preprocess(emptyIsUnset, z.string().trim().optional());
const whole = (least: number, most: number, unset: number) => {
  const error = `要写${least}到${most}之间的整数`;
  return z.preprocess(
    emptyIsUnset,
    z.coerce.number(error).int(error).min(least, error).max(most, error).default(unset),
  );
};

/** Every setting of the product. The README's table says the same to users. */
const environment = z.object({
  PORT: whole(0, 65_535, 8787),
  HOST: z.preprocess(emptyIsUnset, z.string().default("127.0.0.1")),
  CEWEN_DATA_DIR: z.preprocess(emptyIsUnset, z.string().default(".data")),
  CEWEN_CORPUS_DIR: z.preprocess(emptyIsUnset, z.string().default("corpus")),
  // Other characters have no place in a header.
  CEWEN_TOKEN: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/u, "口令至少16个字符，只用英文字母、数字和符号，不含空格")
      .optional(),
  ),
  CEWEN_ALLOWED_HOSTS: text.transform((v) => (v ? v.split(/[,\s]+/u) : [])),
  CEWEN_MODEL_BASE_URL: z.preprocess(
    emptyIsUnset,
    z.url({ protocol: /^https?$/u, error: "要写成 http:// 或 https:// 开头的网址" }).optional(),
  ),
  CEWEN_MODEL: text,
  CEWEN_MODEL_KEY: text,
  CEWEN_MODEL_PROFILE: z.preprocess(
    emptyIsUnset,
    z.enum(["openai", "deepseek", "qwen", "vllm", "ollama"]).default("openai"),
  ),
  CEWEN_MODEL_PATIENCE: whole(1, 300, 20),
  CEWEN_EMBEDDING_MODEL: text,
  CEWEN_LOG_LEVEL: z.preprocess(
    emptyIsUnset,
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ),
});

/** Set for other programs of the same machine, they make LangChain send every prompt to a third party. */
const TRACING = ["LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"];

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

interface ModelConfig {
  baseUrl: string;
  model: string;
  key: string | undefined;
  profile: z.infer<typeof environment>["CEWEN_MODEL_PROFILE"];
  /** Longest silence, in seconds. */
  patience: number;
}

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  corpusDir: string;
  /** Built pages. */
  webDir: string;
  token: string | undefined;
  allowedHosts: string[];
  logLevel: z.infer<typeof environment>["CEWEN_LOG_LEVEL"];
  /** Null without a configured model: the embedded wording serves. */
  model: ModelConfig | null;
  /** Null without a configured endpoint: the embedded default serves. */
  embedding: { baseUrl: string; model: string; key: string | undefined } | null;
}

class ConfigError extends CewenError {
  constructor(faults: { name: string; message: string }[]) {
    const lines = faults.map((f) => `  ${f.name}：${f.message}`).join("\n");
    super("config_invalid", 500, `配置有${faults.length}处不对，改好后再启动：\n${lines}`, faults);
  }
}

/** Reads the settings. Throws one ConfigError that names every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ name: issue.path.join("."), message: issue.message }));
  if (parsed.success) {
    const { HOST, CEWEN_TOKEN, CEWEN_MODEL, CEWEN_EMBEDDING_MODEL, CEWEN_MODEL_BASE_URL } = parsed.data;
    if (!LOOPBACK.has(HOST) && !CEWEN_TOKEN)
      faults.push({
        name: "CEWEN_TOKEN",
        message: `要在 ${HOST} 上对外服务，须先设一个至少16个字符的口令；只给本机用请删去 HOST`,
      });
    for (const [name, value] of Object.entries({ CEWEN_MODEL, CEWEN_EMBEDDING_MODEL }))
      if (value && !CEWEN_MODEL_BASE_URL)
        faults.push({ name: "CEWEN_MODEL_BASE_URL", message: `设了 ${name}，就要写明接口地址` });
    if (CEWEN_MODEL)
      for (const name of TRACING)
        if (env[name] === "true")
          faults.push({ name, message: "会把提问发给第三方的跟踪服务，请删去这个变量再启动" });
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.CEWEN_DATA_DIR,
    corpusDir: e.CEWEN_CORPUS_DIR,
    webDir: resolve(".build/web"),
    token: e.CEWEN_TOKEN,
    allowedHosts: [...LOOPBACK, e.HOST, ...e.CEWEN_ALLOWED_HOSTS],
    logLevel: e.CEWEN_LOG_LEVEL,
    model:
      e.CEWEN_MODEL && e.CEWEN_MODEL_BASE_URL
        ? {
            baseUrl: e.CEWEN_MODEL_BASE_URL,
            model: e.CEWEN_MODEL,
            key: e.CEWEN_MODEL_KEY,
            profile: e.CEWEN_MODEL_PROFILE,
            patience: e.CEWEN_MODEL_PATIENCE,
          }
        : null,
    embedding:
      e.CEWEN_EMBEDDING_MODEL && e.CEWEN_MODEL_BASE_URL
        ? { baseUrl: e.CEWEN_MODEL_BASE_URL, model: e.CEWEN_EMBEDDING_MODEL, key: e.CEWEN_MODEL_KEY }
        : null,
  };
}
