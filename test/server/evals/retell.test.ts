import { describe, expect, it } from "vitest";
import { chineseNumeral, NOTATIONS, tellings } from "../../../evals/retell.ts";

describe("an amount written in other ways", () => {
  it.for([
    [2500, "二千五百"],
    [2049, "二千零四十九"],
    [2000, "二千"],
    [1005, "一千零五"],
    [710, "七百一十"],
    [90, "九十"],
    [6, "六"],
  ] as const)("%s is %s", ([number, written]) => {
    expect(chineseNumeral(number)).toBe(written);
  });

  it.for([
    ["元", "25000000元"],
    ["千分位", "25,000,000元"],
    ["亿元", "0.25亿元"],
    ["汉字", "二千五百万元"],
    ["全角", "２５００万元"],
  ] as const)("in %s: %s", ([name, written]) => {
    expect(NOTATIONS[name]("2500")).toBe(written);
  });
});

describe("tellings of one tale", () => {
  const told = tellings({
    id: "K",
    as_of: "2025-12-10",
    lead: "报名",
    facts: ["投资{20}", "三级", "在建"],
    paraphrases: ["三级，投了{20}"],
  });
  const of = (name: string) => told.find((telling) => telling.name === name)?.messages;

  it("begin with the plain one", () => {
    expect(told[0]).toEqual({ name: "万元", messages: ["报名，投资20万元，三级，在建"] });
  });

  it("change the order, split it into messages and say it in other words", () => {
    expect(of("倒着说")).toEqual(["报名，在建，三级，投资20万元"]);
    expect(of("换个头")).toEqual(["报名，三级，在建，投资20万元"]);
    expect(of("分几次说")).toEqual(["报名", "投资20万元", "三级", "在建"]);
    expect(of("换句话1")).toEqual(["三级，投了20万元"]);
  });
});
