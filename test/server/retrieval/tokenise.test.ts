import { describe, expect, it } from "vitest";
import { fold, tokenise } from "../../../server/retrieval/tokenise.ts";

describe("tokenise", () => {
  it("cuts into words, long ones also into the words inside them", () => {
    expect(tokenise("重庆市未来工厂").words).toEqual(
      expect.arrayContaining(["重庆", "重庆市", "未来", "工厂"]),
    );
  });

  it("pairs neighbouring characters of each Chinese run, and never across anything else", () => {
    expect(tokenise("未来工厂").bigrams).toEqual(["未来", "来工", "工厂"]);
    expect(tokenise("建5G网，好").bigrams).toEqual([]);
  });

  it.each([
    "渝经信规范〔2026〕2号",
    "渝经信规范[2026]2号",
    "渝经信规范（2026）2号",
    "渝经信规范【2026】第2号",
  ])("keeps the document number of %s as one word, however its brackets are written", (text) => {
    expect(tokenise(`根据${text}办理`).words).toContain("规范2026-2");
  });

  it("tells document numbers of the same year and number apart by their series", () => {
    expect(tokenise("渝府办发〔2026〕2号").words).not.toContain("规范2026-2");
  });

  it("gives full and half width, capitals and small letters the same words", () => {
    expect(tokenise("５Ｇ工厂，ＡＩ赋能").words).toEqual(tokenise("5g工厂,ai赋能").words);
  });

  it("turns traditional characters into simplified ones", () => {
    expect(tokenise("請問2025年重慶市未來工廠")).toEqual(tokenise("请问2025年重庆市未来工厂"));
  });

  it("leaves mainland words alone that a Taiwanese phrase table would replace", () => {
    expect(fold("文件程序信息")).toBe("文件程序信息");
  });

  it("leaves English words whole", () => {
    expect(tokenise("Future Factory subsidy").words).toEqual(["future", "factory", "subsidy"]);
  });

  it("finds nothing in an empty text, in punctuation or in control characters", () => {
    for (const text of ["", "，。！", "\u0000\u0007", "   "]) {
      expect(tokenise(text)).toEqual({ words: [], bigrams: [] });
    }
  });
});
