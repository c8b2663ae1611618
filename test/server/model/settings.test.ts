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

  it.each(["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"])(
    "%s would send every prompt elsewhere: refused with a model, no matter without",
    (name) => {
      expect(() => readConfig({ ...MODEL, [name]: "true" })).toThrow(name);
      expect(readConfig({ [name]: "true" }).model).toBeNull();
    },
  );
});
