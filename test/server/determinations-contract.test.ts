import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { determinationsResponse } from "../../server/schemas/determination.ts";
import { errorBody } from "../../server/schemas/error.ts";
import { factDefinition } from "../../server/schemas/fact.ts";
import { page } from "../../server/schemas/primitives.ts";
import { turnResult } from "../../server/schemas/turn.ts";
import { runningServer, type RunningServer } from "../builders/running-server.ts";

const PROGRAMME = "cq-future-factory-2025";
let server: RunningServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

const post = (path: string, body: unknown, to = server) =>
  fetch(`${to.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
const determine = async (facts: unknown[], rest: object = {}) =>
  determinationsResponse.parse(
    await (await post("/api/determinations", { facts, programmes: [PROGRAMME], ...rest })).json(),
  );
const refusal = async (response: Response) => {
  const { error } = errorBody.parse(await response.json());
  return { status: response.status, ...error };
};
const total = (value: string, unit = "万元") => ({ name: "总投资_2024年以来", value, unit });
const software = (value: string) => ({ name: "软件相关投资_2024年以来", value, unit: "万元" });

describe("GET /api/facts", () => {
  it("lists each fact with the question that asks for it, and only what a client needs", async () => {
    const list = page(factDefinition).parse(await (await fetch(`${server.url}/api/facts`)).json());
    const one = list.items.find(({ name }) => name === "总投资_2024年以来");
    expect(one).toMatchObject({ type: "money", unit: "万元", per: "project" });
    expect(Object.keys(one!).toSorted()).toEqual(Object.keys(factDefinition.shape).toSorted());
    expect(new Set(list.items.map(({ name }) => name)).size).toBe(list.items.length);
  });
});

describe("POST /api/determinations", () => {
  it("decides by the notice's own bounds and cites them", async () => {
    const { determinations } = await determine([total("2100"), software("590")], { as_of: "2025-12-10" });
    const [one] = determinations;
    const share = one!.conditions.find(({ id }) => id === "软件占比")!;
    expect(share).toMatchObject({ verdict: "不符合", value: "28.09%" });
    expect(share.gap?.fixed_total?.fen).toBe("40000000");
    expect(share.cite).toMatchObject({ notice: PROGRAMME, clause: "二（二）3" });
    expect(one!.window).toMatchObject({ state: "open", closes: "2025-12-19T18:00:00+08:00" });
  });

  it("the day decides the window and never the verdict", async () => {
    const facts = [total("2600"), software("950")];
    const [before, after] = await Promise.all(
      ["2025-12-10", "2025-12-20"].map(
        async (as_of) => (await determine(facts, { as_of })).determinations[0]!,
      ),
    );
    expect([before!.window!.state, after!.window!.state]).toEqual(["open", "closed"]);
    expect([before!.can_apply, after!.can_apply]).toEqual(["unknown", "no"]);
    expect(after!.verdict).toBe(before!.verdict);
  });

  it("outside the policy's validity an amount is null; in force it is at most a tenth, under its cap", async () => {
    const facts = [
      { name: "项目实际投资额", value: "6800", unit: "万元" },
      { name: "入选未来工厂", value: true },
    ];
    const ceiling = async (as_of: string) => {
      const [one] = (await determine(facts, { as_of, programmes: ["cq-ai-manufacturing-2026"] }))
        .determinations;
      const paid = one!.benefits.find(({ id }) => id === "未来工厂奖补");
      return [one!.window!.state, paid!.amount_max?.fen ?? null];
    };
    expect(await ceiling("2026-02-01")).toEqual(["not_yet", null]);
    expect(await ceiling("2026-02-02")).toEqual(["in_force", "500000000"]);
    expect(await ceiling("2028-01-01")).toEqual(["expired", null]);
  });

  it.each([
    [[total("-1")], "总投资_2024年以来"],
    [[total("1e309")], "总投资_2024年以来"],
    [[{ name: "总投资_2024年以来", value: "2100" }], "总投资_2024年以来"],
    [[{ name: "没有这个", value: true }], "没有这个"],
    [[{ name: "已建成投产", value: "也许" }], "已建成投产"],
  ])("refuses %j by field", async (facts, name) => {
    const given = await refusal(await post("/api/determinations", { facts }));
    expect(given).toMatchObject({ status: 400, code: "invalid_facts" });
    expect(given.message).toContain(name);
    expect(
      z.object({ faults: z.array(z.object({ field: z.string() })) }).parse(given.details).faults,
    ).toMatchObject([{ field: "facts[0]" }]);
  });

  it.each([
    [{ name: "总投资_2024年以来" }, "facts.0.value：没有填写。"],
    [
      { name: "已获荣誉", value: [{ name: "创新示范智能工厂", scope: "project" }] },
      "facts.0.value：0.year 没有填写。",
    ],
    [
      { name: "总投资_2024年以来", value: {} },
      "facts.0.value：要写成文字，或要写成true 或 false，或要写成数字，或要写成一个列表。",
    ],
  ])("says of %j what its shape lacks", async (fact, message) => {
    expect((await refusal(await post("/api/determinations", { facts: [fact] }))).message).toBe(message);
  });

  it("refuses a programme nobody has rules for, and a day that doesn't exist", async () => {
    expect(
      await refusal(await post("/api/determinations", { facts: [], programmes: ["sz-2026"] })),
    ).toMatchObject({ status: 400, code: "unknown_programme" });
    const day = await refusal(await post("/api/determinations", { facts: [], as_of: "2025-02-30" }));
    expect(day).toMatchObject({ status: 400, code: "request_invalid" });
    expect(day.message).toContain("as_of");
  });
});

describe("facts of a thread", () => {
  const chat = async (to: RunningServer, body: object) =>
    turnResult.parse(await (await post("/api/chat", body, to)).json());

  it("a clicked fact that can't be read is refused before anything is stored", async () => {
    const given = await refusal(
      await post("/api/chat", { message: "我们能报未来工厂吗？", facts: [total("-2100")] }),
    );
    expect(given.status).toBe(400);
    const threads = page(z.unknown()).parse(await (await fetch(`${server.url}/api/threads`)).json());
    expect(threads.items).toEqual([]);
  });

  it("build up over turns and outlive the process", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "cewen-facts-"));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const as_of = "2025-12-10";
    const before = await runningServer({ dataDir });
    const first = await chat(before, { message: "我们想报2025年未来工厂，2024年以来总投资2100万元", as_of });
    await before.close();
    const after = await runningServer({ dataDir });
    onTestFinished(() => after.close());
    const message = "软件投资590万元，够不够？";
    const second = await chat(after, { message, as_of, thread_id: first.thread_id });
    const share = second.determinations[0]!.conditions.find(({ id }) => id === "软件占比");
    expect(share).toMatchObject({ verdict: "不符合", value: "28.09%" });
  });
});
