import { ChatOpenAICompletions } from "@langchain/openai";
import { estimateTokens } from "./estimate-tokens.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { PROFILES, type ProfileName } from "./provider-profiles.ts";

export interface ModelSettings {
  baseUrl: string;
  model: string;
  key: string | undefined;
  /** Chosen by whoever configures it, never guessed from the model's name. */
  profile: ProfileName;
  /** Longest silence, in seconds. */
  patience: number;
}

const REPLY_TOKENS = 4096;
const LINE_BYTES = 1_000_000;
const TOTAL_BYTES = 16_000_000;

/** The completions client with its faults mended. Not `ChatOpenAI`, which sends some names to another interface. */
export class ChatModel extends ChatOpenAICompletions {
  readonly #lengthField: "max_tokens" | "max_completion_tokens";

  constructor({ baseUrl, model, key, profile, patience }: ModelSettings) {
    const { lengthField, temperature, strictTools, extra } = PROFILES[profile];
    super({
      model,
      // The client throws without a key; local endpoints need none.
      apiKey: key ?? "none",
      // Its waits between attempts can't be aborted, and a 429 without Retry-After isn't tried again: see reply.ts.
      maxRetries: 0,
      timeout: patience * 1000 * 2,
      streamUsage: false,
      modelKwargs: extra,
      ...(temperature === null ? {} : { temperature }),
      ...(strictTools ? { supportsStrictToolCalling: true } : {}),
      configuration: {
        baseURL: baseUrl,
        // Else taken silently from OPENAI_ORG_ID and OPENAI_PROJECT_ID.
        organization: null,
        project: null,
        // It logs lines it can't parse, and with them what users asked.
        logLevel: "off",
        fetch: guardedFetch({
          silenceMs: patience * 1000,
          lineBytes: LINE_BYTES,
          totalBytes: TOTAL_BYTES,
        }),
      },
    });
    this.#lengthField = lengthField;
  }

  override async getNumTokens(
    content: Parameters<ChatOpenAICompletions["getNumTokens"]>[0],
  ): Promise<number> {
    return estimateTokens(typeof content === "string" ? content : JSON.stringify(content));
  }

  override invocationParams(...asked: Parameters<ChatOpenAICompletions["invocationParams"]>) {
    const { max_tokens: _a, max_completion_tokens: _b, ...params } = super.invocationParams(...asked);
    return { ...params, [this.#lengthField]: REPLY_TOKENS };
  }
}
