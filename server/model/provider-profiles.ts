/** What differs between services that speak the same protocol. Source: their documentation, as STACK measured it. */
interface ProviderProfile {
  label: string;
  /** Where its OpenAI-compatible interface usually lives. */
  example: string;
  /** The name of the field that limits a reply. */
  lengthField: "max_tokens" | "max_completion_tokens";
  /** Left out where the service refuses any but its own. */
  temperature: number | null;
  /** Arguments that follow the schema by construction. */
  strictTools: boolean;
  /** Sent with each request. */
  extra: Record<string, unknown>;
  /** So many tokens of a prompt are safe with its defaults. */
  promptTokens: number;
  /** What whoever runs it has to set for tools. */
  advice: string | null;
}

export const PROFILES = {
  openai: {
    label: "OpenAI",
    example: "https://api.openai.com/v1",
    lengthField: "max_completion_tokens",
    temperature: null,
    strictTools: true,
    extra: {},
    promptTokens: 24_000,
    advice: null,
  },
  deepseek: {
    label: "DeepSeek",
    example: "https://api.deepseek.com/v1",
    lengthField: "max_tokens",
    temperature: 0.2,
    strictTools: false,
    extra: {},
    promptTokens: 24_000,
    advice: null,
  },
  qwen: {
    label: "通义千问（DashScope）",
    example: "https://dashscope.aliyuncs.com/compatible-mode/v1",
    lengthField: "max_tokens",
    temperature: 0.2,
    strictTools: false,
    extra: { enable_thinking: false },
    promptTokens: 24_000,
    advice: null,
  },
  vllm: {
    label: "vLLM",
    example: "http://127.0.0.1:8000/v1",
    lengthField: "max_tokens",
    temperature: 0.2,
    strictTools: false,
    extra: {},
    promptTokens: 12_000,
    advice: "启动 vLLM 时加 --enable-auto-tool-choice 和与模型相配的 --tool-call-parser",
  },
  ollama: {
    label: "Ollama",
    example: "http://127.0.0.1:11434/v1",
    lengthField: "max_tokens",
    temperature: 0.2,
    strictTools: false,
    extra: {},
    promptTokens: 6_000,
    advice: "Ollama 默认的上下文很短，启动前设 OLLAMA_CONTEXT_LENGTH=16384，并选支持工具的模型",
  },
} as const satisfies Record<string, ProviderProfile>;

export type ProfileName = keyof typeof PROFILES;
