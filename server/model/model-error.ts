import { CewenError } from "../errors.ts";

/** What can be wrong with a model's endpoint, and what whoever runs it can do about it. */
const FAILURES = {
  unreachable: "连不上模型服务。请检查 CEWEN_MODEL_BASE_URL 和网络",
  refused: "模型服务不认这个密钥。请检查 CEWEN_MODEL_KEY",
  missing: "模型服务没有这个模型，或地址少了 /v1。请检查 CEWEN_MODEL 和 CEWEN_MODEL_BASE_URL",
  rejected: "模型服务不接受这样的请求。请检查 CEWEN_MODEL_PROFILE 是否与服务一致",
  busy: "模型服务正忙或额度用完",
  failing: "模型服务出错",
  silent: "模型服务没有回音",
  cut: "模型服务的回答没有传完",
  malformed: "模型服务回的不是约定的格式。请检查地址是不是 OpenAI 兼容接口",
  endless: "模型的回答过长，已截断",
  paused: "模型服务刚出过错，暂停使用",
} as const;

export type Failure = keyof typeof FAILURES;

/** A model that didn't answer as it should. The reader still gets the embedded wording. */
export class ModelError extends CewenError {
  override name = "ModelError";
  readonly failure: Failure;

  constructor(failure: Failure, detail: Record<string, string | number> = {}) {
    const facts = Object.values(detail).join("，");
    super(`model_${failure}`, 502, `${FAILURES[failure]}${facts === "" ? "" : `（${facts}）`}。`, detail);
    this.failure = failure;
  }
}
