import { examineModel } from "../assistant/examine-model.ts";
import type { Config } from "../config.ts";
import type { Clock } from "../domain/clock.ts";

const NONE = `没有配置模型：答复用内置措辞，什么也不会发出这台机器。
要用模型，请设 CEWEN_MODEL_BASE_URL、CEWEN_MODEL、CEWEN_MODEL_PROFILE（openai、deepseek、qwen、vllm、ollama），需要时设 CEWEN_MODEL_KEY。
`;

/** What the configured model can and can't do. True where it serves. */
export async function doctor(
  { model, embedding }: Pick<Config, "model" | "embedding">,
  clock: Clock,
  json: boolean,
): Promise<boolean> {
  const say = (text: string) => void (json || process.stdout.write(text));
  if (model === null && embedding === null) {
    if (json) process.stdout.write(`${JSON.stringify({ model: null, findings: [] })}\n`);
    say(NONE);
    return true;
  }
  if (model) say(`正在试 ${model.model}（${model.profile}，${new URL(model.baseUrl).host}）\n`);
  const findings = [];
  for await (const finding of examineModel({ model, embedding }, clock)) {
    findings.push(finding);
    say(`  ${finding.ok ? "✓" : "✗"} ${finding.what}　${finding.said}\n`);
  }
  const serves = findings.every(({ ok, needed }) => ok || !needed);
  if (json) process.stdout.write(`${JSON.stringify({ model: model?.model ?? null, findings }, null, 2)}\n`);
  say(serves ? "可以用。判定、数字和出处不受模型影响。\n" : "暂时用不了，答复会用内置措辞。\n");
  return serves;
}
