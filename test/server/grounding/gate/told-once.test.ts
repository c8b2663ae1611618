import { describe, expect, it } from "vitest";
import { clauseAt, judge, shown, turnOver } from "./gate-for.ts";

const NOTICE = "cq-future-factory-2025";
/** 二（二）3: 2000万元, 30%. */
const clauses = [clauseAt(NOTICE, "二（二）3"), clauseAt(NOTICE, "二（二）4")];
const sure = [
  "2025年重庆市未来工厂申报写明：",
  "\n- ",
  "二（二）3：“总投资（设备购置及安装、软件购置、网络建设或服务、系统集成、云服务、技术服务等费用）原则上不低于2000万元”[c1]",
  "\n\n",
  "总投资原则上不低于2000万元。[c1]",
  "以上以文件为准。[c2]",
];
const LIE = "总投资原则上不低于3000万元。[c1]";
const TRUE = "总投资原则上不低于2000万元。[c1]";

const read = async (words: string) => (await shown([words], turnOver({ clauses }), sure)).text;

describe("an answer of a model", () => {
  it("has what stands in for a withheld sentence once, though the model says it too", async () => {
    expect(await read(`${LIE}\n${TRUE}`)).toBe(`${TRUE}\n`);
    expect(await read(`${TRUE}\n${LIE}`)).toBe(`${TRUE}\n`);
  });

  it("has the sentence put in its place that says most of the same", async () => {
    const { text } = await shown([`${LIE}\n以上以文件为准[c1]，3000万元除外。`], turnOver({ clauses }), sure);
    expect(text).toBe(`${TRUE}\n以上以文件为准。[c2]`);
  });

  it("has no heading over what was withheld, and one over what came in its place", async () => {
    const heading = "2025年重庆市未来工厂申报写明：";
    expect(await read(`${heading}\n- 二（二）3：“信息安全防护能力不低于三级等级保护”[c1]\n${TRUE}`)).toBe(
      `${heading}\n- ${sure[2]}\n${TRUE}`,
    );
    expect(await read(`${heading}\n- 二（二）3：“甲不低于9000万元”[c9]\n`)).not.toContain("9000");
    expect(
      (await shown([`${heading}\n- 甲为9000万元。[c9]\n好的。`], turnOver({ clauses }), ["另有说明。"])).text,
    ).toBe("好的。");
  });
});

describe("a path and a quotation lead to the clause that is cited", () => {
  it("also where the path is one numeral behind its part", () => {
    const parts = ["方案·一", "方案·三"].map((path) => clauseAt("cq-factory-scenes-2024", path));
    expect(judge("方案·一：“企业简介和建设基础”[c2]", { clauses: parts })).toEqual({ reason: "path" });
    expect(judge("方案·一：“企业简介和建设基础”[c1]", { clauses: parts })).toHaveProperty("text");
  });

  it("and the user's own words are no clause's", () => {
    const words = "报送经济和信息化厅智能化发展处的某个籍贯";
    const given = { clauses, said: [`文件里“${words}”是什么意思`] };
    expect(judge(`原文印作“${words}”，请核实后使用。[c1]`, given)).toEqual({ reason: "misquote" });
    expect(judge(`您提到的“${words}”，文件里没有。[c1]`, given)).toHaveProperty("text");
  });
});
