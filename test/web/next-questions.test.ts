import { describe, expect, it } from "vitest";
import { nextQuestions } from "../../web/src/features/chat/next-questions.ts";

const notices = [
  { slug: "cq-future-factory-2025", kind: "申报通知" as const, names: ["2025年重庆市未来工厂申报"] },
  { slug: "cq-ai-manufacturing-2026", kind: "奖补政策" as const, names: ["“人工智能+制造”若干政策"] },
];
const turn = (more: Partial<Parameters<typeof nextQuestions>[0]>) => ({
  message: "能报吗？",
  status: "complete" as const,
  determinations: [],
  clauses: [{ notice: "cq-future-factory-2025" }],
  questions: [],
  ...more,
});

describe("接着问", () => {
  it("offers what lies beside the notice, without what was asked", () => {
    expect(nextQuestions(turn({ message: "要交哪些材料？" }), notices)).toEqual([
      "入选2025年重庆市未来工厂最多补多少？",
      "2025年重庆市未来工厂申报的流程是怎样的？",
      "2025年重庆市未来工厂申报什么时候截止？",
    ]);
  });

  it("begins with a missing fact that has to be told, not with a yes or no", () => {
    const missing = [
      { name: "已建成投产", question: "项目建成投产了吗？", type: "bool" as const, options: null },
      { name: "总投资_2024年以来", question: "总投资多少？", type: "money" as const, options: null },
    ];
    const determinations = [{ notice: "cq-future-factory-2025", missing }];
    const [first, ...rest] = nextQuestions(turn({ determinations }), notices);
    expect(first).toBe("2025年重庆市未来工厂申报对总投资（2024年以来）有什么要求？");
    expect(rest).toHaveLength(2);
  });

  it("asks other things of a policy that pays", () => {
    const clauses = [{ notice: "cq-ai-manufacturing-2026" }];
    expect(nextQuestions(turn({ clauses }), notices)).toEqual([
      "“人工智能+制造”若干政策的有效期到什么时候？",
      "“人工智能+制造”若干政策的几项奖补能一起拿吗？",
    ]);
  });

  it("keeps quiet while something is asked back, under way, or about no notice", () => {
    expect(nextQuestions(turn({ questions: [{ text: "您问的是哪一份？" }] }), notices)).toEqual([]);
    expect(nextQuestions(turn({ status: "stopped" }), notices)).toEqual([]);
    expect(nextQuestions(turn({ clauses: [] }), notices)).toEqual([]);
  });
});
