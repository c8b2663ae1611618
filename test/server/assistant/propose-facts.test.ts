import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proposedQuestions } from "../../../server/assistant/propose-facts.ts";
import type { FactDictionary } from "../../../server/domain/fact-dictionary.ts";
import { loadFacts } from "../../../server/rules/load-facts.ts";
import { modelAnswers, turnOf, type ModelAnswers } from "../../builders/model-turn.ts";

const MESSAGE = "我们厂2024年以来总投资一共花了两千一百万，设备另算，能报2025年未来工厂吗？";
const QUOTE = "2024年以来总投资一共花了两千一百万";
const PROPOSAL = { name: "总投资_2024年以来", value: "2100", unit: "万元" as const, quote: QUOTE };

let dictionary: FactDictionary;
let answers: ModelAnswers;
beforeAll(async () => {
  dictionary = await loadFacts("corpus");
  answers = await modelAnswers();
});
afterAll(() => answers.close());

describe("facts a model proposes", () => {
  it("become a question whose option states the fact", () => {
    expect(proposedQuestions([PROPOSAL], MESSAGE, dictionary, [])).toEqual({
      faults: [],
      questions: [
        {
          text: `您说的“${QUOTE}”，是指总投资（2024年以来）2100万元吗？`,
          options: ["总投资（2024年以来）2100万元"],
          facts: ["总投资_2024年以来"],
        },
      ],
    });
  });

  it("are not asked where they are known", () => {
    const known = [{ name: "总投资_2024年以来", value: "2100", unit: "万元" as const, project: "p1" }];
    expect(proposedQuestions([PROPOSAL], MESSAGE, dictionary, known).questions).toEqual([]);
  });

  it.each([
    ["words the user never said", { quote: "2024年以来总投资2100万元" }, "原话"],
    ["a quote without the value", { quote: "2024年以来总投资一共" }, "数值"],
    ["a quote without the fact's name", { quote: "花了两千一百万" }, "名称"],
    ["another value", { value: "2600" }, "数值"],
    ["another unit", { unit: "亿元" as const }, "数值"],
    ["a fact that isn't in the dictionary", { name: "纳税额" }, "没有这一事实"],
    ["no quote at all", { quote: "" }, "原话"],
  ])("%s: refused", (_what, over, why) => {
    const { questions, faults } = proposedQuestions([{ ...PROPOSAL, ...over }], MESSAGE, dictionary, []);
    expect(questions).toEqual([]);
    expect(faults.join("")).toContain(why);
  });

  it("come after the words, and no card knows of them", async () => {
    const message =
      "未来工厂申报的软件相关投资，2024年以来软件相关投资我记得大约是六百万，总投资2100万元，能报吗？";
    const asked = { message, asOf: "2025-12-10" };
    const plain = await turnOf(answers.composed, asked);
    const quote = "2024年以来软件相关投资我记得大约是六百万";
    const facts = [{ name: "软件相关投资_2024年以来", value: "600", unit: "万元", quote }];
    answers.server.temper.calls = [
      [{ id: "a", name: "propose-facts", arguments: JSON.stringify({ facts }) }],
    ];
    const turn = await turnOf(answers.worded, asked);
    const cards = ({ events }: typeof turn) => events.filter(({ event }) => event === "determination");
    expect(cards(turn)).toEqual(cards(plain));
    const order = turn.events.map(({ event }) => event);
    const questions = turn.events.flatMap((one) =>
      one.event === "question" ? [one.data.options ?? []] : [],
    );
    expect(questions.flat()).toContain("软件相关投资（2024年以来）600万元");
    expect(order.lastIndexOf("question")).toBeGreaterThan(order.lastIndexOf("text-delta"));
  });
});
