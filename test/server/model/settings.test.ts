import { describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";

const MODEL = { CEWEN_MODEL_BASE_URL: "http://127.0.0.1:1/v1", CEWEN_MODEL: "deepseek-chat" };

describe("settings of a model", () => {
  it("none configured, none used", () => {
    expect(readConfig({}).model).toBeNull();
    expect(readConfig({ CEWEN_MODEL: "" }).model).toBeNull();
  });

  it("the profile is what was configured, never guessed from the name", () => {
    expect(readConfig(MODEL).model).toMatchObject({ profile: "openai", patience: 20, key: undefined });
    expect(readConfig({ ...MODEL, CEWEN_MODEL_PROFILE: "qwen" }).model).toMatchObject({ profile: "qwen" });
  });

  it("names each fault", () => {
    expect(() => readConfig({ ...MODEL, CEWEN_MODEL_PROFILE: "gpt" })).toThrow(/CEWEN_MODEL_PROFILE/u);
    expect(() => readConfig({ CEWEN_MODEL: "x" })).toThrow(/CEWEN_MODEL_BASE_URL：设了 CEWEN_MODEL/u);
  });

  it("says what to write, of every fault at once", () => {
    const wrong = {
      PORT: "abc",
      CEWEN_TOKEN: "口令口令口令口令口令口令口令口令",
      CEWEN_MODEL_BASE_URL: "file:///x",
    };
    for (const words of [
      "配置有3处不对",
      "PORT：要写0到65535之间的整数",
      "CEWEN_TOKEN：口令至少16个字符，只用英文",
      "CEWEN_MODEL_BASE_URL：要写成 http:// 或 https:// 开头的网址",
    ])
      expect(() => readConfig(wrong)).toThrow(words);
  });

  it.each(["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"])(
    "%s would send every prompt elsewhere: refused with a model, no matter without",
    (name) => {
      expect(() => readConfig({ ...MODEL, [name]: "true" })).toThrow(name);
      expect(readConfig({ [name]: "true" }).model).toBeNull();
    },
  );
});
