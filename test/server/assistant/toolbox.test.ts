import { afterAll, beforeAll, beforeEach, expect, describe, it } from "vitest";
import type { AnswerEvent } from "../../../server/domain/turn-store.ts";
import { modelAnswers, turnOf, type ModelAnswers } from "../../builders/model-turn.ts";

const ASKED = {
  message: "2025年重庆市未来工厂，总投资2100万元，软件投资590万元，能报吗？",
  asOf: "2025-12-10T10:00:00+08:00",
};
const search = (id: string, over: object = {}) => ({
  id,
  name: "search-clauses",
  arguments: JSON.stringify({ text: "智能体 研发 测试 平台 奖励", notices: [], limit: 3, ...over }),
});

let answers: ModelAnswers;
beforeAll(async () => {
  answers = await modelAnswers();
});
afterAll(() => answers.close());
beforeEach(() => {
  answers.server.requests.length = 0;
  Object.assign(answers.server.temper, { calls: [], mood: "honest", words: null });
});

const askWith = async (calls: ModelAnswers["server"]["temper"]["calls"], asked = ASKED) => {
  answers.server.temper.calls = calls;
  const turn = await turnOf(answers.worded, asked);
  const last = answers.server.requests.at(-1)!.body;
  const results = last.messages.filter(({ role }) => role === "tool").map(({ content }) => content ?? "");
  return { turn, results, requests: answers.server.requests };
};
const ran = (events: AnswerEvent[], name: string) =>
  events.filter((one) => one.event === "tool-end" && one.data.name === name).length;

describe("calls of a model", () => {
  it("run, add clauses behind the evidence, and change neither evidence nor cards", async () => {
    const plain = await turnOf(answers.composed, ASKED);
    const { turn, results } = await askWith([[search("a")]]);
    expect(results[0]).toMatch(/<<<条款 \[c\d+\]/u);
    const of = (kind: AnswerEvent["event"], events: AnswerEvent[]) =>
      events.filter(({ event }) => event === kind);
    for (const kind of ["evidence", "determination"] as const)
      expect(of(kind, turn.events)).toEqual(of(kind, plain.events));
    expect(turn.end.combined).toEqual(plain.end.combined);
  });

  it("the date and the facts are the turn's: an argument that names them is refused", async () => {
    const { results, turn } = await askWith([[search("a", { as_of: "2024-01-01" })]]);
    expect(results[0]).toMatch(/没有执行.*as_of/u);
    expect(ran(turn.events, "search-clauses")).toBe(1);
    const given = await askWith([
      [{ id: "b", name: "list-windows", arguments: '{"notices":["cq-future-factory-2025"]}' }],
    ]);
    expect(given.results[0]).toContain("还有");
    const windows = given.turn.end.ledger.figures.find(({ text }) => text === "9天");
    expect(windows?.source.kind).toBe("calculation");
  });

  it("a determination called for gives slots, never figures to type", async () => {
    const call = {
      id: "a",
      name: "determine-eligibility",
      arguments: '{"programmes":["cq-future-factory-2025"],"focus":[]}',
    };
    const { results } = await askWith([[call]]);
    expect(results[0]).toMatch(/\{v\d+\}/u);
    expect(results[0]!.replace(/\{[a-z]\d+\}/gu, "")).not.toMatch(/\d+万元/u);
  });

  it("each id runs once", async () => {
    const { results, turn } = await askWith([[search("same"), search("same")], [search("same")]]);
    expect(results.filter((text) => text.includes("已经执行过")).length).toBe(2);
    expect(ran(turn.events, "search-clauses")).toBe(2);
  });

  it("eight a turn, then none is offered", async () => {
    const many = Array.from({ length: 9 }, (_, at) => search(`n${at}`));
    const { results, turn, requests } = await askWith([many, [search("more")]]);
    expect(results.at(8)).toContain("不能再调用");
    expect(ran(turn.events, "search-clauses")).toBe(1 + 8);
    expect(requests.at(-1)!.body.tools).toBeUndefined();
  });

  it.each([
    ["broken JSON", '{"text":"a","notices":[],"limit":1'],
    ["a field missing", '{"text":"a","notices":[]}'],
    ["a limit out of range", '{"text":"a","notices":[],"limit":500}'],
    ["no object", "7"],
  ])("%s is told to the model at most twice", async (_what, spelt) => {
    const bad = (id: string) => [{ id, name: "search-clauses", arguments: spelt }];
    const { results, turn, requests } = await askWith([bad("1"), bad("2"), bad("3"), bad("4")]);
    expect(results.filter((text) => text.includes("没有执行")).length).toBe(2);
    expect(ran(turn.events, "search-clauses")).toBe(1);
    expect(requests.at(-1)!.body.tools).toBeUndefined();
    expect(turn.answer).toContain("软件");
  });

  it("a tool that doesn't exist, or a condition that doesn't, is told", async () => {
    const condition = { programme: "cq-future-factory-2025", condition: "没有的" };
    const { results } = await askWith([
      [{ id: "1", name: "run-shell", arguments: "{}" }],
      [{ id: "2", name: "explain-condition", arguments: JSON.stringify(condition) }],
    ]);
    expect(results[0]).toContain("没有这个工具");
    expect(results[1]).toContain("软件占比");
  });
});

describe("a follow-up", () => {
  it("is rewritten for a search of its own, and the evidence stays as it was", async () => {
    const history = [
      { role: "user" as const, content: "2025年重庆市未来工厂有什么要求？" },
      { role: "assistant" as const, content: "总投资原则上不低于2000万元[c1]。" },
    ];
    const asked = { message: "那联系人是谁", asOf: ASKED.asOf, history };
    const plain = await turnOf(answers.composed, asked);
    const turn = await turnOf(answers.worded, asked);
    const rewriting = answers.server.requests[0]!.body;
    expect(rewriting.messages[0]!.content).toContain("检索语句");
    expect(rewriting.messages[0]!.content).toContain("总投资原则上不低于2000万元");
    expect(rewriting.messages[0]!.content).not.toContain("[c1]");
    expect(turn.events.find(({ event }) => event === "evidence")).toEqual(
      plain.events.find(({ event }) => event === "evidence"),
    );
  });
});
